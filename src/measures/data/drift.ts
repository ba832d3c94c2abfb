import { described } from "../measure.js";

/**
 * One row per change, by process, kind and month. `kind`: `throughput` or `directly-follows`; the medians and their
 * difference belong to the first, the distance to the second.
 */
export const drift = described({
  id: "drift",
  definition: {
    de: "Monate des Eingangs, ab denen abgeschlossene Fälle anders lange dauern oder anders ablaufen als davor, bis zur nächsten Änderung; Monate, deren Fälle noch nicht alle abgeschlossen sein können, bleiben außer Betracht.",
    en: "Months of arrival from which on completed cases take another time or take other paths than before, up to the next change; months whose cases cannot all be finished yet are left out.",
  },
  source:
    "own; binary segmentation (Vostrikova 1981) with the Mann-Whitney statistic of Pettitt 1979 and the Jensen-Shannon divergence of Lin 1991, tested at 2 % for the whole search against random orders of the months, or of the weeks where each has 30 cases on average",
  nulls: {
    de: "Dauern sind leer bei einer Änderung des Ablaufs, der Abstand ist leer bei einer Änderung der Dauer; ohne erkennbare Änderung gibt es keine Zeile.",
    en: "Times are null for a change of paths, the distance is null for a change of time; without a change that can be told there is no row.",
  },
  perspective: "time",
  grain: "month",
  support: { cases: "smaller_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    kind: { unit: "id", label: { de: "Was sich ändert", en: "What changes" } },
    month: { unit: "month", label: { de: "Ab Eingangsmonat", en: "From month of arrival" } },
    before_cases: { unit: "cases", label: { de: "Fälle davor", en: "Cases before" } },
    after_cases: { unit: "cases", label: { de: "Fälle danach", en: "Cases after" } },
    smaller_cases: {
      unit: "cases",
      label: { de: "Fälle der kleineren Seite", en: "Cases of the smaller side" },
    },
    before_median_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit davor, Median", en: "Throughput time before, median" },
      quantile: 0.5,
      quantileOf: "before_cases",
    },
    after_median_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit danach, Median", en: "Throughput time after, median" },
      quantile: 0.5,
      quantileOf: "after_cases",
    },
    difference_seconds: {
      unit: "seconds",
      label: { de: "Unterschied der Mediane", en: "Difference of the medians" },
      quantile: 0.5,
    },
    distance: {
      unit: "ratio",
      label: { de: "Abstand der Abläufe (0 bis 1)", en: "Distance of the paths (0 to 1)" },
    },
    p_value: {
      unit: "ratio",
      label: { de: "Zufallswahrscheinlichkeit (p)", en: "Probability by chance (p)" },
      boundary: true,
    },
  },
});
