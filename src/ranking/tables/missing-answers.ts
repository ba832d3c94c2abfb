import { described } from "../../measures/measure.js";

/**
 * One row per process, score and weighted criterion without information, the one whose answer would move the mean rank
 * most first. `…_low`: with the least favourable answer, `…_high`: with the most favourable one. Ranks are null where no
 * process of the score has a class.
 */
export const missingAnswers = described({
  id: "missing-answers",
  definition: {
    de: "Fehlende Angaben: wie weit die Antwort Rang und Klasse eines Prozesses verschieben könnte, von der ungünstigsten bis zur günstigsten Antwort; der mittlere Rang der Ziehungen unter den Prozessen mit Klasse.",
    en: "Missing information: how far the answer could move rank and class of a process, from the least to the most favourable answer; the mean rank of the draws among the processes with a class.",
  },
  source:
    "own; a missing criterion is drawn from 0 to 1; value of information by its two ends; docs/ranking.md#how-sure-is-the-order",
  perspective: "ranking",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    indicator: { unit: "id", label: { de: "Kriterium", en: "Criterion" } },
    weight_share: { unit: "share", label: { de: "Gewicht", en: "Weight" }, boundary: true },
    mean_rank_low: {
      unit: "ratio",
      label: { de: "Mittlerer Rang, ungünstigste Antwort", en: "Mean rank, least favourable answer" },
    },
    mean_rank_high: {
      unit: "ratio",
      label: { de: "Mittlerer Rang, günstigste Antwort", en: "Mean rank, most favourable answer" },
    },
    class_low: {
      unit: "id",
      label: { de: "Klasse, ungünstigste Antwort", en: "Class, least favourable answer" },
    },
    class_high: {
      unit: "id",
      label: { de: "Klasse, günstigste Antwort", en: "Class, most favourable answer" },
    },
    probability_a_low_share: {
      unit: "share",
      label: {
        de: "Ziehungen mit Punktwert ab 0,60, ungünstigste Antwort",
        en: "Draws with a score of 0.60 or more, least favourable answer",
      },
    },
    probability_a_high_share: {
      unit: "share",
      label: {
        de: "Ziehungen mit Punktwert ab 0,60, günstigste Antwort",
        en: "Draws with a score of 0.60 or more, most favourable answer",
      },
    },
    probability_b_low_share: {
      unit: "share",
      label: {
        de: "Ziehungen mit Punktwert ab 0,45, ungünstigste Antwort",
        en: "Draws with a score of 0.45 or more, least favourable answer",
      },
    },
    probability_b_high_share: {
      unit: "share",
      label: {
        de: "Ziehungen mit Punktwert ab 0,45, günstigste Antwort",
        en: "Draws with a score of 0.45 or more, most favourable answer",
      },
    },
  },
});
