import { described } from "../../measures/measure.js";

/** One row per process with a class, score and rank: as many ranks as the score has processes with a class. */
export const rankAcceptability = described({
  id: "rank-acceptability",
  definition: {
    de: "In welchem Anteil der Ziehungen ein Prozess welchen Rang hat: gezogen werden die Gewichte um die vorgegebenen und die Messunsicherheit der Kriterien, daneben zum Vergleich völlig freie Gewichte.",
    en: "In which share of the draws a process has which rank: the weights around the given ones and the uncertainty of the criteria are drawn, beside it for comparison with entirely free weights.",
  },
  source: "SMAA-2, Lahdelma and Salminen 2001; docs/ranking.md#how-sure-is-the-order",
  perspective: "ranking",
  grain: "rank",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    place: { unit: "rank", label: { de: "Rang", en: "Rank" } },
    draws_share: { unit: "share", label: { de: "Anteil der Ziehungen", en: "Share of the draws" } },
    free_weights_share: {
      unit: "share",
      label: { de: "Anteil bei freien Gewichten", en: "Share with free weights" },
    },
  },
});
