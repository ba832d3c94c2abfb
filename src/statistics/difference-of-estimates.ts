import type { Interval } from "./interval.js";

/** A figure with its limits. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * The limits of a difference, second minus first, of two independent figures whose own limits are known: the distances to
 * these are squared and added (Newcombe 1998, method 10; Zou and Donner 2008). Of the same level as the limits.
 */
export function differenceOfEstimates(first: Estimate, second: Estimate): Interval {
  const difference = second.value - first.value;
  return {
    low: difference - Math.hypot(second.value - second.low, first.high - first.value),
    high: difference + Math.hypot(second.high - second.value, first.value - first.low),
  };
}
