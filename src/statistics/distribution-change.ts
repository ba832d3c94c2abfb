import type { Compare, Cut } from "./change-points.js";

/** What occurs in one cohort: how often each thing, and in how many cases. */
export interface CohortCounts {
  readonly cases: number;
  readonly counts: Float64Array;
}

/**
 * Compares two sides by how differently things are distributed in them: the Jensen-Shannon divergence weighted by the
 * sizes of the sides, times the number of things (half the likelihood ratio of one against two distributions).
 */
export function distributionChange(cohorts: readonly CohortCounts[]): Compare {
  const different = cohorts[0]?.counts.length ?? 0;
  const held = cohorts.map(thingsIn);
  const cohortsTogether = summed(cohorts.keys(), cohorts);
  const weights = weightsUpTo(cohortsTogether.reduce((most, n) => Math.max(most, n), 0));
  const of = (n: number): number => weights[n] ?? 0;
  return (order, least) => {
    const total = new Float64Array(different);
    let [cases, all] = [0, 0];
    for (const cohort of order) {
      const { things, times } = held[cohort] ?? nothing;
      cases += cohorts[cohort]?.cases ?? 0;
      for (let i = 0; i < things.length; i++) {
        const [thing, n] = [things[i] ?? 0, times[i] ?? 0];
        total[thing] = (total[thing] ?? 0) + n;
        all += n;
      }
    }
    let apart = total.reduce((sum, n) => sum + of(n), 0);
    const whole = apart - weightOf(all);
    const before = new Float64Array(different);
    let best: Cut | null = null;
    let [size, seen] = [0, 0];
    for (const [place, cohort] of order.entries()) {
      const { things, times } = held[cohort] ?? nothing;
      size += cohorts[cohort]?.cases ?? 0;
      for (let i = 0; i < things.length; i++) {
        const [thing, n] = [things[i] ?? 0, times[i] ?? 0];
        const here = before[thing] ?? 0;
        const there = (total[thing] ?? 0) - here;
        apart += of(here + n) - of(here) + of(there - n) - of(there);
        before[thing] = here + n;
        seen += n;
      }
      if (size < least || cases - size < least) continue;
      const statistic = Math.max(0, apart - whole - weightOf(seen) - weightOf(all - seen)) / unit;
      if (best === null || statistic > best.statistic) best = { before: place + 1, statistic };
    }
    return best;
  };
}

/** What a cohort has at all: in a log of many different things that is little of them. */
function thingsIn({ counts }: CohortCounts): Held {
  const things: number[] = [];
  counts.forEach((n, thing) => n > 0 && things.push(thing));
  return { things: Int32Array.from(things), times: counts.filter((n) => n > 0) };
}

interface Held {
  readonly things: Int32Array;
  readonly times: Float64Array;
}

const nothing: Held = { things: new Int32Array(), times: new Float64Array() };

/**
 * n·ln n in whole parts of a nat: up to 20 million executions their sums are exact, so that they may be kept up to date and
 * equal sides are equal to the last bit.
 */
const unit = 2 ** 24;
const weightOf = (n: number): number => (n > 0 ? Math.round(n * Math.log(n) * unit) : 0);
const weightsUpTo = (most: number): Float64Array =>
  Float64Array.from({ length: most + 1 }, (_, n) => weightOf(n));

/** How often each thing occurs in these cohorts together. */
export function summed(order: Iterable<number>, cohorts: readonly CohortCounts[]): Float64Array {
  const total = new Float64Array(cohorts[0]?.counts.length ?? 0);
  for (const cohort of order)
    cohorts[cohort]?.counts.forEach((n, thing) => (total[thing] = (total[thing] ?? 0) + n));
  return total;
}
