/** A summary as edeaR prints it: quantiles of R type 7, sample standard deviation. */
export interface Summary {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly mean: number;
  readonly q3: number;
  readonly max: number;
  readonly st_dev: number | null;
  readonly iqr: number;
}

/** The summary of some numbers; at least one. */
export function summaryOf(numbers: readonly number[]): Summary {
  const sorted = numbers.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length;
  const squares = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileOf(sorted, p)) as [number, number, number];
  return {
    min: sorted[0] ?? Number.NaN,
    q1,
    median,
    mean,
    q3,
    max: sorted.at(-1) ?? Number.NaN,
    st_dev: sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : null,
    iqr: q3 - q1,
  };
}

/** Interpolated quantile (R type 7) of sorted numbers. */
export function quantileOf(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
