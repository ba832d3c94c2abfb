import { arrivals, type Arrival } from "../arrivals.js";
import { dateOf, dayOf, day } from "../calendar.js";
import { course, type Course } from "../course.js";
import { csv } from "../csv.js";
import { casesWith, executions, gaps, median } from "../evidence.js";
import { quota, random, type Random } from "../random.js";
import { coarsened, entries, numbered, type Draft, type Entry, type Sample } from "../sample.js";
import { germanAmount, germanMinute } from "../stamps.js";

const cases = 1200;
/** Planted: share of the applications that come without all documents. */
const incomplete = 0.46;
/** Until the update of the application on this day its log spells the check without umlauts. */
const update = day(2023, 4, 1);

const check = "Vollständigkeit prüfen";
const oldCheck = "Vollstaendigkeit pruefen";
const request = "Unterlagen nachfordern";
const received = "Unterlagen eingegangen";

/** Wohngeld, first application: a loop over missing documents, and citizens who are waited for. */
export function wohngeld(): Sample {
  const draws = random("wohngeld");
  const missing = quota(draws, cases, incomplete);
  const came = arrivals(draws, {
    cases,
    months: [1.5, 1.3, 1.1, 1, 0.9, 0.9, 0.9, 0.9, 1, 1.1, 1.1, 0.9],
    channels: { "Online-Antrag": 44, Papier: 43, "E-Mail": 13 },
    online: ["Online-Antrag", "E-Mail"],
  });
  const drafts = came.map((arrival, index) => application(draws, arrival, missing[index] === true));
  const log = coarsened(numbered("WG", 6, drafts), 60);
  const rows = entries(log, "by time");
  const files = [2023, 2024].map((year) => {
    const ofYear = rows.filter(({ event }) => dateOf(dayOf(event.time)).year === year);
    return { name: `wohngeld_${year}.csv`, bytes: table(draws, year, ofYear) };
  });
  const old = rows.filter(spelledOld).length;
  return {
    id: "wohngeld",
    files,
    truths: [
      {
        id: "wohngeld-loop",
        unit: "cases",
        value: casesWith(log, check, 2),
        says: `cases in which “${check}” is executed at least twice, because documents were missing`,
      },
      {
        id: "wohngeld-requests",
        unit: "cases",
        value: casesWith(log, request),
        says: `cases with at least one “${request}”`,
      },
      {
        id: "wohngeld-applicant-wait",
        unit: "seconds",
        value: median(gaps(log, request, received)),
        says: `median wait for applicants, “${request}” → “${received}”`,
      },
      {
        id: "wohngeld-spelling",
        unit: "executions",
        value: executions(log, check),
        says: `executions of “${check}”, both spellings together; ${old} rows say “${oldCheck}”`,
      },
    ],
  };
}

function application(draws: Random, arrival: Arrival<string>, missing: boolean): Draft {
  const unit = { unit: draws.weighted({ "Wohngeld Nord": 55, "Wohngeld Süd": 45 }) };
  const front = { unit: "Servicestelle Wohngeld" };
  const way = course(draws, "Antrag eingegangen", arrival.time, front);
  way.work("Antrag erfasst", arrival.channel === "Online-Antrag" ? [0, 0, 1, 2, 5] : [0, 1, 2, 6, 12], front);
  if (draws.chance(0.16)) way.work("Auskunft zum Verfahrensstand", [4, 7, 14, 22, 30], front);
  way.work(check, [1, 4, 11, 24, 38], unit);
  const outcome = missing ? completeDocuments(draws, way, unit) : "";
  const attributes = { channel: arrival.channel, rent: germanAmount(draws.whole(28_000, 119_900)) };
  if (outcome === "versagt") return { attributes: { ...attributes, outcome }, events: way.events };
  return { attributes: { ...attributes, outcome: decide(draws, way, unit) }, events: way.events };
}

/** One to three rounds of asking for documents; some applicants never answer. */
function completeDocuments(draws: Random, way: Course, unit: { readonly unit: string }): "versagt" | "" {
  let again = true;
  while (again) {
    way.soon(request, [5, 10, 18, 35, 60], unit);
    if (draws.chance(0.13)) {
      way.work("Versagung wegen fehlender Mitwirkung", [30, 32, 36, 45, 60], unit);
      return "versagt";
    }
    way.mail(received, [3, 9, 19, 38, 70], unit);
    way.work(check, [0, 1, 4, 10, 18], unit);
    again = draws.chance(0.2);
  }
  return "";
}

function decide(draws: Random, way: Course, unit: { readonly unit: string }): "bewilligt" | "abgelehnt" {
  way.soon("Einkommen berechnen", [8, 14, 25, 50, 90], unit);
  way.soon("Wohngeld berechnen", [3, 5, 9, 20, 40], unit);
  const granted = draws.chance(0.71);
  if (draws.chance(0.3)) way.work("Vier-Augen-Prüfung", [0, 1, 2, 4, 8], unit);
  way.work("Bescheid erstellen", [0, 0, 1, 2, 4], unit);
  way.work("Bescheid versandt", [0, 1, 1, 2, 3], unit);
  return granted ? "bewilligt" : "abgelehnt";
}

function spelledOld({ event }: Entry): boolean {
  return event.activity === check && dayOf(event.time) < update;
}

const remarks = [
  "Mietbescheinigung fehlt; Nachforderung per Post",
  "Rückruf zugesagt",
  "Nachweis über Heizkosten (85,00 €) liegt vor",
  'Vermerk: "Eilt", bitte vorziehen',
  "Verdienstbescheinigung unleserlich –\r\nerneut angefordert",
];

function table(draws: Random, year: number, rows: readonly Entry[]): Uint8Array {
  const form = {
    delimiter: ";",
    encoding: "windows-1252",
    preamble: [
      `Auswertung: Bearbeitungsprotokoll Wohngeld ${year} (SYNTHETISCHE BEISPIELDATEN)`,
      "Stand: 07.01.2025 08:12;Mandant: Musterstadt",
      "",
    ],
  } as const;
  const header = ["Vorgangsnummer", "Tätigkeit", "Zeitpunkt", "Sachgebiet", "Eingang", "Entscheidung"];
  return csv(
    form,
    [...header, "Miete in €", "Bearbeiter", "Bemerkung"],
    rows.map((row) => [
      row.case.id,
      spelledOld(row) ? oldCheck : row.event.activity,
      germanMinute(row.event.time),
      row.event.unit ?? "",
      row.case.attributes["channel"] ?? "",
      isDecision(row) ? (row.case.attributes["outcome"] ?? "") : "",
      row.case.attributes["rent"] ?? "",
      `WG${String(draws.whole(1, 24)).padStart(2, "0")}`,
      draws.chance(0.05) ? draws.pick(remarks) : "",
    ]),
  );
}

function isDecision({ event }: Entry): boolean {
  return event.activity.startsWith("Bescheid") || event.activity.startsWith("Versagung");
}
