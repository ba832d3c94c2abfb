import { arrivals, evenYear } from "../arrivals.js";
import { at, dayOf, secondsPerDay } from "../calendar.js";
import { course, type Course } from "../course.js";
import { csv } from "../csv.js";
import { casesWith, executions, gaps } from "../evidence.js";
import { random, type Random, type Spread } from "../random.js";
import { entries, numbered, type Draft, type Sample } from "../sample.js";
import { isoSecond } from "../stamps.js";

const cases = 1900;
/** Planted: days between service of the penalty notice and the reminder that the application sends by itself. */
const deadlineDays = 28;

const served = "Bußgeldbescheid zugestellt";
const reminder = "Mahnung";
const instalment = "Teilzahlung";
const closed = "Verfahren abgeschlossen";

const office = { unit: "Bußgeldstelle" };
const cash = { unit: "Stadtkasse" };
const machine = { ...office, system: "Automatik" };

/** Warnings and fines in road traffic: a reminder by deadline, instalments that are no rework. */
export function bussgeld(): Sample {
  const draws = random("bussgeld");
  const came = arrivals(draws, {
    cases,
    months: evenYear,
    channels: { mobil: 88, Anzeige: 12 },
    online: ["mobil"],
  });
  const drafts = came.map(({ time, channel }): Draft => {
    const way = course(draws, "Tatbestand erfasst", time, office);
    offence(draws, way);
    const amount = draws.pick(["15.00", "20.00", "25.00", "30.00", "40.00", "55.00", "70.00", "100.00"]);
    return { attributes: { channel, amount }, events: way.events };
  });
  const log = numbered("OWI", 7, drafts);
  const header = ["Aktenzeichen", "Ereignis", "Datum", "Stelle", "Erfassungsweg", "Betrag", "Sachbearbeiter"];
  const rows = entries(log, "by time").map(({ case: one, event }) => [
    one.id,
    event.activity,
    isoSecond(event.time),
    event.unit ?? "",
    one.attributes["channel"] ?? "",
    one.attributes["amount"] ?? "",
    event.system !== undefined ? "BATCH" : `B${draws.whole(10, 39)}`,
  ]);
  return {
    id: "bussgeld",
    files: [
      { name: "bussgeld_2023-2024.csv", bytes: csv({ delimiter: ",", encoding: "utf-8" }, header, rows) },
    ],
    truths: [
      {
        id: "bussgeld-deadline",
        unit: "seconds",
        value: deadlineDays * secondsPerDay,
        says: `“${served}” → “${reminder}”: exactly ${deadlineDays} days on the calendar, an hour more or less across a change of summer time`,
      },
      {
        id: "bussgeld-reminders",
        unit: "executions",
        value: executions(log, reminder),
        says: `executions of “${reminder}”, all by that rule (${gaps(log, served, reminder).length} of them directly after service)`,
      },
      {
        id: "bussgeld-instalments",
        unit: "cases",
        value: casesWith(log, instalment, 2),
        says: `cases with at least two “${instalment}”; no other step is repeated, so first-time-right is 1 once they are declared legitimate`,
      },
    ],
  };
}

function offence(draws: Random, way: Course): void {
  way.machine("Halteranfrage gestellt", [30, 45, 60, 90, 120], machine);
  way.machine("Halterdaten eingegangen", [20, 40, 300, 7200, 14_000], machine);
  way.work("Verwarnung versandt", [0, 1, 2, 5, 9], office);
  if (draws.chance(0.56)) paid(way, "Verwarnungsgeld bezahlt", [1, 4, 8, 14, 21]);
  else if (draws.chance(0.3)) statement(draws, way);
  else penalty(draws, way, [20, 22, 26, 33, 42]);
}

function statement(draws: Random, way: Course): void {
  way.mail("Einlassung eingegangen", [3, 5, 8, 14, 21], office);
  way.work("Einlassung geprüft", [2, 5, 12, 25, 40], office);
  if (draws.chance(0.35)) way.soon("Verfahren eingestellt", [3, 5, 10, 20, 30], office);
  else penalty(draws, way, [1, 2, 4, 9, 15]);
}

function penalty(draws: Random, way: Course, workdays: Spread): void {
  way.work("Bußgeldbescheid erlassen", workdays, office);
  way.at(served, nightly(way, Math.round(draws.spread([2, 3, 4, 6, 9]))), machine);
  if (draws.chance(0.13)) objection(draws, way);
  else if (draws.chance(0.52)) paid(way, "Geldbuße bezahlt", [4, 9, 15, 22, 26]);
  else reminded(draws, way);
}

function objection(draws: Random, way: Course): void {
  way.mail("Einspruch eingegangen", [2, 6, 11, 13, 14], office);
  way.work("Einspruch geprüft", [3, 8, 18, 35, 60], office);
  if (draws.chance(0.4)) way.soon("Verfahren eingestellt", [3, 5, 10, 20, 30], office);
  else way.work("An Staatsanwaltschaft abgegeben", [1, 2, 5, 10, 20], office);
}

function reminded(draws: Random, way: Course): void {
  way.at(reminder, nightly(way, deadlineDays), machine);
  if (draws.chance(0.42)) paid(way, "Geldbuße bezahlt", [3, 5, 10, 20, 35]);
  else if (draws.chance(0.5)) {
    const parts = draws.whole(2, 6);
    for (let part = 0; part < parts; part += 1) way.mail(instalment, [26, 28, 30, 33, 38], cash);
    way.work(closed, [0, 1, 1, 3, 6], cash);
  } else way.work("Vollstreckung eingeleitet", [10, 14, 20, 30, 45], cash);
}

function paid(way: Course, how: string, days: Spread): void {
  way.mail(how, days, cash);
  way.work(closed, [0, 0, 1, 2, 4], cash);
}

/** The nightly run so many calendar days later. */
function nightly(way: Course, days: number): number {
  return at(dayOf(way.time) + days, 4, 30);
}
