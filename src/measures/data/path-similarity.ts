import { described } from "../measure.js";

/** One row per process. `basis`: `all` pairs of cases, or a `sample` of them. */
export const pathSimilarity = described({
  id: "path-similarity",
  definition: {
    de: "Ablaufähnlichkeit: wie viele ihrer Paare aufeinanderfolgender Schritte zwei abgeschlossene Fälle gemeinsam haben, im Mittel über alle Paare von Fällen; 1 = alle laufen gleich ab.",
    en: "Similarity of paths: how many of their pairs of consecutive steps two completed cases have in common, on average over all pairs of cases; 1 = all take the same path.",
  },
  source:
    "DFG affinity of Augusto et al. 2022 in the code of Vidgof: of the pairs of next steps that one of two cases has, the share that both have; beyond 2,000 paths from 200,000 random pairs of cases",
  nulls: {
    de: "Die Ähnlichkeit ist leer bei weniger als zwei abgeschlossenen Fällen.",
    en: "The similarity is null with fewer than two completed cases.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    similarity_share: { unit: "share", label: { de: "Ablaufähnlichkeit", en: "Similarity of paths" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
  },
});
