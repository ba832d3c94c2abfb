import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const flowPerMonth = measure({
  id: "flow-per-month",
  definition: {
    de: "Je Monat: eingegangene und abgeschlossene Fälle und der Bestand am Monatsende; Monate ohne Fälle zählen mit 0. Der Bestand ist eine Untergrenze in den ersten Monaten, bis zum 90. Perzentil der Durchlaufzeit nach dem ersten Zeitpunkt: Fälle, die vor dem Abzug offen waren, fehlen dort.",
    en: "Per month: cases that arrived and were completed, and what is open at its end; months without cases count as 0. What is open is a lower bound in the first months, up to the 90th percentile of throughput after the first stamp: cases that were open before the export are missing there.",
  },
  source: "own; open(t) = open(t−1) + arrivals − completions",
  nulls: {
    de: "Erledigungen und Bestand sind leer, wo die Prozessdatei keinen Endschritt festlegt; die Kennzeichnung, wo kein Fall abgeschlossen ist.",
    en: "Completions and what is open are null where the process file declares no end; the flag where no case is completed.",
  },
  perspective: "volume",
  grain: "month",
  support: { cases: "arrivals" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Monat", en: "Month" } },
    arrivals: { unit: "cases", label: { de: "Eingänge", en: "Arrivals" }, balances: true },
    completions: {
      unit: "cases",
      label: { de: "Erledigungen", en: "Completions" },
      optional: true,
      balances: true,
    },
    open_at_end: {
      unit: "cases",
      label: { de: "Bestand am Monatsende", en: "Open at the end of the month" },
      optional: true,
      balances: true,
    },
    lower_bound: {
      unit: "flag",
      label: { de: "Bestand ist Untergrenze", en: "Open cases are a lower bound" },
    },
  },
  sql: sql`
    select process, month, arrivals, completions, open_at_end, is_lower_bound as lower_bound
    from flow_months
    order by process, month
  `,
});
