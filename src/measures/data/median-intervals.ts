import { described, type Column, type Columns } from "../measure.js";
import { valueColumn } from "../shared/breakdown.js";

const process = { unit: "id", label: { de: "Prozess", en: "Process" } } as const satisfies Column;

/** At least a quarter of the cases lies beyond each limit wherever there is one that may be shown. */
const asQuartile = { quantile: 0.25, quantileOf: "completed_cases", nullIfFew: true } as const;

/** The limits, and the cases by which the gate decides about the row as it does about the median beside it. */
const limits = {
  cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
  completed_cases: { unit: "cases", label: { de: "Davon abgeschlossen", en: "Of these completed" } },
  median_low_seconds: {
    unit: "seconds",
    label: { de: "Median, untere Grenze", en: "Median, lower limit" },
    ...asQuartile,
  },
  median_high_seconds: {
    unit: "seconds",
    label: { de: "Median, obere Grenze", en: "Median, upper limit" },
    ...asQuartile,
  },
} as const satisfies Columns;

const source =
  "own; limits at the exact binomial places of the ordered times (David and Nagaraja 2003, 7.1), which a percentile bootstrap of the median comes to (Efron 1982)";
const nulls = {
  de: "Die Grenzen sind leer, wo weniger als 6 Fälle abgeschlossen sind.",
  en: "The limits are null where fewer than 6 cases are completed.",
};
const shared = { source, perspective: "time", support: { cases: "cases" }, partition: true } as const;

/** Rows as in `breakdown`. */
export const medianByAttribute = described({
  ...shared,
  id: "median-interval-by-attribute",
  definition: {
    de: "Je Merkmal der Fälle und Wert: die Grenzen von 95 % des Medians der Durchlaufzeit abgeschlossener Fälle.",
    en: "Per attribute of the cases and value: the limits of 95% of the median throughput time of completed cases.",
  },
  nulls: {
    de: `Der Wert ist leer, wo das Merkmal unbekannt ist. ${nulls.de}`,
    en: `The value is null where the attribute is unknown. ${nulls.en}`,
  },
  grain: "bin",
  columns: {
    process,
    attribute: { unit: "id", label: { de: "Merkmal", en: "Attribute" } },
    value: valueColumn,
    ...limits,
  },
});

/** Rows as in `breakdown-by-unit`. */
export const medianByUnit = described({
  ...shared,
  id: "median-interval-by-unit",
  definition: {
    de: "Je Organisationseinheit, bei der ein Fall begann: die Grenzen von 95 % des Medians der Durchlaufzeit abgeschlossener Fälle.",
    en: "Per organisational unit in which a case began: the limits of 95% of the median throughput time of completed cases.",
  },
  nulls: {
    de: `Die Einheit ist leer, wo sie unbekannt ist, die Zahl der Personen, wo das Projekt sie nicht nennt. ${nulls.de}`,
    en: `The unit is null where it is unknown, the number of people where the project does not state it. ${nulls.en}`,
  },
  perspective: "organisation",
  grain: "bin",
  support: { cases: "cases", people: "people" },
  columns: {
    process,
    value: { ...valueColumn, label: { de: "Organisationseinheit", en: "Organisational unit" } },
    people: {
      unit: "people",
      label: { de: "Personen der Einheit", en: "People of the unit" },
      optional: true,
    },
    ...limits,
  },
});

/** Rows as in `monthly-trend`. */
export const medianByMonth = described({
  ...shared,
  id: "median-interval-by-month",
  definition: {
    de: "Je Eingangsmonat: die Grenzen von 95 % des Medians der Durchlaufzeit abgeschlossener Fälle.",
    en: "Per month of arrival: the limits of 95% of the median throughput time of completed cases.",
  },
  nulls,
  grain: "month",
  columns: {
    process,
    month: { unit: "month", label: { de: "Eingangsmonat", en: "Month of arrival" } },
    ...limits,
  },
});
