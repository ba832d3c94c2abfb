import { gzipSync } from "node:zlib";
import { arrivals, type Arrival } from "../arrivals.js";
import { course, type Course } from "../course.js";
import { casesWith, executions, share } from "../evidence.js";
import { quota, random, type Random, type Spread } from "../random.js";
import { numbered, type Case, type Draft, type Event, type Sample } from "../sample.js";
import { xes } from "../xes.js";

const cases = 2800;
/** Planted: share of the concerns that reach the wrong unit first and come back to the service centre. */
const misdirected = 0.34;
/** Planted: share that comes as free text, by e-mail or letter or over the telephone. */
const freeText = { "E-Mail": 52, Telefon: 11, Brief: 6 };

const enquiries = [
  "Rückfrage gestellt",
  "Rückmeldung eingegangen",
  "Nachfrage eingegangen",
  "Sachstand mitgeteilt",
];
const returned = "Anliegen zurückgegeben";
const reassigned = "Anliegen neu zugeordnet";

const centre = { unit: "Servicecenter" };
const units = {
  "Straßen und Verkehr": 30,
  "Grün und Friedhöfe": 21,
  Entsorgung: 20,
  Ordnungsamt: 18,
  Stadtentwässerung: 11,
};

/** Concerns of citizens: free text, wrong addresses, many questions in both directions. */
export function buergeranliegen(): Sample {
  const draws = random("buergeranliegen");
  const wrong = quota(draws, cases, misdirected);
  const came = arrivals(draws, {
    cases,
    months: [0.9, 0.8, 1, 1.1, 1.2, 1.2, 1.1, 1, 1, 1, 0.9, 0.7],
    channels: { ...freeText, "Mängelmelder-App": 31 },
    online: ["E-Mail", "Mängelmelder-App"],
  });
  const drafts = came.map((arrival, index) => concern(draws, arrival, wrong[index] === true));
  const log = numbered("AN", 6, drafts).map((one) => withStarts(draws, one));
  const asked = enquiries.reduce((sum, activity) => sum + executions(log, activity), 0);
  const all = log.reduce((sum, one) => sum + one.events.length, 0);
  return {
    id: "buergeranliegen",
    files: [
      {
        name: "buergeranliegen_2023-2024.xes.gz",
        bytes: gzipSync(xes("Bürgeranliegen 2023–2024 (synthetisch)", log), { level: 9 }),
      },
    ],
    truths: [
      {
        id: "buergeranliegen-ping-pong",
        unit: "cases",
        value: casesWith(log, reassigned),
        says: "cases that go from the service centre to a unit and back to the service centre",
      },
      {
        id: "buergeranliegen-enquiries",
        unit: "share",
        value: asked / all,
        says: `share of the executions that are questions or answers to them (${enquiries.join(", ")})`,
      },
      {
        id: "buergeranliegen-free-text",
        unit: "share",
        value: share(log, (one) => (one.attributes["Kanal"] ?? "") in freeText),
        says: "share of cases that come as free text (e-mail, letter, telephone)",
      },
      {
        id: "buergeranliegen-drawn",
        unit: "share",
        value: 0,
        says: "share of the uncertainty about the next step that anything known of a concern takes away: how it goes on is drawn",
      },
    ],
  };
}

function concern(draws: Random, arrival: Arrival<string>, wrong: boolean): Draft {
  const way = course(draws, "Anliegen eingegangen", arrival.time, centre);
  way.work("Anliegen gesichtet", [0, 0, 0, 1, 4], centre);
  const right = draws.weighted(units);
  if (wrong) {
    const other = { unit: anotherUnit(draws, right) };
    way.work("Zuständigkeit geprüft", [0, 0, 1, 3, 10], other);
    way.work(returned, [0, 0, 0, 1, 4], other);
    way.work(reassigned, [0, 0, 0, 1, 4], centre);
  }
  const unit = { unit: right };
  way.work("Zuständigkeit geprüft", [0, 0, 1, 3, 10], unit);
  if (draws.chance(0.07)) {
    way.work("Ablehnung mitgeteilt", [1, 2, 5, 12, 20], unit);
    return closed(way, unit, arrival.channel, "abgelehnt");
  }
  conversation(draws, way, unit);
  const remedied = draws.chance(0.61);
  if (draws.chance(0.24)) way.work("Ortstermin durchgeführt", [1, 1, 3, 14, 40], unit);
  if (remedied) way.work("Maßnahme veranlasst", [0, 0, 1, 18, 85], unit);
  if (draws.chance(0.2)) citizenAsks(draws, way, unit);
  way.work("Antwort verfasst", [0, 0, 0, 4, 25], unit);
  if (draws.chance(0.38)) way.work("Antwort freigegeben", [0, 0, 0, 1, 4], unit);
  return closed(way, unit, arrival.channel, remedied ? "abgeholfen" : "Auskunft erteilt");
}

function conversation(draws: Random, way: Course, unit: { readonly unit: string }): void {
  let again = draws.chance(0.48);
  while (again) {
    way.work("Rückfrage gestellt", [0, 0, 0, 2, 6], unit);
    way.online("Rückmeldung eingegangen", [0.05, 0.2, 1, 7, 21], unit);
    again = draws.chance(0.22);
  }
  if (draws.chance(0.4)) citizenAsks(draws, way, unit);
}

function citizenAsks(draws: Random, way: Course, unit: { readonly unit: string }): void {
  way.online("Nachfrage eingegangen", [0.5, 1, 3, 12, 40], unit);
  way.work("Sachstand mitgeteilt", [0, 0, 0, 2, 6], unit);
}

function closed(way: Course, unit: { readonly unit: string }, channel: string, outcome: string): Draft {
  way.soon("Anliegen abgeschlossen", [1, 2, 4, 10, 20], unit);
  return { attributes: { Kanal: channel, Ergebnis: outcome }, events: way.events };
}

function anotherUnit(draws: Random, than: string): string {
  const found = draws.weighted(units);
  return found === than ? anotherUnit(draws, than) : found;
}

/** Steps that staff open and close in the application, and how many minutes they take. */
const handled: Readonly<Record<string, Spread>> = {
  "Anliegen gesichtet": [1, 2, 4, 9, 20],
  "Zuständigkeit geprüft": [1, 3, 6, 15, 30],
  "Anliegen neu zugeordnet": [1, 2, 4, 8, 15],
  "Sachstand mitgeteilt": [2, 4, 9, 18, 30],
  "Antwort verfasst": [4, 9, 19, 40, 75],
};

/** Adds the start of the steps that have one; what is not decided yet has no outcome in the export. */
function withStarts(draws: Random, one: Case): Case {
  const begun = (event: Event, index: number): Event => {
    const minutes = handled[event.activity];
    if (minutes === undefined) return event;
    const earliest = (one.events[index - 1]?.time ?? event.time) + 60;
    const start = Math.floor(event.time - draws.spread(minutes) * 60);
    return { ...event, start: Math.min(Math.max(start, earliest), event.time) };
  };
  const open = one.events.at(-1)?.activity !== "Anliegen abgeschlossen";
  const { Ergebnis: outcome = "", ...known } = one.attributes;
  return {
    ...one,
    attributes: open ? known : { ...known, Ergebnis: outcome },
    events: one.events.map(begun),
  };
}
