import { quantileSorted } from "../statistics/quantile.js";
import { classA, classB } from "./classes.js";
import { gamma } from "./distributions.js";
import type { Random } from "../statistics/random.js";

/**
 * Adds to each weight its draws around the decided one: Dirichlet(κ·w) over all of them, with the mean w and the
 * standard deviation `sqrt(w(1 − w)/(κ + 1))`. In every draw the weights sum to 1; a weight 0 stays 0. The same draws
 * serve every process, so that two processes are compared under the same weights, and none depends on how many
 * processes there are. Informed weights of SMAA (Lahdelma and Salminen 2001).
 */
export function withDraws<T extends { readonly weight: number }>(
  weights: readonly T[],
  kappa: number,
  samples: number,
  stream: (of: T) => Random,
): readonly (T & { readonly draws: Float64Array })[] {
  const parts = weights.map((of) => {
    const random = stream(of);
    return { of, draws: new Float64Array(samples).map(() => gamma(random, kappa * of.weight)) };
  });
  const totals = new Float64Array(samples);
  for (const { draws } of parts) {
    for (let k = 0; k < samples; k++) totals[k] = (totals[k] ?? 0) + (draws[k] ?? 0);
  }
  return parts.map(({ of, draws }) => {
    for (let k = 0; k < samples; k++) draws[k] = (draws[k] ?? 0) / (totals[k] ?? 0);
    return { ...of, draws };
  });
}

/** A value between 0 and 1, or its draws, with the draws of its weight. */
export interface DrawnTerm {
  readonly value: number | Float64Array;
  readonly draws: Float64Array;
}

/**
 * Draws of a value that is missing: uniform between 0 and 1. Its stream is its own, so that answering one question leaves
 * the draws of the others as they were.
 */
export const unknownDraws = (random: Random, samples: number): Float64Array =>
  new Float64Array(samples).map(() => random.uniform());

/** The score under each draw of weights and values, added up in the order of the terms. */
export function scoreDraws(terms: readonly DrawnTerm[], samples: number): Float64Array {
  const scores = new Float64Array(samples);
  for (const { value, draws } of terms) {
    const fixed = typeof value === "number";
    for (let k = 0; k < samples; k++) {
      scores[k] = (scores[k] ?? 0) + (draws[k] ?? 0) * (fixed ? value : (value[k] ?? 0));
    }
  }
  return scores;
}

/** Share of the draws that reach the score of class A, and of class B. */
export interface Reach {
  readonly reachesA: number;
  readonly reachesB: number;
}

/** What the draws say about one score. */
export interface Spread extends Reach {
  readonly p5: number;
  readonly p95: number;
}

const rounding = 1e-12;

/** Percentiles (R type 7) and threshold shares of the draws. With 10,000 draws a share is exact to ± 0.01. */
export function spread(draws: Float64Array): Spread {
  const sorted = draws.toSorted();
  return { p5: quantileSorted(sorted, 0.05), p95: quantileSorted(sorted, 0.95), ...reach(draws) };
}

/** How often the draws reach the classes. */
export function reach(draws: Float64Array): Reach {
  const [leastA, leastB] = [classA.score - rounding, classB.score - rounding];
  let [a, b] = [0, 0];
  // adding 0 or 1 is faster than guessing a branch
  for (const draw of draws) {
    a += Number(draw >= leastA);
    b += Number(draw >= leastB);
  }
  return { reachesA: a / draws.length, reachesB: b / draws.length };
}
