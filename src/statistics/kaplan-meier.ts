import { z95, type Interval } from "./interval.js";

/** Distinct times, ascending, with the cases that ended there and those that were last seen there, still open. */
export interface Observed {
  readonly times: Float64Array;
  readonly ended: Float64Array;
  readonly open: Float64Array;
}

/** One value per time of what was observed. */
export interface SurvivalCurve extends Observed {
  /** Cases under observation just before the time. */
  readonly atRisk: Float64Array;
  /** Share of cases that are not ended after the time, 0 … 1. */
  readonly survival: Float64Array;
  /** Greenwood's sum Σ d/(n·(n−d)), the variance of the logarithm of `survival`; infinite where that is 0. */
  readonly variance: Float64Array;
}

/**
 * The product-limit estimate (Kaplan and Meier 1958). Cases that end count as under observation together with those last
 * seen at the same time: ends come first.
 */
export function kaplanMeier({ times, ended, open }: Observed): SurvivalCurve {
  const atRisk = new Float64Array(times.length);
  const survival = new Float64Array(times.length);
  const variance = new Float64Array(times.length);
  let left = ended.reduce((sum, n) => sum + n, 0) + open.reduce((sum, n) => sum + n, 0);
  let share = 1;
  let sum = 0;
  for (let i = 0; i < times.length; i++) {
    const events = ended[i] ?? 0;
    if (events > 0) {
      share *= (left - events) / left;
      sum += events / (left * (left - events));
    }
    atRisk[i] = left;
    survival[i] = share;
    variance[i] = sum;
    left -= events + (open[i] ?? 0);
  }
  return { times, ended, open, atRisk, survival, variance };
}

/**
 * The 95 % interval of a survival share by the log-log transformation (Kalbfleisch and Prentice 1980): never outside of
 * 0 … 1. Null where the share is 1 or 0, because no variance is known there.
 */
export function survivalLimits(share: number, variance: number): Interval | null {
  if (share >= 1 || share <= 0) return null;
  const factor = Math.exp((z95 * Math.sqrt(variance)) / -Math.log(share));
  return { low: share ** factor, high: share ** (1 / factor) };
}

/** A median; a limit is null where its curve never comes down to one half. */
export interface SurvivalMedian {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What rounding may add to a share that is one half. */
const tolerance = 1e-12;

/**
 * The first time at which at most half of the cases are not ended; null where that never happens. The limits are the
 * first times at which the lower and the upper limit of the curve are at most one half (Brookmeyer and Crowley 1982).
 */
export function survivalMedian(curve: SurvivalCurve): SurvivalMedian {
  const firstTime = (value: (i: number) => number | null): number | null => {
    const at = curve.times.findIndex((_, i) => (value(i) ?? 1) <= 0.5 + tolerance);
    return curve.times[at] ?? null;
  };
  const limits = (i: number) => survivalLimits(curve.survival[i] ?? 1, curve.variance[i] ?? 0);
  return {
    median: firstTime((i) => curve.survival[i] ?? 1),
    low: firstTime((i) => limits(i)?.low ?? null),
    high: firstTime((i) => limits(i)?.high ?? null),
  };
}
