import { described } from "../../measures/measure.js";

/**
 * One row per process with a class, score and weighted criterion. The central weights of a process sum to 1 over the
 * criteria; `first_share` and `confidence_share` are the same in all its rows. Null, apart from `first_share`, where it is
 * first in no draw.
 */
export const centralWeightTable = described({
  id: "central-weights",
  definition: {
    de: "Bei welchen Gewichten ein Prozess vorne läge: der Mittelwert der völlig freien Gewichte aus den Ziehungen, in denen er den ersten Rang hat, und wie oft er unter genau diesen Gewichten bei der Messunsicherheit der Kriterien tatsächlich vorne liegt. Eine Auskunft über Gewichte, kein Vorschlag für welche.",
    en: "Under which weights a process would be first: the mean of the entirely free weights of the draws in which it has the first rank, and how often under exactly these weights it is first given the uncertainty of the criteria. It tells about weights and proposes none.",
  },
  source:
    "Central weights and confidence factor of SMAA-2, Lahdelma and Salminen 2001; Tervonen and Lahdelma 2007",
  perspective: "ranking",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    indicator: { unit: "id", label: { de: "Kriterium", en: "Criterion" } },
    weight_share: { unit: "share", label: { de: "Gewicht", en: "Weight" }, boundary: true },
    central_weight_share: {
      unit: "share",
      label: { de: "Gewicht, bei dem er vorne läge", en: "Weight under which it would be first" },
    },
    first_share: {
      unit: "share",
      label: { de: "Vorne bei freien Gewichten", en: "First with free weights" },
    },
    confidence_share: {
      unit: "share",
      label: { de: "Vorne unter diesen Gewichten", en: "First under these weights" },
    },
  },
});
