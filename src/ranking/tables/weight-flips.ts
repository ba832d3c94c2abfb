import { described } from "../../measures/measure.js";

/**
 * One row per process, neighbour in the list (the next one above and below) and criterion whose weight alone could make
 * the two level; the smallest relative change first. `other`: id of the neighbour.
 */
export const weightFlipTable = described({
  id: "weight-flips",
  definition: {
    de: "Kipppunkte: ab welchem Gewicht eines Kriteriums zwei benachbarte Prozesse gleichauf liegen, wenn die übrigen Gewichte im gleichen Verhältnis bleiben; eine fehlende Angabe zählt als Mitte.",
    en: "Tipping points: from which weight of a criterion two neighbouring processes are level, the other weights staying in proportion; missing information counts as the middle.",
  },
  source: "own; exact for an additive model; docs/ranking.md#how-sure-is-the-order",
  perspective: "ranking",
  grain: "pair",
  support: { cases: "cases" },
  otherProcess: "other",
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    other: { unit: "id", label: { de: "Nachbar in der Rangfolge", en: "Neighbour in the ranking" } },
    indicator: { unit: "id", label: { de: "Kriterium", en: "Criterion" } },
    weight_share: { unit: "share", label: { de: "Gewicht", en: "Weight" }, boundary: true },
    new_weight_share: {
      unit: "share",
      label: { de: "Gewicht am Kipppunkt", en: "Weight at the tipping point" },
    },
    relative_change: { unit: "ratio", label: { de: "Änderung im Verhältnis", en: "Relative change" } },
  },
});
