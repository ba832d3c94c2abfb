import { described } from "../../measures/measure.js";

/**
 * One row per process with a class and score where the model orders one list (`list.enabled`), none otherwise, by `place`.
 * `value` is `suitability_weight_share · suitability_share + benefit_weight_share · benefit_share`; where no step of the
 * process has minutes, `hours`, `benefit_share`, `value` and `place` are null and `reason` is a key of `reasons`, else `-`.
 */
export const orderedList = described({
  id: "ordered-list",
  definition: {
    de: "Eine Reihenfolge je Punktwert, die Eignung und manuellen Aufwand zusammen ansieht: die Eignung und, zwischen den Ankern des manuellen Aufwands, die Stunden im Jahr der Schritte, die für RPA beziehungsweise KI infrage kommen, mit den vereinbarten Gewichten. Eine zusätzliche Sicht, kein dritter Punktwert; das übliche Bild bleibt Eignung gegen Stunden.",
    en: "One order per score that looks at suitability and manual effort together: the suitability and, between the anchors of the manual effort, the hours a year of the steps that come into question for RPA or for AI, with the agreed weights. An additional view and no third score; the usual picture remains suitability against hours.",
  },
  source: "own; P = 0.55·S + 0.45·v(B4), weights are conventions; docs/ranking.md#one-list-if-it-must-be-one",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    place: { unit: "rank", label: { de: "Platz", en: "Place" }, optional: true },
    value: {
      unit: "share",
      label: { de: "Eignung und Aufwand zusammen", en: "Suitability and effort together" },
      // with the suitability it would give the hours
      estimate: true,
    },
    suitability_share: { unit: "share", label: { de: "Eignung", en: "Suitability" } },
    suitability_weight_share: {
      unit: "share",
      label: { de: "Gewicht der Eignung", en: "Weight of the suitability" },
      boundary: true,
    },
    hours: {
      unit: "hours",
      label: {
        de: "Manueller Aufwand der infrage kommenden Schritte, Stunden je Jahr",
        en: "Manual effort of the steps in question, hours per year",
      },
    },
    benefit_share: {
      unit: "share",
      label: { de: "Aufwand zwischen den Ankern", en: "Effort between the anchors" },
      estimate: true,
    },
    benefit_weight_share: {
      unit: "share",
      label: { de: "Gewicht des Aufwands", en: "Weight of the effort" },
      boundary: true,
    },
    reason: { unit: "id", label: { de: "Grund der fehlenden Angabe", en: "Why it is missing" } },
  },
});
