import { beta, pert, pertMean, type ThreePoints } from "./distributions.js";
import type { Random } from "../statistics/random.js";

/** A number that is known only roughly: its mean, and a draw of it. */
export interface Quantity {
  readonly mean: number;
  readonly draw: (random: Random) => number;
}

/** A number that is known. */
export const exactly = (value: number): Quantity => ({ mean: value, draw: () => value });

/** A least, usual and greatest value: PERT. */
export const threePoints = (points: ThreePoints): Quantity => ({
  mean: pertMean(points),
  draw: (random) => pert(random, points),
});

/** A share that is known about as well as from `sample` observations: Beta(sample·share, sample·(1 − share)). */
export const roughShare = (share: number, sample: number): Quantity => ({
  mean: share,
  draw: (random) => beta(random, sample * share, sample * (1 - share)),
});

/** A share of which nothing is known: uniform between 0 and 1. */
export const anyShare: Quantity = { mean: 0.5, draw: (random) => random.uniform() };
