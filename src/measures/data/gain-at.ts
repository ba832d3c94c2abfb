import { countingGain, type Attribute } from "../../statistics/counting-gain.js";
import type { Coded } from "../../statistics/counting-model.js";
import { quantileSorted } from "../../statistics/quantile.js";
import type { DecisionActivity } from "./decision-activities.js";
import { parts, type DecisionCases } from "./decision-cases.js";

/** Classes of an attribute of numbers: its quintiles in the training folds. */
const classes = 5;

/** How well the successors of one activity are predicted, and from how many executions that is known. */
export function gainAt(
  { part, attributes, steps }: DecisionCases,
  { key, successors }: Pick<DecisionActivity, "key" | "successors">,
) {
  const at = steps.activity.reduce<number[]>((found, activity, i) => {
    if (activity === key) found.push(i);
    return found;
  }, []);
  const cases = Int32Array.from(at, (i) => steps.case[i] ?? 0);
  const times = Int32Array.from(at, (i) => steps.times[i] ?? 0);
  const rows = {
    next: Int32Array.from(at, (i) => successors.indexOf(steps.next[i] ?? 0)),
    different: successors.length,
    times,
    part: cases.map((one) => part[one] ?? 0),
    parts,
  };
  const coded = attributes.map(({ name, isNumber, different, values }): Attribute => {
    const own = Float64Array.from(cases, (one) => values[one] ?? 0);
    if (isNumber) return { name, coded: (learnt) => inClasses(own, learnt) };
    const codes = { codes: Int32Array.from(own), size: different + 1 };
    return { name, coded: () => codes };
  });
  return { ...countingGain(rows, coded), executions: times.reduce((sum, n) => sum + n, 0) };
}

/** The quintile of the learnt numbers that each falls into, from 1; 0 where unknown. A limit belongs to the class above. */
function inClasses(values: Float64Array, learnt: (row: number) => boolean): Coded {
  const known = values.filter((value, row) => !Number.isNaN(value) && learnt(row)).sort();
  const limits = known.length === 0 ? [] : [1, 2, 3, 4].map((step) => quantileSorted(known, step / classes));
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? 0 : 1 + limits.filter((limit) => value >= limit).length,
  );
  return { codes, size: classes + 1 };
}
