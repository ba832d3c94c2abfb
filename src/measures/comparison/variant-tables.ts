import { described, type Column } from "../measure.js";

const process = { unit: "id", label: { de: "Prozess", en: "Process" } } as const satisfies Column;
const source = "own; paths as in variants";

/** One row per path that only one of the groups takes, those with most cases first; `only`: the group, `a` or `b`. */
export const variantChanges = described({
  id: "variant-changes",
  definition: {
    de: "Wege abgeschlossener Fälle, die in nur einer der beiden verglichenen Gruppen vorkommen, mit ihrer Zahl an Fällen.",
    en: "Paths of completed cases that occur in only one of the two groups that are compared, with their number of cases.",
  },
  source,
  nulls: { de: "Kein Wert bleibt leer.", en: "No value is ever null." },
  perspective: "structure",
  grain: "variant",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process,
    only: { unit: "id", label: { de: "Nur in Gruppe", en: "Only in group" } },
    variant: { unit: "list", label: { de: "Weg", en: "Path" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: {
      unit: "share",
      label: { de: "Anteil der Gruppe", en: "Share of the group" },
      numerator: "cases",
    },
  },
});

const cases = (de: string, en: string) =>
  ({ unit: "cases", label: { de: `Fälle ${de}`, en: `Cases ${en}` }, balances: true }) as const;
const paths = (de: string, en: string) =>
  ({ unit: "count", label: { de: `Wege ${de}`, en: `Paths ${en}` } }) as const;

/** One row per process: how many paths the groups share, and how many each has alone. */
export const variantOverlap = described({
  id: "variant-overlap",
  definition: {
    de: "Wege abgeschlossener Fälle, die beide verglichenen Gruppen nehmen, und solche, die nur eine nimmt, mit der Zahl der Fälle.",
    en: "Paths of completed cases that both compared groups take, and those that only one takes, with the number of cases.",
  },
  source,
  nulls: { de: "Kein Wert bleibt leer.", en: "No value is ever null." },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process,
    cases: { unit: "cases", label: { de: "Fälle der kleineren Gruppe", en: "Cases of the smaller group" } },
    shared_paths: paths("in beiden Gruppen", "in both groups"),
    a_shared_cases: cases("von A auf gemeinsamen Wegen", "of A on shared paths"),
    b_shared_cases: cases("von B auf gemeinsamen Wegen", "of B on shared paths"),
    a_only_paths: paths("nur in A", "only in A"),
    a_only_cases: cases("auf Wegen nur in A", "on paths only in A"),
    b_only_paths: paths("nur in B", "only in B"),
    b_only_cases: cases("auf Wegen nur in B", "on paths only in B"),
  },
});
