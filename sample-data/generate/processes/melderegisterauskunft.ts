import { gzipSync } from "node:zlib";
import { arrivals, evenYear } from "../arrivals.js";
import type { WallTime } from "../calendar.js";
import { course } from "../course.js";
import { csv } from "../csv.js";
import { casesWith, gaps } from "../evidence.js";
import { random, type Random } from "../random.js";
import { entries, numbered, type Draft, type Sample } from "../sample.js";
import { germanSecond } from "../stamps.js";

const cases = 3300;

const looked = "Register abgefragt";
const answered = "Auskunft automatisch erteilt";

/** Information from the population register: two thirds are answered by a machine already, the rest on paper. */
export function melderegisterauskunft(): Sample {
  const draws = random("melderegisterauskunft");
  const came = arrivals(draws, {
    cases,
    months: evenYear,
    channels: { Portal: 64, Brief: 27, Schalter: 9 },
    online: ["Portal"],
  });
  const log = numbered(
    "MR",
    6,
    came.map((arrival) => request(draws, arrival.channel, arrival.time)),
  );
  const header = ["Vorgang", "Aktion", "Zeitstempel", "Weg", "Verfahren", "Benutzer"];
  const rows = entries(log, "by case").map(({ case: one, event }) => [
    one.id,
    event.activity,
    germanSecond(event.time),
    one.attributes["channel"] ?? "",
    event.system ?? "",
    event.unit === undefined ? "SYSTEM" : `M${draws.whole(1, 17)}`,
  ]);
  return {
    id: "melderegisterauskunft",
    files: [
      {
        name: "melderegisterauskunft_2023-2024.csv.gz",
        bytes: gzipSync(csv({ delimiter: ";", encoding: "utf-8" }, header, rows), { level: 9 }),
      },
    ],
    truths: [
      {
        id: "melderegisterauskunft-machine",
        unit: "cases",
        value: casesWith(log, answered),
        says: `cases that end with “${answered}”, without anyone in the office`,
      },
      {
        id: "melderegisterauskunft-gap",
        unit: "seconds",
        value: Math.max(...gaps(log, looked, answered)),
        says: `longest time between “${looked}” and “${answered}”`,
      },
    ],
  };
}

function request(draws: Random, channel: string, time: WallTime): Draft {
  const portal = { system: "Auskunftsportal" };
  const register = { system: "Meldeverfahren" };
  const staff = { unit: "Bürgeramt" };
  const attributes = { channel };
  if (channel === "Portal") {
    const way = course(draws, "Anfrage eingegangen", time, portal);
    way.machine("Gebühr bezahlt", [20, 45, 90, 300, 900], portal);
    way.machine(looked, [1, 1, 1, 2, 2], register);
    if (draws.chance(0.93)) way.machine(answered, [1, 1, 1, 2, 3], register);
    else {
      way.work("Treffer geprüft", [0, 0, 1, 2, 4], { ...register, ...staff });
      way.soon("Auskunft erteilt", [1, 2, 3, 6, 12], { ...register, ...staff });
    }
    return { attributes, events: way.events };
  }
  const way = course(draws, "Anfrage eingegangen", time, { ...register, ...staff });
  way.work("Anfrage erfasst", channel === "Schalter" ? [0, 0, 0, 0, 1] : [0, 1, 3, 7, 12], {
    ...register,
    ...staff,
  });
  way.machine(looked, [20, 30, 60, 120, 240], register);
  if (draws.chance(0.15)) way.soon("Treffer geprüft", [2, 3, 5, 9, 15], { ...register, ...staff });
  way.soon("Gebühr festgesetzt", [1, 2, 4, 8, 15], { system: "Kassenverfahren", ...staff });
  way.soon("Auskunft erteilt", [1, 2, 4, 9, 20], { ...register, ...staff });
  return { attributes, events: way.events };
}
