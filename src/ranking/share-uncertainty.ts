import type { Random } from "../statistics/random.js";
import { wilson } from "../statistics/wilson.js";
import { betaSampler, normal } from "./distributions.js";
import { within, type Uncertainty } from "./uncertainty.js";

/**
 * What is taken to be known of a share before a case was seen, as if from `priorCases` cases. Fixed, so that no process
 * depends on another: the middle between the anchors of the model v1. It only enters the draws; the value stays raw.
 */
export const priorShares = {
  first_time_right: 0.74,
  structured_input: 0.5,
  unstructured_input: 0.5,
  enquiry_load: 0.15,
} as const;
export const priorCases = 20;

/** A share of independent cases, or a share with so many cases as would tell as much. */
export interface SeenShare {
  readonly part: number;
  readonly whole: number;
  readonly prior: number;
  readonly random: () => Random;
}

/**
 * The Wilson interval of `part` of `whole` (Wilson 1927; needs no bootstrap, which covers 78 % of what it should at
 * shares near 1), and draws of Beta(part + m·p, whole − part + m·(1 − p)) with m = 20. Null where `whole` is 0.
 */
export function shareUncertainty({ part, whole, prior, random }: SeenShare): Uncertainty | null {
  const interval = wilson(part, whole);
  if (interval === null) return null;
  const share = betaSampler(part + priorCases * prior, whole - part + priorCases * (1 - prior));
  return {
    interval,
    draws: (samples) => {
      const stream = random();
      return new Float64Array(samples).map(() => share(stream));
    },
  };
}

/**
 * Draws whose quantiles are the limits of the Wilson interval at every level, the confidence distribution: the limit at a
 * standard normal z.
 */
export const scoreDraws =
  (share: number, whole: number, random: () => Random): Uncertainty["draws"] =>
  (samples) => {
    const stream = random();
    return new Float64Array(samples).map(() => {
      const z = normal(stream);
      const reach = z * Math.sqrt(whole * share * (1 - share) + (z * z) / 4);
      return within(0, 1, (share * whole + (z * z) / 2 + reach) / (whole + z * z));
    });
  };

/** Sums over cases: of the marked things, of all things, and of their squares and products. */
export interface ClusterSums {
  readonly cases: number;
  readonly part: number;
  readonly whole: number;
  readonly partSquared: number;
  readonly wholeSquared: number;
  readonly product: number;
}

/**
 * A share of things that come in cases (executions): as many independent things as would give its standard error. The
 * error is that of a ratio of two sums over cases, linearised (Cochran 1977, 6.3), with n − 1 cases; the share stays.
 * Never more things than were counted, and where no case differs from another as many as there are cases.
 */
export function effectiveShare(sums: ClusterSums): { readonly part: number; readonly whole: number } {
  const { cases, part, whole, partSquared, wholeSquared, product } = sums;
  const share = part / whole;
  const spread = partSquared - 2 * share * product + share * share * wholeSquared;
  const variance = (spread * cases) / Math.max(1, cases - 1) / (whole * whole);
  const binomial = share * (1 - share);
  const effective = binomial === 0 || variance <= 0 ? cases : Math.min(whole, binomial / variance);
  return { part: share * effective, whole: effective };
}
