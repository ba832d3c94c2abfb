import type { Compare, Cut } from "./change-points.js";

/** Mean ranks from 1; equal values share the mean of their ranks. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Compares two sides by the Mann-Whitney statistic of their values, squared and divided by what its variance is
 * proportional to, so that places are comparable (Pettitt 1979): sensitive to a shift, not to single long cases. Cohort
 * `i` holds the values from `starts[i]` to below `starts[i + 1]`.
 */
export function rankChange(values: Float64Array, starts: readonly number[]): Compare {
  const ranks = midRanks(values);
  const sums = Float64Array.from({ length: starts.length - 1 }, (_, i) =>
    ranks.subarray(starts[i], starts[i + 1]).reduce((sum, rank) => sum + rank, 0),
  );
  const sizeOf = (cohort: number) => (starts[cohort + 1] ?? 0) - (starts[cohort] ?? 0);
  return (order, least) => {
    let [n, total] = [0, 0];
    for (const cohort of order) {
      n += sizeOf(cohort);
      total += sums[cohort] ?? 0;
    }
    let best: Cut | null = null;
    let [size, sum] = [0, 0];
    for (const [i, cohort] of order.entries()) {
      size += sizeOf(cohort);
      sum += sums[cohort] ?? 0;
      if (size < least || n - size < least) continue;
      const above = sum - (size / n) * total;
      const statistic = (above * above) / (size * (n - size));
      if (best === null || statistic > best.statistic) best = { before: i + 1, statistic };
    }
    return best;
  };
}
