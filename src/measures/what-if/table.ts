import { described, type Column } from "../measure.js";

const seconds = (de: string, en: string) =>
  ({ unit: "seconds", label: { de, en } }) as const satisfies Column;
const hours = (de: string, en: string) => ({ unit: "hours", label: { de, en } }) as const satisfies Column;

/** One row: the process as it is and as it would have been. Hours are null where a step has no minutes, measured or stated. */
export const whatIfTable = described({
  id: "what-if",
  definition: {
    de: "Was gewesen wäre, wenn Schritte zu einem Anteil von selbst gelaufen wären: die eigenen Zeiten der Fälle, ohne die Bearbeitung der automatisierten Ausführungen und, wo so angenommen, ohne das Warten davor; als Spanne vieler Durchläufe.",
    en: "What would have been if steps had run by themselves to a share: the cases' own times without the work of the automated executions and, where so assumed, without the waiting before them; as a range of many replays.",
  },
  source: "own; replay of the log; docs/benefit.md#what-if",
  nulls: {
    de: "Stunden fehlen, wo für einen der Schritte keine Bearbeitungszeit gemessen oder angegeben oder der Zeitraum zu kurz ist.",
    en: "Hours are missing where one of the steps has no measured or stated working time or the period is too short.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    median_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
      quantile: 0.5,
    },
    p90_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
      quantile: 0.9,
    },
    new_median_p10_seconds: seconds("Neuer Median, 10. Perzentil", "New median, 10th percentile"),
    new_median_p50_seconds: seconds("Neuer Median", "New median"),
    new_median_p90_seconds: seconds("Neuer Median, 90. Perzentil", "New median, 90th percentile"),
    new_p90_p10_seconds: seconds("Neues 90. Perzentil, von", "New 90th percentile, from"),
    new_p90_p50_seconds: seconds("Neues 90. Perzentil", "New 90th percentile"),
    new_p90_p90_seconds: seconds("Neues 90. Perzentil, bis", "New 90th percentile, to"),
    earlier_p10_seconds: seconds("Früher fertig, 10. Perzentil", "Ends earlier by, 10th percentile"),
    earlier_p50_seconds: seconds("Früher fertig, Median", "Ends earlier by, median"),
    earlier_p90_seconds: seconds("Früher fertig, 90. Perzentil", "Ends earlier by, 90th percentile"),
    faster_cases: {
      unit: "cases",
      label: { de: "Fälle, die früher enden", en: "Cases that end earlier" },
      optional: true,
    },
    faster_share: {
      unit: "share",
      label: { de: "Anteil der Fälle, die früher enden", en: "Share of cases that end earlier" },
      numerator: "faster_cases",
    },
    hours_p10: hours("Freigesetzte Zeit je Jahr, 10. Perzentil", "Freed time per year, 10th percentile"),
    hours_p50: hours("Freigesetzte Zeit je Jahr, Median", "Freed time per year, median"),
    hours_p90: hours("Freigesetzte Zeit je Jahr, 90. Perzentil", "Freed time per year, 90th percentile"),
  },
});
