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
  return (order, least) => {
    const total = summed(order, cohorts);
    const cases = order.reduce((sum, cohort) => sum + (cohorts[cohort]?.cases ?? 0), 0);
    const all = total.reduce((sum, n) => sum + n, 0);
    const whole = total.reduce((sum, n) => sum + xLogX(n), 0) - xLogX(all);
    const before = new Float64Array(total.length);
    let best: Cut | null = null;
    let [size, seen] = [0, 0];
    for (const [i, cohort] of order.entries()) {
      size += cohorts[cohort]?.cases ?? 0;
      for (const [thing, n] of cohorts[cohort]?.counts.entries() ?? []) {
        before[thing] = (before[thing] ?? 0) + n;
        seen += n;
      }
      if (size < least || cases - size < least) continue;
      let statistic = -whole - xLogX(seen) - xLogX(all - seen);
      for (let thing = 0; thing < total.length; thing++) {
        const here = before[thing] ?? 0;
        statistic += xLogX(here) + xLogX((total[thing] ?? 0) - here);
      }
      if (best === null || statistic > best.statistic)
        best = { before: i + 1, statistic: Math.max(0, statistic) };
    }
    return best;
  };
}

/** How often each thing occurs in these cohorts together. */
export function summed(order: Iterable<number>, cohorts: readonly CohortCounts[]): Float64Array {
  const total = new Float64Array(cohorts[0]?.counts.length ?? 0);
  for (const cohort of order)
    for (const [thing, n] of cohorts[cohort]?.counts.entries() ?? []) total[thing] = (total[thing] ?? 0) + n;
  return total;
}

const xLogX = (x: number): number => (x > 0 ? x * Math.log(x) : 0);
