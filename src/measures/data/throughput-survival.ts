import { described } from "../measure.js";

/** One row per class of throughput time, in its order; see `survivalClasses`. */
export const throughputSurvival = described({
  id: "throughput-survival",
  definition: {
    de: "Anteil der Fälle, die nach so langer Zeit noch nicht abgeschlossen sind; offene Fälle zählen mit, solange sie beobachtet wurden (Kaplan-Meier). Klassen sind so weit zusammengefasst, dass in jeder mindestens 20 Fälle abgeschlossen wurden.",
    en: "Share of cases that are not completed after this long; open cases count as long as they were watched (Kaplan-Meier). Classes are joined until at least 20 cases were completed in each.",
  },
  source:
    "Kaplan and Meier 1958, interval of 95 % by Greenwood's variance on the log-log scale, as Stata sts list and R survfit(conf.type = log-log)",
  nulls: {
    de: "Die letzte Klasse hat keine obere Grenze; der Anteil hat keine Grenzen, wo er 0 oder 1 ist; ohne erklärten Endschritt gibt es keine Zeile.",
    en: "The last class has no upper boundary; the share has no limits where it is 0 or 1; where no end is declared there is no row.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "at_risk_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_seconds: { unit: "seconds", label: { de: "Von", en: "From" }, boundary: true },
    to_seconds: { unit: "seconds", label: { de: "Bis unter", en: "To below" }, boundary: true },
    at_risk_cases: {
      unit: "cases",
      label: {
        de: "Zu Beginn der Klasse noch nicht abgeschlossen",
        en: "Not completed at the start of the class",
      },
    },
    completed_cases: {
      unit: "cases",
      label: { de: "In der Klasse abgeschlossen", en: "Completed in the class" },
      balances: true,
    },
    open_cases: {
      unit: "cases",
      label: { de: "In der Klasse zuletzt offen gesehen", en: "Last seen open in the class" },
      balances: true,
    },
    survival_share: {
      unit: "share",
      label: { de: "Am Ende der Klasse nicht abgeschlossen", en: "Not completed at the end of the class" },
    },
    survival_low_share: { unit: "share", label: { de: "Untere Grenze", en: "Lower limit" } },
    survival_high_share: { unit: "share", label: { de: "Obere Grenze", en: "Upper limit" } },
  },
});
