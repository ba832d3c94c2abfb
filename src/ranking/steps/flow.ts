import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import type { Context } from "../context.js";
import { limits } from "./limits.js";

/** What comes after a step and before it; the end and the beginning of the case count as steps. */
export interface Flow {
  /** s: share of the most frequent successor. */
  readonly topShare: number;
  /** H: conditional entropy of the successor, in bit. */
  readonly entropyBits: number;
  /** 2^H: as many equally likely successors would be as hard to predict. */
  readonly effectiveSuccessors: number;
  /** q: share of the most frequent predecessor. */
  readonly predecessorShare: number;
  /** PFv; null where the step follows and precedes no other one. */
  readonly neighbourRatio: number | null;
  /** At least two successors of 10 % and half a bit (`scoring.md` 8 no. 9). */
  readonly isDecisionPoint: boolean;
}

/**
 * Signals 2 and 9, from the pairs of consecutive steps; over the cases of the context: in an open one the last step so far would
 * count as an end, as in `activity-determinism`. Sums run in the order of the names, so that the same log gives the same bits.
 */
export function flow(context: Context): (activity: string) => Flow {
  const executions = new Map(context.rows(activityFrequency).map((row) => [row.activity, row.executions]));
  const after = new Map<string, number[]>();
  const before = new Map<string, number[]>();
  const othersAfter = new Map<string, number[]>();
  const othersBefore = new Map<string, number[]>();
  const pairs = context
    .rows(directlyFollows)
    .toSorted((a, b) => order(a.from_activity, b.from_activity) || order(a.to_activity, b.to_activity));
  for (const { from_activity, to_activity, executions: n } of pairs) {
    append(after, from_activity, n);
    append(before, to_activity, n);
    if (from_activity === to_activity) continue;
    append(othersAfter, from_activity, n);
    append(othersBefore, to_activity, n);
  }
  return (activity) => {
    const n = executions.get(activity) ?? 0;
    const successors = withRest(after.get(activity) ?? [], n);
    const entropyBits = entropy(successors, n);
    return {
      topShare: Math.max(...successors) / n,
      entropyBits,
      effectiveSuccessors: 2 ** entropyBits,
      predecessorShare: Math.max(...withRest(before.get(activity) ?? [], n)) / n,
      neighbourRatio: neighbourRatio(othersAfter.get(activity) ?? [], othersBefore.get(activity) ?? []),
      isDecisionPoint:
        successors.filter((count) => count / n >= limits.branch).length >= 2 &&
        entropyBits >= limits.entropyBits,
    };
  };
}

/**
 * PFv (`scoring.md` R2c, as in the code of Gkotsopoulou 2020): the share of the most frequent one of the other steps that
 * follow, divided by their number, plus the same of those before; start, end and the step itself are left out. Up to 2, the
 * more fixed the neighbours the more; a side without another step adds nothing.
 */
function neighbourRatio(after: readonly number[], before: readonly number[]): number | null {
  if (after.length + before.length === 0) return null;
  const side = (counts: readonly number[]) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all === 0 ? 0 : Math.max(...counts) / all / counts.length;
  };
  return side(after) + side(before);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The counts and what is left of `n`: the end or the beginning of the case, in front. */
function withRest(counts: readonly number[], n: number): readonly number[] {
  const rest = n - counts.reduce((sum, count) => sum + count, 0);
  return rest > 0 ? [rest, ...counts] : counts;
}

const entropy = (counts: readonly number[], n: number): number =>
  counts.reduce((sum, count) => sum - (count / n) * Math.log2(count / n), 0);
