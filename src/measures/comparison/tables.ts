import { described, type Column } from "../measure.js";

const process = { unit: "id", label: { de: "Prozess", en: "Process" } } as const satisfies Column;
const smaller = {
  unit: "cases",
  label: { de: "Fälle der kleineren Gruppe", en: "Cases of the smaller group" },
} as const satisfies Column;
const limits = { de: ["untere Grenze", "obere Grenze"], en: ["lower limit", "upper limit"] } as const;

const label = (de: string, en: string, limit?: 0 | 1) =>
  limit === undefined
    ? { de: `Unterschied ${de}`, en: `Difference of ${en}` }
    : { de: `Unterschied ${de}, ${limits.de[limit]}`, en: `Difference of ${en}, ${limits.en[limit]}` };
const seconds = (de: string, en: string, limit?: 0 | 1) =>
  ({ unit: "seconds", label: label(de, en, limit) }) as const satisfies Column;
/** A difference of shares lies between −1 and 1: it is no share itself. */
const share = (de: string, en: string, limit?: 0 | 1) =>
  ({ unit: "ratio", label: label(de, en, limit) }) as const satisfies Column;
const atMedian = { quantile: 0.5 } as const;
const atP90 = { quantile: 0.9 } as const;

/** One row per group: `a`, `b`, and `rest` for the cases in neither, of which only the number is known. */
export const comparedGroups = described({
  id: "compared-groups",
  definition: {
    de: "Die beiden verglichenen Gruppen abgeschlossener Fälle und die übrigen abgeschlossenen Fälle des Prozesses.",
    en: "The two groups of completed cases that are compared, and the other completed cases of the process.",
  },
  source: "own; each figure as the measure of its name",
  nulls: {
    de: "Eine Kennzahl ist leer, wo sie nicht messbar ist, und immer bei den übrigen Fällen.",
    en: "A figure is null where it cannot be measured, and always for the other cases.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process,
    group: { unit: "id", label: { de: "Gruppe", en: "Group" } },
    name: { unit: "id", label: { de: "Bezeichnung", en: "Name" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    open_cases: { unit: "cases", label: { de: "Offene Fälle", en: "Open cases" }, optional: true },
    median_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
      quantile: 0.5,
    },
    mean_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, Mittelwert", en: "Throughput time, mean" },
    },
    p90_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
      quantile: 0.9,
    },
    repeated_cases: {
      unit: "cases",
      label: { de: "Fälle mit Wiederholung", en: "Cases with rework" },
      optional: true,
    },
    repeated_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Wiederholung", en: "Share of cases with rework" },
      numerator: "repeated_cases",
    },
    handovers: { unit: "events", label: { de: "Übergaben", en: "Handovers" }, optional: true },
    handover_share: {
      unit: "share",
      label: { de: "Übergabequote", en: "Handover rate" },
      numerator: "handovers",
    },
    concentration_share: {
      unit: "share",
      label: { de: "Variantenkonzentration", en: "Variant concentration" },
    },
  },
});

/** One row per process: what group b has more than group a. */
export const groupDifferences = described({
  id: "group-differences",
  definition: {
    de: "Unterschiede der beiden Gruppen, zweite minus erste, mit Grenzen von 95 % aus wiederholtem Ziehen von Fällen; liegen beide Grenzen auf derselben Seite von 0, ist der Unterschied deutlich.",
    en: "Differences of the two groups, second minus first, with limits of 95 % from drawing cases again and again; where both limits lie on the same side of 0, the difference is clear.",
  },
  source: "own; percentile bootstrap by case (Efron 1979), the bias of the concentration taken out",
  nulls: {
    de: "Leer, wo die Kennzahl in einer der beiden Gruppen nicht messbar ist oder nicht gezeigt wird.",
    en: "Null where the figure cannot be measured or is not shown in one of the two groups.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process,
    cases: smaller,
    median_seconds: { ...seconds("der Mediane", "the medians"), ...atMedian },
    median_low_seconds: { ...seconds("der Mediane", "the medians", 0), ...atMedian },
    median_high_seconds: { ...seconds("der Mediane", "the medians", 1), ...atMedian },
    mean_seconds: seconds("der Mittelwerte", "the means"),
    mean_low_seconds: seconds("der Mittelwerte", "the means", 0),
    mean_high_seconds: seconds("der Mittelwerte", "the means", 1),
    p90_seconds: { ...seconds("der 90. Perzentile", "the 90th percentiles"), ...atP90 },
    p90_low_seconds: { ...seconds("der 90. Perzentile", "the 90th percentiles", 0), ...atP90 },
    p90_high_seconds: { ...seconds("der 90. Perzentile", "the 90th percentiles", 1), ...atP90 },
    rework_difference: share("der Fälle mit Wiederholung", "the cases with rework"),
    rework_difference_low: share("der Fälle mit Wiederholung", "the cases with rework", 0),
    rework_difference_high: share("der Fälle mit Wiederholung", "the cases with rework", 1),
    handover_difference: share("der Übergabequoten", "the handover rates"),
    handover_difference_low: share("der Übergabequoten", "the handover rates", 0),
    handover_difference_high: share("der Übergabequoten", "the handover rates", 1),
    concentration_difference: share("der Variantenkonzentration", "the variant concentrations"),
    concentration_difference_low: share("der Variantenkonzentration", "the variant concentrations", 0),
    concentration_difference_high: share("der Variantenkonzentration", "the variant concentrations", 1),
  },
});

/** One row per way to divide the cases: `variant`, or the name of an attribute. */
export const mixEffects = described({
  id: "mix-effect",
  definition: {
    de: "Der Unterschied der mittleren Durchlaufzeiten, zerlegt in den Teil, der daher kommt, dass die Arten von Fällen anders verteilt sind, und den Teil, um den Fälle gleicher Art anders dauern. Arten mit weniger als 5 Fällen in einer Gruppe zählen zusammen.",
    en: "The difference of the mean throughput times in two parts: what comes from another mix of the kinds of cases, and by how much cases of the same kind take another time. Kinds with fewer than 5 cases in a group count as one.",
  },
  source: "Kitagawa 1955, Components of a difference between two rates; adds up without a remainder",
  nulls: {
    de: "Kein Wert bleibt leer; ein Merkmal, das der Prozess nicht kennt, hat keine Zeile.",
    en: "No value is ever null; an attribute that the process does not know has no row.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  columns: {
    process,
    kind: { unit: "id", label: { de: "Arten nach", en: "Kinds by" } },
    cases: smaller,
    difference_seconds: seconds("der Mittelwerte", "the means"),
    mix_seconds: {
      unit: "seconds",
      label: { de: "Davon durch andere Verteilung", en: "Of this by another mix" },
    },
    within_seconds: {
      unit: "seconds",
      label: { de: "Davon bei Fällen gleicher Art", en: "Of this within the same kind" },
    },
  },
});
