import { betaQuantile } from "../statistics/beta-quantile.js";
import { normalQuantile } from "../statistics/normal-quantile.js";
import type { Random } from "../statistics/random.js";
import { betaSampler, normal, pertMean, pertSampler, pertShape, type ThreePoints } from "./distributions.js";

/** A number that is known only roughly. */
export interface Quantity {
  readonly mean: number;
  readonly draw: (random: Random) => number;
  /** The value below which a share of 0 … 1 of its distribution lies. */
  readonly quantile: (share: number) => number;
}

/** A number that is known. */
export const exactly = (value: number): Quantity => ({
  mean: value,
  draw: () => value,
  quantile: () => value,
});

/** A least, usual and greatest value: PERT. */
export const threePoints = (points: ThreePoints): Quantity => ({
  mean: pertMean(points),
  draw: pertSampler(points),
  quantile: (share) => {
    const width = points.max - points.min;
    if (width === 0) return points.min;
    const { a, b } = pertShape(points);
    return points.min + width * betaQuantile(share, a, b);
  },
});

/** A share that is known about as well as from `sample` observations: Beta(sample·share, sample·(1 − share)). */
export const roughShare = (share: number, sample: number): Quantity => ({
  mean: share,
  draw: betaSampler(sample * share, sample * (1 - share)),
  quantile: (below) => betaQuantile(below, sample * share, sample * (1 - share)),
});

/** A share of which nothing is known: uniform between 0 and 1. */
export const anyShare: Quantity = {
  mean: 0.5,
  draw: (random) => random.uniform(),
  quantile: (share) => share,
};

/** A positive factor with the mean 1 and this variance, as `exp(σ·z − σ²/2)` with `σ² = ln(1 + variance)`. */
export function lognormal(variance: number): Quantity {
  const sigma = Math.sqrt(Math.log1p(variance));
  const at = (z: number) => Math.exp(sigma * z - (sigma * sigma) / 2);
  return { mean: 1, draw: (random) => at(normal(random)), quantile: (share) => at(normalQuantile(share)) };
}
