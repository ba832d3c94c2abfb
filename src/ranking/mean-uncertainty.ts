import type { Random } from "../statistics/random.js";
import { z95 } from "../statistics/interval.js";
import { normal } from "./distributions.js";
import type { Uncertainty } from "./uncertainty.js";

/** A sum over cases of something counted in each, and the sums of its squares and cubes. */
export interface SeenMean {
  readonly cases: number;
  readonly sum: number;
  readonly squares: number;
  readonly cubes: number;
  readonly random: () => Random;
}

/**
 * The mean of a count per case with the limits of Hall (1992): the t statistic, transformed so that the skewness of the
 * counts is taken out of it. Without that, 12 % of the intervals would miss where most cases count the same and a few
 * much less. Where all cases count the same, all means λ with `|x̄ − λ| ≤ z·√(φλ/n)`, with a dispersion φ as if one case of
 * them differed by one: equal cases leave a doubt, too. A draw is the limit at a standard normal z (the confidence
 * distribution of the interval), so draws and interval agree at every level. Null below four cases.
 */
export function meanUncertainty(of: SeenMean): Uncertainty | null {
  if (of.cases < 4) return null;
  const limit = limits(of);
  return {
    interval: { low: limit(-z95), high: limit(z95) },
    draws: (samples) => {
      const stream = of.random();
      return new Float64Array(samples).map(() => limit(normal(stream)));
    },
  };
}

/** The limit of the mean at z; it ascends with z and is never below 0. */
function limits({ cases, sum, squares, cubes }: SeenMean): (z: number) => number {
  const mean = sum / cases;
  const variance = (squares - sum * mean) / (cases - 1);
  // the variance is estimated: that of Student's t with n − 1 degrees
  const unsure = (cases - 1) / (cases - 3);
  if (variance < 1e-9) {
    const spread = unsure / cases / Math.max(mean, 1 / cases) / cases;
    return (z) => {
      const shift = (z * z * spread) / 2;
      return Math.max(0, mean + shift + Math.sign(z) * Math.sqrt(mean * z * z * spread + shift * shift));
    };
  }
  const third = cubes / cases - (3 * mean * squares) / cases + 2 * mean ** 3;
  const skewness = third / variance ** 1.5 / Math.sqrt(cases);
  const error = Math.sqrt((variance * unsure) / cases);
  return (z) => {
    const symmetric = Math.abs(skewness) < 1e-6;
    const t = symmetric ? z : (3 / skewness) * (1 - Math.cbrt(1 - skewness * (z + skewness / 6)));
    return Math.max(0, mean + error * t);
  };
}
