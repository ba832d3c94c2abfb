import { described, type Column } from "../measure.js";

const process = { unit: "id", label: { de: "Prozess", en: "Process" } } as const satisfies Column;
const group = { unit: "id", label: { de: "Gruppe", en: "Group" } } as const satisfies Column;
const cases = { unit: "cases", label: { de: "Fälle", en: "Cases" } } as const satisfies Column;
const ends = {
  kind: { unit: "id", label: { de: "Art", en: "Kind" } },
  from_activity: { unit: "id", label: { de: "Von", en: "From" } },
  to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
} as const satisfies Record<string, Column>;
const limit = { quantile: 0.25 } as const;

/** One row per group, `a` and `b`, and step that one of them takes; a step that a group never takes has 0 there. */
export const comparedSteps = described({
  id: "compared-steps",
  definition: {
    de: "Je verglichener Gruppe die Ausführungen eines Schritts und die abgeschlossenen Fälle, in denen er vorkommt.",
    en: "Per compared group the executions of a step and the completed cases in which it occurs.",
  },
  source: "own; as activity-frequency",
  nulls: { de: "Kein Wert bleibt leer.", en: "No value is ever null." },
  perspective: "structure",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process,
    group,
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases,
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
  },
});

/**
 * One row per group and transition that one of them takes. `kind`: `between` two steps, `start` of a case (`from_activity`
 * is `-`) or its `end` (`to_activity` is `-`).
 */
export const comparedTransitions = described({
  id: "compared-transitions",
  definition: {
    de: "Je verglichener Gruppe die Übergänge abgeschlossener Fälle, ihre Anfänge und Enden, und der Median der Zeit von Abschluss zu Abschluss.",
    en: "Per compared group the transitions of completed cases, their beginnings and ends, and the median time from completion to completion.",
  },
  source: "own; as directly-follows, start-activities and end-activities",
  nulls: {
    de: "Der Median ist leer bei Anfängen und Enden, und wo die Gruppe den Übergang nicht hat.",
    en: "The median is null for beginnings and ends, and where the group has no such transition.",
  },
  perspective: "time",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process,
    group,
    ...ends,
    cases,
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
    median_seconds: {
      unit: "seconds",
      label: { de: "Zeit bis zum nächsten Schritt, Median", en: "Time to the next step, median" },
      quantile: 0.5,
    },
  },
});

/** One row per transition between two steps that both groups take. */
export const transitionDifferences = described({
  id: "transition-differences",
  definition: {
    de: "Unterschied der Mediane der Zeit von Abschluss zu Abschluss je Übergang, zweite Gruppe minus erste, mit Grenzen von 95 %; liegen beide Grenzen auf derselben Seite von 0, ist der Unterschied deutlich.",
    en: "Difference of the median time from completion to completion per transition, second group minus first, with limits of 95%; where both limits lie on the same side of 0, the difference is clear.",
  },
  source:
    "own; limits of each median at the exact binomial places of the ordered times (David and Nagaraja 2003, 7.1), as many as cases, combined by squaring and adding (Newcombe 1998; Zou and Donner 2008)",
  nulls: {
    de: "Die Grenzen sind leer, wo eine Gruppe den Übergang in weniger als 6 Fällen hat.",
    en: "The limits are null where a group has the transition in fewer than 6 cases.",
  },
  perspective: "time",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process,
    from_activity: ends.from_activity,
    to_activity: ends.to_activity,
    cases: {
      unit: "cases",
      label: { de: "Fälle der kleineren Gruppe", en: "Cases of the smaller group" },
    },
    difference_seconds: {
      unit: "seconds",
      label: { de: "Unterschied der Mediane", en: "Difference of the medians" },
      quantile: 0.5,
    },
    low_seconds: {
      unit: "seconds",
      label: { de: "Unterschied, untere Grenze", en: "Difference, lower limit" },
      ...limit,
    },
    high_seconds: {
      unit: "seconds",
      label: { de: "Unterschied, obere Grenze", en: "Difference, upper limit" },
      ...limit,
    },
  },
});
