import { described } from "../../measures/measure.js";

/** One row per process with stated minutes and factor, the widest first; `factor` is a key of `tornadoFactors`. */
export const tornado = described({
  id: "tornado",
  definition: {
    de: "Woran die freigesetzten Stunden hängen: je Einflussgröße die Stunden im Jahr, wenn sie allein bei ihrem 10. und ihrem 90. Perzentil liegt und alle anderen bei ihrem Mittel; die größte Spanne zuerst.",
    en: "What the freed hours hang on: for each factor the hours a year with it alone at its 10th and its 90th percentile and all others at their means; the widest range first.",
  },
  source: "One factor at a time (tornado); scoring.md 11.2",
  perspective: "ranking",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    factor: { unit: "id", label: { de: "Einflussgröße", en: "Factor" } },
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
