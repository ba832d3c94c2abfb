import { described } from "../measure.js";

/** One row per process. `reason` says why there is no median: `no_end`, `above_half`, or `-` where there is one. */
export const throughputMedianWithOpenCases = described({
  id: "throughput-median-with-open-cases",
  definition: {
    de: "Zeit, nach der die Hälfte der Fälle abgeschlossen ist, wenn auch die offenen Fälle mitzählen, solange sie beobachtet wurden: bis zum Tag des Exports, sonst bis zum letzten Zeitpunkt des Protokolls.",
    en: "Time after which half of the cases are completed where open cases count, too, as long as they were watched: until the day of the export, otherwise until the last stamp of the log.",
  },
  source:
    "Median of the Kaplan-Meier curve; interval of 95 % by Brookmeyer and Crowley 1982 on the log-log scale, as Stata stci and R survfit(conf.type = log-log)",
  nulls: {
    de: "Der Median ist leer, wo kein Endschritt erklärt ist oder mehr als die Hälfte der Fälle nie abgeschlossen wird; eine Grenze ist leer, wo ihre Kurve nie auf die Hälfte fällt.",
    en: "The median is null where no end is declared or more than half of the cases are never completed; a limit is null where its curve never comes down to one half.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    completed_cases: {
      unit: "cases",
      label: { de: "Davon abgeschlossen", en: "Of these completed" },
      optional: true,
      balances: true,
    },
    open_cases: {
      unit: "cases",
      label: { de: "Davon offen", en: "Of these open" },
      optional: true,
      balances: true,
    },
    median_seconds: {
      unit: "seconds",
      label: { de: "Median mit offenen Fällen", en: "Median with open cases" },
      quantile: 0.5,
      quantileOf: "completed_cases",
    },
    median_low_seconds: {
      unit: "seconds",
      label: { de: "Untere Grenze", en: "Lower limit" },
      quantile: 0.5,
      quantileOf: "completed_cases",
    },
    median_high_seconds: {
      unit: "seconds",
      label: { de: "Obere Grenze", en: "Upper limit" },
      quantile: 0.5,
      quantileOf: "completed_cases",
    },
    reason: { unit: "id", label: { de: "Grund der fehlenden Angabe", en: "Why it is missing" } },
  },
});
