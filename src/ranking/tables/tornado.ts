import { described } from "../../measures/measure.js";

/**
 * One row per process with stated minutes and factor, the widest first; `factor` is a key of `tornadoFactors`, `basis` is
 * `net` where the net hours of the process are known, else `gross`.
 */
export const tornado = described({
  id: "tornado",
  definition: {
    de: "Woran die freigesetzten Stunden hängen: je Einflussgröße die Stunden im Jahr, wenn sie allein bei ihrem 10. und ihrem 90. Perzentil liegt und alle anderen bei ihrem Mittel; die größte Spanne zuerst. Netto, wo der Aufwand für Ausnahmen (und bei KI-Assistenz für die Prüfung) angegeben ist.",
    en: "What the freed hours hang on: for each factor the hours a year with it alone at its 10th and its 90th percentile and all others at their means; the widest range first. Net where the effort for exceptions (and, with AI assistance, for the review) is stated.",
  },
  source: "One factor at a time (tornado); docs/benefit.md",
  perspective: "ranking",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    factor: { unit: "id", label: { de: "Einflussgröße", en: "Factor" } },
    basis: { unit: "id", label: { de: "Brutto oder netto", en: "Gross or net" } },
    hours_at_p10: {
      unit: "hours",
      label: { de: "Stunden je Jahr am 10. Perzentil", en: "Hours per year at its 10th percentile" },
    },
    hours_at_p90: {
      unit: "hours",
      label: { de: "Stunden je Jahr am 90. Perzentil", en: "Hours per year at its 90th percentile" },
    },
  },
});
