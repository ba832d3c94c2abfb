import { described } from "../measure.js";

/** One row per process with a completed case; entropies in nats. Leaves only where exact numbers do. */
export const pathComplexity = described({
  id: "path-complexity",
  definition: {
    de: "Maße der Forschung für die Vielfalt der Abläufe abgeschlossener Fälle. Vergleichbar zwischen Ereignisprotokollen sind nur die Abweichung vom Zufall, die Struktur und der mittlere Unterschied zweier Fälle (Schritte, die einzufügen, wegzulassen oder zu tauschen wären); alle Entropien und die geschätzten Wege hängen davon ab, wie viele Fälle das Ereignisprotokoll hat und in welcher Reihenfolge sie kamen, und gehen in keine Bewertung ein.",
    en: "Measures of research for the variety of the paths of completed cases. Only the deviation from random, the structure and the mean difference of two cases (steps to put in, leave out or exchange) compare between logs; all entropies and the estimated paths depend on how many cases the log has and in which order they came, and count in no score.",
  },
  source:
    "extended prefix automaton of Augusto et al. 2022 in the code of Vidgof, natural logarithm, paths in the order of their first case (equal times: as variants ranks them); deviation from random and structure of the directly-follows matrix; average edit distance (Levenshtein) over all pairs of cases, beyond 200 paths, and where cases have more than 100 steps on average, over up to 20,000 random pairs; acyclic paths of Pentland 2020, 10^(0.08(1+e−v))",
  nulls: {
    de: "Die Abweichung vom Zufall ist leer, wo kein Schritt auf einen anderen folgt, der mittlere Unterschied bei weniger als zwei Fällen und wo Fälle zu lang sind (im Mittel 447 Schritte, einer 2.000), die normierten Entropien sind es, wo die Fälle zusammen nur einen Schritt haben.",
    en: "The deviation from random is null where no step follows another, the mean difference with fewer than two cases and where cases are too long (447 steps on average, one 2,000), the normalised entropies are where the cases have a single step between them.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  inside: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    structure_share: {
      unit: "share",
      label: {
        de: "Struktur: Anteil der möglichen Übergänge, die nie vorkommen",
        en: "Structure: share of possible transitions that never occur",
      },
    },
    deviation_from_random: {
      unit: "ratio",
      label: { de: "Abweichung vom Zufall", en: "Deviation from random" },
    },
    acyclic_paths: {
      unit: "ratio",
      label: { de: "Geschätzte Wege ohne Schleife", en: "Estimated acyclic paths" },
    },
    edit_distance: {
      unit: "ratio",
      label: {
        de: "Mittlerer Unterschied zweier Fälle in Schritten",
        en: "Mean difference of two cases in steps",
      },
    },
    prefixes: {
      unit: "count",
      label: { de: "Verschiedene Anfänge von Abläufen", en: "Different beginnings of paths" },
    },
    partitions: {
      unit: "count",
      label: { de: "Teile des Präfixautomaten", en: "Partitions of the prefix automaton" },
    },
    variant_entropy_nats: {
      unit: "ratio",
      label: { de: "Variantenentropie des Präfixautomaten", en: "Variant entropy of the prefix automaton" },
    },
    variant_entropy_share: {
      unit: "share",
      label: { de: "Normierte Variantenentropie", en: "Normalised variant entropy" },
    },
    sequence_entropy_nats: {
      unit: "ratio",
      label: { de: "Sequenzentropie des Präfixautomaten", en: "Sequence entropy of the prefix automaton" },
    },
    sequence_entropy_share: {
      unit: "share",
      label: { de: "Normierte Sequenzentropie", en: "Normalised sequence entropy" },
    },
  },
});
