import { described, type Row } from "../../measures/measure.js";
import { stageOf, type Status } from "../decisions/status.js";

/**
 * One row per process: where it stands by the last decision that people recorded. `decision` is a key of `decisions`,
 * `stage` of `stages`; without a record `open` and `idea`. `date`, `body`, `function`, `reason`, `review_on` and
 * `report_sha256` are `-` where there is none. Null: `departs` and `usual` without a record, and `departs` without a
 * proposal.
 */
export const decisionTable = described({
  id: "decisions",
  definition: {
    de: "Je Prozess der Entscheidungsstand nach dem Entscheidungsprotokoll: was Menschen zuletzt entschieden haben, wann, welche Stelle, mit welcher Begründung, und ob es vom Vorschlag abweicht. Ohne Eintrag ist ein Prozess offen.",
    en: "For each process where it stands by the decision log: what people decided last, when, which body, with which reason, and whether it departs from the proposal. Without a record a process is open.",
  },
  source:
    "written by people through the command decide, never computed; docs/assessment-and-decisions.md#decisions-decide-decisions",
  nulls: {
    de: "Die Abweichung fehlt, wo nichts entschieden ist oder kein Vorschlag vorlag; ob die Reihenfolge üblich ist, wo nichts entschieden ist.",
    en: "The departure is missing where nothing was decided or there was no proposal; whether the order is usual where nothing was decided.",
  },
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    decision: { unit: "id", label: { de: "Entscheidung", en: "Decision" } },
    stage: { unit: "id", label: { de: "Stand", en: "Stage" } },
    date: { unit: "id", label: { de: "Datum", en: "Date" } },
    body: { unit: "id", label: { de: "Gremium", en: "Body" } },
    function: { unit: "id", label: { de: "Funktion", en: "Function" } },
    reason: { unit: "id", label: { de: "Begründung", en: "Reason" } },
    departs: { unit: "flag", label: { de: "Abweichung vom Vorschlag", en: "Departs from the proposal" } },
    usual: { unit: "flag", label: { de: "Übliche Reihenfolge", en: "Usual order" } },
    conditions: { unit: "list", label: { de: "Auflagen", en: "Conditions" } },
    review_on: { unit: "id", label: { de: "Wiedervorlage", en: "Review on" } },
    report_sha256: { unit: "id", label: { de: "Prüfsumme des Berichts", en: "Checksum of the report" } },
  },
});

/** The rows of the table for processes with their numbers of cases, in their order. */
export const decisionRows = (
  processes: readonly { readonly id: string; readonly cases: number }[],
  statuses: ReadonlyMap<string, Status>,
): readonly Row<(typeof decisionTable)["columns"]>[] =>
  processes.map(({ id, cases }) => {
    const status = statuses.get(id);
    return {
      process: id,
      cases,
      decision: status?.decision ?? "open",
      stage: status?.stage ?? stageOf.open,
      date: status?.time.slice(0, 10) ?? "-",
      body: status?.body ?? "-",
      function: status?.function ?? "-",
      reason: status?.reason ?? "-",
      departs: status?.departs ?? null,
      usual: status?.usual ?? null,
      conditions: status?.conditions ?? [],
      review_on: status?.review_on ?? "-",
      report_sha256: status?.report_sha256 ?? "-",
    };
  });
