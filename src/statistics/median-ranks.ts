import { gammaln } from "simple-statistics";
import type { Interval } from "./interval.js";

/** On each side, so that both limits together hold the median in 95 % of samples. */
const beyond = 0.025;
/** Standard deviations of the binomial distribution below which nothing is left to add. */
const away = 12;

/**
 * Places of the values, counted from 1 in ascending order, that are the limits of 95 % of the median of `n` independent
 * values; null where there are too few. Exact for every distribution without ties, wider with ties: the number of values
 * below the median is binomial with one half (David and Nagaraja 2003, 7.1). A percentile bootstrap of the median comes to
 * the same places up to one (Efron 1982), without a draw.
 */
export function medianRanks(n: number): Interval | null {
  let below = Math.max(0, Math.floor(n / 2 - (away * Math.sqrt(n)) / 2));
  let term = Math.exp(gammaln(n + 1) - gammaln(below + 1) - gammaln(n - below + 1) - n * Math.LN2);
  let sum = 0;
  while (below < n / 2 && sum + term <= beyond) {
    sum += term;
    term *= (n - below) / (below + 1);
    below += 1;
  }
  return below === 0 ? null : { low: below, high: n + 1 - below };
}
