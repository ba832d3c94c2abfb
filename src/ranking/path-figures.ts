import type { SeenPaths } from "./seen-paths.js";

/** What the paths of some cases say; all between 0 and 1. */
export interface PathFigures {
  /** Probability that two of the cases took the same path (unbiased Simpson); NaN below two cases. */
  readonly concentration: number;
  /** Share of next steps that are the most frequent one after their activity. */
  readonly determinism: number;
  /** Jensen-Shannon divergence (base 2) of the pairs of the halves; NaN where a half has no case. */
  readonly divergence: number;
  /** Share of cases that are right the first time. */
  readonly right: number;
}

/** A function from cases by cell (path and half in turn) to their figures; it reuses its tables. */
export function pathFigures(seen: SeenPaths): (cells: Int32Array) => PathFigures {
  const { starts, pairs, times, right, activityStarts } = seen;
  const different = activityStarts.at(-1) ?? 0;
  const first = new Float64Array(different);
  const second = new Float64Array(different);
  return (cells) => {
    first.fill(0);
    second.fill(0);
    let [cases, sameCases, rightCases, firstSteps, secondSteps] = [0, 0, 0, 0, 0];
    for (let path = 0; path < right.length; path++) {
      const one = cells[2 * path] ?? 0;
      const two = cells[2 * path + 1] ?? 0;
      const both = one + two;
      if (both === 0) continue;
      cases += both;
      sameCases += both * (both - 1);
      if (right[path] === 1) rightCases += both;
      const end = starts[path + 1] ?? 0;
      for (let i = starts[path] ?? 0; i < end; i++) {
        const pair = pairs[i] ?? 0;
        const n = times[i] ?? 0;
        first[pair] = (first[pair] ?? 0) + n * one;
        second[pair] = (second[pair] ?? 0) + n * two;
        firstSteps += n * one;
        secondSteps += n * two;
      }
    }
    return {
      concentration: sameCases / (cases * (cases - 1)),
      determinism: mostFrequent(first, second, activityStarts) / (firstSteps + secondSteps),
      divergence:
        firstSteps === 0 || secondSteps === 0 ? Number.NaN : jsd(first, firstSteps, second, secondSteps),
      right: rightCases / cases,
    };
  };
}

/** Σ over activities of the executions followed by the most frequent successor. */
function mostFrequent(first: Float64Array, second: Float64Array, activityStarts: Int32Array): number {
  let sum = 0;
  for (let activity = 0; activity + 1 < activityStarts.length; activity++) {
    let most = 0;
    const end = activityStarts[activity + 1] ?? 0;
    for (let pair = activityStarts[activity] ?? 0; pair < end; pair++) {
      const n = (first[pair] ?? 0) + (second[pair] ?? 0);
      if (n > most) most = n;
    }
    sum += most;
  }
  return sum;
}

/** `jensenShannon` with the totals known: it is computed a thousand times per process. */
function jsd(first: Float64Array, firstTotal: number, second: Float64Array, secondTotal: number): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) {
    const p = (first[i] ?? 0) / firstTotal;
    const q = (second[i] ?? 0) / secondTotal;
    if (p === q) continue;
    const mean = (p + q) / 2;
    if (p > 0) sum += (p * Math.log2(p / mean)) / 2;
    if (q > 0) sum += (q * Math.log2(q / mean)) / 2;
  }
  return sum;
}
