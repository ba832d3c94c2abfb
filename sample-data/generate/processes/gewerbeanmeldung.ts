import { arrivals, evenYear, type Arrival } from "../arrivals.js";
import { course } from "../course.js";
import { csv } from "../csv.js";
import { paths, share, steps } from "../evidence.js";
import { quota, random, type Random } from "../random.js";
import { entries, numbered, type Draft, type Sample } from "../sample.js";
import { germanAmount, germanSecond } from "../stamps.js";

const cases = 3200;
/** Planted: share of the registrations that come through the online portal, as structured data. */
const online = 0.78;
/** Planted: rows that the export holds twice, because two monthly files overlapped. */
const duplicates = 14;

const trade = { system: "Gewerbeverfahren" };
const cash = { system: "Kassenverfahren" };
const file = { system: "E-Akte" };

/** Gewerbeanmeldung: nearly every case goes the same way, through three systems. */
export function gewerbeanmeldung(): Sample {
  const draws = random("gewerbeanmeldung");
  const came = arrivals(draws, {
    cases,
    months: evenYear,
    channels: { Online: 100 * online, Schalter: 13, Post: 9 },
    online: ["Online"],
  });
  const drafts = came.map((arrival) => registration(draws, arrival));
  const log = numbered("GA", 5, drafts);
  const finished = log.filter((one) => one.events.at(-1)?.activity === "Empfangsstellen informiert");
  const rows = entries(log, "by case").map(({ case: one, event }) => [
    one.id,
    event.activity,
    germanSecond(event.time),
    event.system ?? "",
    one.attributes["channel"] ?? "",
    "32-3",
    event.activity === "Gebühr verbucht" ? germanAmount(2_600) : "",
    `G${draws.whole(1, 14)}`,
  ]);
  const header = [
    "Aktenzeichen",
    "Schritt",
    "Zeitstempel",
    "System",
    "Antragsweg",
    "Stelle",
    "Gebühr",
    "Kürzel",
  ];
  const switches = steps(log).filter(([before, after]) => before.system !== after.system).length;
  return {
    id: "gewerbeanmeldung",
    files: [
      {
        name: "gewerbeanmeldung_2023-2024.csv",
        bytes: csv({ delimiter: ";", encoding: "utf-8-bom" }, header, doubled(draws, rows)),
      },
    ],
    truths: [
      {
        id: "gewerbeanmeldung-path",
        unit: "cases",
        value: paths(log)[0] ?? 0,
        says: `cases that take the most frequent path, of ${finished.length} that were carried through`,
      },
      {
        id: "gewerbeanmeldung-online",
        unit: "share",
        value: share(log, (one) => one.attributes["channel"] === "Online"),
        says: "share of cases that arrive through the online portal",
      },
      {
        id: "gewerbeanmeldung-switches",
        unit: "per_case",
        value: switches / log.length,
        says: "changes of system per case (trade register, cash office, file system)",
      },
      {
        id: "gewerbeanmeldung-duplicates",
        unit: "rows",
        value: duplicates,
        says: "rows that occur twice in every mapped column and are dropped",
      },
    ],
  };
}

function registration(draws: Random, arrival: Arrival<string>): Draft {
  const way = course(draws, "Anmeldung eingegangen", arrival.time, trade);
  if (draws.chance(0.012)) {
    way.work("Anmeldung zurückgenommen", [0, 1, 2, 4, 8], trade);
    return { attributes: { channel: arrival.channel }, events: way.events };
  }
  way.work("Gebühr verbucht", [0, 0, 1, 2, 4], cash);
  way.work("Anmeldung geprüft", [0, 0, 1, 2, 5], trade);
  if (draws.chance(0.05)) {
    way.soon("Rückfrage gestellt", [4, 6, 10, 20, 40], trade);
    way.mail("Antwort eingegangen", [1, 2, 5, 12, 25], trade);
    way.work("Anmeldung geprüft", [0, 0, 1, 2, 3], trade);
  }
  way.soon("Akte angelegt", [3, 4, 7, 14, 30], file);
  way.soon("Gewerbeschein erstellt", [2, 3, 5, 10, 20], trade);
  if (draws.chance(0.06)) way.work("Erlaubnispflicht geprüft", [0, 1, 2, 5, 9], trade);
  way.soon("Empfangsstellen informiert", [1, 2, 3, 6, 15], trade);
  return { attributes: { channel: arrival.channel }, events: way.events };
}

function doubled(draws: Random, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const twice = quota(draws, rows.length, duplicates / rows.length);
  return rows.flatMap((row, index) => (twice[index] === true ? [row, row] : [row]));
}
