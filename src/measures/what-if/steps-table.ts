import { described } from "../measure.js";

/**
 * One row per step that is thought of as automated, in the order asked for. `evidence`: a key of `evidenceLabels`; `missing`
 * where the minutes are neither measured nor stated, and the three times are null then.
 */
export const whatIfSteps = described({
  id: "what-if-steps",
  definition: {
    de: "Bearbeitungszeit je Ausführung, mit der die freigesetzten Stunden gerechnet sind: gemessen (gestutzter Mittelwert mit seinem Standardfehler, wie im Nutzen), sonst angegeben (kleinster, üblicher, größter Wert).",
    en: "Working time of one execution that the freed hours are computed with: measured (trimmed mean with its standard error, as in the benefit), else stated (least, usual, greatest value).",
  },
  source: "own; docs/benefit.md#what-if",
  nulls: {
    de: "Die Zeiten fehlen, wo sie weder gemessen noch angegeben sind.",
    en: "The times are missing where they are neither measured nor stated.",
  },
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle mit dem Schritt", en: "Cases with the step" } },
    automated_share: {
      unit: "ratio",
      label: { de: "Angenommener Anteil", en: "Assumed share" },
      boundary: true,
    },
    work_hours: {
      unit: "hours",
      label: { de: "Bearbeitungszeit je Ausführung", en: "Working time of one execution" },
      optional: true,
    },
    work_p10_hours: {
      unit: "hours",
      label: { de: "Bearbeitungszeit, 10. Perzentil", en: "Working time, 10th percentile" },
      optional: true,
    },
    work_p90_hours: {
      unit: "hours",
      label: { de: "Bearbeitungszeit, 90. Perzentil", en: "Working time, 90th percentile" },
      optional: true,
    },
    evidence: { unit: "id", label: { de: "Beleg", en: "Evidence" } },
  },
});
