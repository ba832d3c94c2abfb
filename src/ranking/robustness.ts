import { quantileSorted } from "simple-statistics";
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
    return { of, draws: Float64Array.from({ length: samples }, () => gamma(random, kappa * of.weight)) };
  });
  const totals = new Float64Array(samples);
  for (const { draws } of parts) {
    for (const [k, draw] of draws.entries()) totals[k] = (totals[k] ?? 0) + draw;
  }
  return parts.map(({ of, draws }) => ({ ...of, draws: draws.map((draw, k) => draw / (totals[k] ?? 0)) }));
}

/** A value with the draws of its weight; a missing value is drawn from a stream of its own. */
export interface DrawnTerm {
  readonly value: number | null;
  readonly draws: Float64Array;
  readonly missing: () => Random;
}

/**
 * The score under each draw of the weights. A missing value is drawn uniformly between 0 and 1; because its stream is
 * its own, answering one question leaves the draws of the others as they were.
 */
export function scoreDraws(terms: readonly DrawnTerm[], samples: number): Float64Array {
  const scores = new Float64Array(samples);
  for (const { value, draws, missing } of terms) {
    const random = value === null ? missing() : null;
    for (const [k, weight] of draws.entries()) {
      scores[k] = (scores[k] ?? 0) + weight * (random === null ? (value ?? 0) : random.uniform());
    }
  }
  return scores;
}

/** What the draws say about one score. */
export interface Spread {
  readonly p5: number;
  readonly p95: number;
  /** Share of the draws that reach the score of class A, and of class B. */
  readonly reachesA: number;
  readonly reachesB: number;
}

const rounding = 1e-12;

/** Percentiles (R type 7) and threshold shares of the draws. With 10,000 draws a share is exact to ± 0.01. */
export function spread(draws: Float64Array): Spread {
  const sorted = Array.from(draws.toSorted());
  const reach = (threshold: number) =>
    sorted.filter((draw) => draw >= threshold - rounding).length / sorted.length;
  return {
    p5: quantileSorted(sorted, 0.05),
    p95: quantileSorted(sorted, 0.95),
    reachesA: reach(classA.score),
    reachesB: reach(classB.score),
  };
}
