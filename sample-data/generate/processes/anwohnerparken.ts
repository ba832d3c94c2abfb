import { arrivals } from "../arrivals.js";
import { at, dayOf, isWorkday, weekday, type WallTime } from "../calendar.js";
import { course } from "../course.js";
import { share } from "../evidence.js";
import { parquet } from "../parquet.js";
import { random, type Random } from "../random.js";
import { entries, numbered, type Draft, type Sample } from "../sample.js";

const cases = 1800;

const printed = "Ausweis gedruckt";

/** Residents' parking permit: the permits are printed once a week, all of them in the same second. */
export async function anwohnerparken(): Promise<Sample> {
  const draws = random("anwohnerparken");
  const came = arrivals(draws, {
    cases,
    months: [1.1, 1, 1, 1, 1, 0.9, 0.9, 1, 1.2, 1.2, 1, 0.8],
    channels: { online: 69, formular: 22, schalter: 9 },
    online: ["online"],
  });
  const drafts = came.map((arrival) => application(draws, arrival.channel, arrival.time));
  const log = numbered("BP", 6, drafts);
  const rows = entries(log, "by case").map(({ case: one, event }) => [
    one.id,
    event.activity,
    event.time,
    one.attributes["channel"] ?? "",
    one.attributes["zone"] ?? "",
    3_070,
    `V${draws.whole(1, 9)}`,
  ]);
  const prints = log.flatMap((one) => one.events.filter(({ activity }) => activity === printed));
  const runs = new Set(prints.map(({ time }) => time));
  const bytes = await parquet(
    [
      { name: "vorgang_nr", type: "varchar" },
      { name: "schritt", type: "varchar" },
      { name: "zeitpunkt", type: "timestamp" },
      { name: "kanal", type: "varchar" },
      { name: "bewohnerzone", type: "varchar" },
      { name: "gebuehr_cent", type: "integer" },
      { name: "kuerzel", type: "varchar" },
    ],
    rows,
  );
  return {
    id: "anwohnerparken",
    files: [{ name: "anwohnerparken_2023-2024.parquet", bytes }],
    truths: [
      {
        id: "anwohnerparken-batch",
        unit: "executions",
        value: prints.length,
        says: `executions of “${printed}”, all of them on a Wednesday at 13:30:00, in ${runs.size} weekly runs`,
      },
      {
        id: "anwohnerparken-online",
        unit: "share",
        value: share(log, (one) => one.attributes["channel"] === "online"),
        says: "share of cases that arrive online",
      },
      {
        id: "anwohnerparken-pilot",
        unit: "seconds",
        value: 0,
        estimated: true,
        says: "what the pilot since 2024-05-15 changes in the median throughput: nothing, cases come and go as before",
      },
    ],
  };
}

function application(draws: Random, channel: string, time: WallTime): Draft {
  const online = channel === "online";
  const way = course(draws, "Antrag eingegangen", time);
  way.work("Antrag geprüft", online ? [0, 0, 1, 3, 6] : [0, 1, 3, 7, 12]);
  if (draws.chance(online ? 0.07 : 0.16)) {
    way.soon("Nachweis angefordert", [2, 3, 5, 10, 15]);
    if (online) way.online("Nachweis eingegangen", [0.1, 0.5, 3, 10, 24]);
    else way.mail("Nachweis eingegangen", [2, 4, 8, 15, 28]);
    way.work("Antrag geprüft", [0, 0, 1, 2, 4]);
  }
  way.soon("Gebühr festgesetzt", [1, 1, 2, 4, 8]);
  if (online) way.online("Gebühr bezahlt", [0.01, 0.05, 0.6, 4, 12]);
  else way.mail("Gebühr bezahlt", [1, 3, 7, 14, 25]);
  way.at(printed, nextRun(way.time));
  way.work("Ausweis versandt", [0, 0, 1, 1, 1]);
  const zone = `${draws.pick(["Mitte", "Süd", "West", "Nord"])} ${draws.whole(1, 6)}`;
  return { attributes: { channel, zone }, events: way.events };
}

/** The next Wednesday at 13:30 that is a workday. */
function nextRun(after: WallTime): WallTime {
  let on = dayOf(after);
  while (weekday(on) !== 2 || !isWorkday(on) || at(on, 13, 30) <= after) on += 1;
  return at(on, 13, 30);
}
