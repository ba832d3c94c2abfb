import { parts } from "../../src/measures/data/decision-cases.js";
import type { decisionGain } from "../../src/measures/data/decision-gain.js";
import { gainAt } from "../../src/measures/data/gain-at.js";
import type { Row } from "../../src/measures/measure.js";
import { weightedGain } from "../../src/statistics/weighted-gain.js";
import { values, type MadeCase } from "./made-cases.js";

const [leastShare, leastBits, least] = [0.1, 0.5, 30];
const end = "";
const mostKeys = 1000;

type Made = Pick<MadeCase, "path" | "key" | "subject" | "district">;

/** The row of the table `decision-gain`, counted case by case: a second way to the decision points, the same models. */
export function decisionRow(process: string, cases: readonly Made[]): Row<typeof decisionGain.columns> {
  const keys = keysOf(cases);
  const steps = stepsOf(cases, keys);
  const counted = new Map<number, { readonly counts: Map<number, number>; readonly visited: Set<number> }>();
  for (const [i, activity] of steps.activity.entries()) {
    const own = counted.get(activity) ?? { counts: new Map<number, number>(), visited: new Set<number>() };
    const next = steps.next[i] ?? 0;
    own.visited.add(steps.case[i] ?? 0);
    own.counts.set(next, (own.counts.get(next) ?? 0) + (steps.times[i] ?? 0));
    counted.set(activity, own);
  }
  const points = [...counted].flatMap(([key, { counts, visited }]) => {
    const executions = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const bits = [...counts.values()].reduce(
      (sum, n) => sum - (n / executions) * Math.log2(n / executions),
      0,
    );
    const frequent = [...counts.values()].filter((n) => n >= leastShare * executions).length;
    const decides = frequent >= 2 && bits >= leastBits && Math.min(executions, visited.size) >= least;
    return decides ? [{ key, executions, bits, successors: [...counts.keys()].sort((a, b) => a - b) }] : [];
  });
  const head = { process, cases: cases.length, decision_points: points.length };
  if (points.length === 0) return { ...head, usable_attributes: null, gain_share: null, gain_error: null };
  const of = {
    part: Int32Array.from(cases, (_, i) => i % parts),
    attributes: (["subject", "district"] as const).map((name) => ({
      name,
      isNumber: false,
      different: values,
      values: Float64Array.from(cases, (one) => 1 + one[name]),
    })),
    steps,
  };
  const { gain, error } = weightedGain(
    points.map(({ key, executions, bits, successors }) => {
      const { base, model } = gainAt(of, { key, successors });
      return { weight: executions * bits, predictions: executions, base, model };
    }),
  );
  return { ...head, usable_attributes: 2, gain_share: gain, gain_error: error };
}

/** The keys of the activities by name; the end of the case is 0, as everywhere. */
function keysOf(cases: readonly Made[]): ReadonlyMap<string, number> {
  const paths = new Map(cases.map(({ key, path }) => [key, path]));
  const names = [...new Set([...paths.values()].flat())].sort();
  return new Map(names.map((name, i) => [name, i + 1]));
}

/** One entry per case, activity and successor. */
function stepsOf(cases: readonly Made[], keys: ReadonlyMap<string, number>) {
  const known = new Map<string, readonly (readonly [activity: number, next: number, times: number])[]>();
  const rows = cases.flatMap(({ key, path }, i) => {
    const own = known.get(key) ?? pairsOf(path, keys);
    known.set(key, own);
    return own.map((pair) => [i, ...pair] as const);
  });
  return {
    case: Float64Array.from(rows, ([i]) => i),
    activity: Float64Array.from(rows, ([, activity]) => activity),
    next: Float64Array.from(rows, ([, , next]) => next),
    times: Float64Array.from(rows, ([, , , times]) => times),
  };
}

function pairsOf(path: readonly string[], keys: ReadonlyMap<string, number>) {
  const own = new Map<number, number>();
  for (const [at, from] of path.entries()) {
    const pair = (keys.get(from) ?? 0) * mostKeys + (keys.get(path[at + 1] ?? end) ?? 0);
    own.set(pair, (own.get(pair) ?? 0) + 1);
  }
  return [...own]
    .sort(([a], [b]) => a - b)
    .map(([pair, times]) => [Math.floor(pair / mostKeys), pair % mostKeys, times] as const);
}
