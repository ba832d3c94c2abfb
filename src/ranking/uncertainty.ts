import type { Interval } from "../statistics/interval.js";
import { quantileSorted } from "../statistics/quantile.js";

/**
 * Names the models of uncertainty, their priors included; it seeds the draws, so that a changed model is a changed
 * stream. What differs between the versions stands in `docs/uncertainty.md`. The unit that is resampled is the case
 * (scoring.md 7.1).
 */
export const uncertaintyVersion = "uncertainty-v2";

/** Below it a value that rests on what usually follows is marked as uncertain itself (scoring.md 7.1). */
export const reliableCases = 100;

/** How far a raw value may lie from the true one because only these cases were seen. */
export interface Uncertainty {
  /** 95 %, in the unit of the value. */
  readonly interval: Interval;
  /** Draws of the raw value; asked twice, it gives the same. */
  readonly draws: (samples: number) => Float64Array;
}

/** The 2.5 % and the 97.5 % point (R type 7) of draws, of which there must be one. */
export function middle95(draws: Float64Array): Interval {
  const sorted = draws.slice().sort();
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}

/** A value that cannot leave its range. */
export const within = (low: number, high: number, value: number): number =>
  Math.min(high, Math.max(low, value));
