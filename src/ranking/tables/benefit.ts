import { described } from "../../measures/measure.js";

/**
 * One row per process. Hours are per year and null where they cannot be computed; `reason` is then a key of `reasons`,
 * else `-`. `hours_p10` … `hours_p90` are gross; the net ones are null, with a key in `net_reason`, where the effort for
 * exceptions (and for review, where the lever is AI assistance) was not stated. `evidence` is the weakest grade of the
 * minutes and of who does the steps, `missing` where nothing was computed. Executions by hand count every step, with or
 * without minutes, and are null only without a log or a window that can be extended to a year; they range from none to all of the
 * steps whose automated share is not known. `waiting_share` and `waiting_cases` are null below 30 cases in which every step has a start, and
 * where times are dates. `warning` is a key of `warnings`, or `-`.
 */
export const benefit = described({
  id: "benefit",
  definition: {
    de: "Stunden je Jahr, die eine Automatisierung freisetzen könnte: Ausführungen je Jahr, nicht automatisierter Anteil, gemessene oder angegebene Bearbeitungszeit, automatisierbarer Anteil und Umsetzungsfaktor miteinander multipliziert, als Spanne aus Ziehungen; gezählt sind nur Schritte mit einer solchen Bearbeitungszeit. Daneben die Bearbeitungen von Hand im Jahr und der Liegezeitanteil; beide verändern keinen Punktwert.",
    en: "Hours per year that automation could free: executions per year, share not yet automated, measured or stated working time, automatable share and realisation factor multiplied, as a range of draws; only steps with such a working time count. Beside it the executions by hand in a year and the waiting share; neither changes a score.",
  },
  source:
    "Time × frequency as in MuleSoft RPA Manager and UiPath process mining; PERT, Beta and realisation factor are conventions",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    manual_executions: {
      unit: "count",
      label: { de: "Bearbeitungen von Hand je Jahr", en: "Executions by hand per year" },
      estimate: true,
    },
    manual_executions_low: {
      unit: "count",
      label: { de: "Davon mindestens", en: "Of these at least" },
      estimate: true,
    },
    manual_executions_high: {
      unit: "count",
      label: { de: "Davon höchstens", en: "Of these at most" },
      estimate: true,
    },
    waiting_cases: {
      unit: "cases",
      label: { de: "Fälle mit Beginn bei jedem Schritt", en: "Cases with a start of every step" },
      optional: true,
    },
    waiting_share: { unit: "share", label: { de: "Liegezeitanteil", en: "Waiting share" } },
    hours_p10: {
      unit: "hours",
      label: { de: "Stunden je Jahr, 10. Perzentil", en: "Hours per year, 10th percentile" },
    },
    hours_p50: { unit: "hours", label: { de: "Stunden je Jahr, Median", en: "Hours per year, median" } },
    hours_p90: {
      unit: "hours",
      label: { de: "Stunden je Jahr, 90. Perzentil", en: "Hours per year, 90th percentile" },
    },
    hours_exceptions: {
      unit: "hours",
      label: { de: "Aufwand für Ausnahmen, Stunden je Jahr", en: "Effort for exceptions, hours per year" },
    },
    hours_review: {
      unit: "hours",
      label: { de: "Aufwand für Prüfung, Stunden je Jahr", en: "Effort for review, hours per year" },
    },
    net_hours_p10: {
      unit: "hours",
      label: { de: "Nettostunden je Jahr, 10. Perzentil", en: "Net hours per year, 10th percentile" },
    },
    net_hours_p50: {
      unit: "hours",
      label: { de: "Nettostunden je Jahr, Median", en: "Net hours per year, median" },
    },
    net_hours_p90: {
      unit: "hours",
      label: { de: "Nettostunden je Jahr, 90. Perzentil", en: "Net hours per year, 90th percentile" },
    },
    net_reason: {
      unit: "id",
      label: { de: "Grund der fehlenden Nettostunden", en: "Why net hours are missing" },
    },
    manual_hours: {
      unit: "hours",
      label: { de: "Manueller Aufwand, Stunden je Jahr", en: "Manual effort, hours per year" },
    },
    effort_coverage_share: {
      unit: "share",
      label: {
        de: "Manuelle Ausführungen mit gemessener oder angegebener Bearbeitungszeit",
        en: "Manual executions with a measured or stated working time",
      },
    },
    evidence: { unit: "id", label: { de: "Beleg", en: "Evidence" } },
    reason: { unit: "id", label: { de: "Grund der fehlenden Angabe", en: "Why it is missing" } },
    warning: { unit: "id", label: { de: "Warnung", en: "Warning" } },
  },
});
