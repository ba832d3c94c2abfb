import type { Random } from "../statistics/random.js";
import { betaSampler } from "./distributions.js";
import { middle95, type Uncertainty } from "./uncertainty.js";

/** The values at equal steps of the share from 0 to 1. */
export interface SeenQuantiles {
  readonly cases: number;
  readonly values: Float64Array;
  readonly random: () => Random;
  /** Draws behind the interval. */
  readonly resamples: number;
}

/**
 * The ratio of the 90th percentile to the median. Whatever the distribution, the shares of it that lie below the order
 * statistics of n cases are those of n uniform numbers, so the share below both percentiles is drawn from
 * Dirichlet(0.5·(n+1), 0.4·(n+1), 0.1·(n+1)) and each read off the empirical quantiles (Woodruff 1952; David and Nagaraja
 * 2003). Null where the median is 0.
 */
export function quantileRatioUncertainty({
  cases,
  values,
  random,
  resamples,
}: SeenQuantiles): Uncertainty | null {
  if (cases < 2 || at(values, 0.5) <= 0) return null;
  // a median of 0 has no ratio to it; the smallest time that is none stands in for it
  const least = values.find((value) => value > 0) ?? 1;
  // the share below the 90th percentile, and how much of it lies below the median: together that Dirichlet
  const belowNinety = betaSampler(0.9 * (cases + 1), 0.1 * (cases + 1));
  const belowMedian = betaSampler(0.5 * (cases + 1), 0.4 * (cases + 1));
  const draws = (samples: number) => {
    const stream = random();
    return new Float64Array(samples).map(() => {
      const ninety = belowNinety(stream);
      const median = at(values, ninety * belowMedian(stream));
      return at(values, ninety) / Math.max(median, least);
    });
  };
  return { interval: middle95(draws(resamples)), draws };
}

/** The value at this share, interpolated. */
function at(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const below = values[Math.floor(place)] ?? 0;
  const above = values[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
