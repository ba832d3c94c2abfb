import { gammaln } from "simple-statistics";
import type { Random } from "../statistics/random.js";

/** A draw from the standard normal distribution (polar method, Marsaglia and Bray 1964). */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const radius = x * x + y * y;
    if (radius > 0 && radius < 1) return x * Math.sqrt((-2 * Math.log(radius)) / radius);
  }
}

/** A draw from the Gamma distribution with this shape ≥ 0 and scale 1 (Marsaglia and Tsang 2000); shape 0 gives 0. */
export function gamma(random: Random, shape: number): number {
  if (shape === 0) return 0;
  if (shape < 1) return gamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Draws of one distribution. */
export type Sampler = (random: Random) => number;

/**
 * Draws from Beta(a, b). A parameter of 0 puts all weight on its end: Beta(0, b) is 0, Beta(a, 0) is 1. Algorithm BB of
 * Cheng (1978) where both are above 1, which is most of the draws and several times faster than two Gammas.
 */
export function betaSampler(a: number, b: number): Sampler {
  if (a === 0) return () => 0;
  if (b === 0) return () => 1;
  if (a > 1 && b > 1) {
    return chengBB(Math.min(a, b), Math.max(a, b), a > b);
  }
  return (random) => {
    const x = gamma(random, a);
    return x / (x + gamma(random, b));
  };
}

/** Beta(small, large) for 1 < small ≤ large, or 1 less that, by rejection from a log-logistic envelope. */
function chengBB(small: number, large: number, lessOne: boolean): Sampler {
  const sum = small + large;
  const scale = Math.sqrt((sum - 2) / (2 * small * large - sum));
  const slope = small + 1 / scale;
  return (random) => {
    for (;;) {
      const u = random.uniform();
      const v = scale * Math.log(u / (1 - u));
      const w = small * Math.exp(v);
      const z = u * u * random.uniform();
      const r = slope * v - log4;
      // holds for most draws and follows from the test below, which needs two logarithms more
      if (small + r - w + log5 < 5 * z && r + sum * Math.log(sum / (large + w)) < Math.log(z)) continue;
      return lessOne ? 1 - w / (large + w) : w / (large + w);
    }
  };
}

const log4 = Math.log(4);
const log5 = 1 + Math.log(5);

/** A least, most likely and greatest value. */
export interface ThreePoints {
  readonly min: number;
  readonly typ: number;
  readonly max: number;
}

/**
 * Draws from the PERT distribution: `min + (max − min) · Beta(1 + 4(typ − min)/(max − min), 1 + 4(max − typ)/(max − min))`
 * (Malcolm et al. 1959 with weight 4). Three equal values give that value.
 */
export function pertSampler(points: ThreePoints): Sampler {
  const width = points.max - points.min;
  if (width === 0) return () => points.min;
  const { a, b } = pertShape(points);
  const share = betaSampler(a, b);
  return (random) => points.min + width * share(random);
}

/** The parameters of the Beta distribution behind PERT, for a greatest value above the least. */
export const pertShape = ({ min, typ, max }: ThreePoints): { readonly a: number; readonly b: number } => ({
  a: 1 + (4 * (typ - min)) / (max - min),
  b: 1 + (4 * (max - typ)) / (max - min),
});

/** The mean of the PERT distribution, `(min + 4·typ + max) / 6`. */
export const pertMean = ({ min, typ, max }: ThreePoints): number => (min + 4 * typ + max) / 6;

/**
 * How many of `trials` succeed, each with probability p, 0 < p < 1. Exact inversion from the mode outwards: the effort
 * grows with the standard deviation, not with `trials`.
 */
export function binomial(random: Random, trials: number, p: number): number {
  const mode = Math.min(trials, Math.floor((trials + 1) * p));
  const odds = p / (1 - p);
  const atMode = Math.exp(logChoose(trials, mode) + mode * Math.log(p) + (trials - mode) * Math.log1p(-p));
  let rest = random.uniform() - atMode;
  let [down, up] = [mode, mode];
  let [pDown, pUp] = [atMode, atMode];
  while (rest >= 0 && (down > 0 || up < trials)) {
    if (up < trials) {
      pUp *= ((trials - up) / (up + 1)) * odds;
      up += 1;
      rest -= pUp;
      if (rest < 0) return up;
    }
    if (down > 0) {
      pDown *= down / (trials - down + 1) / odds;
      down -= 1;
      rest -= pDown;
      if (rest < 0) return down;
    }
  }
  return mode; // also where rounding left a rest of about 1e-9 after the last value
}

/**
 * How many marked things are among `drawn` things taken without replacement from `all`, of which `marked` are marked.
 * Exact inversion from the mode outwards: the effort grows with the standard deviation, not with `all`.
 */
export function hypergeometric(random: Random, all: number, marked: number, drawn: number): number {
  const least = Math.max(0, drawn - (all - marked));
  const most = Math.min(marked, drawn);
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const atMode = Math.exp(
    logChoose(marked, mode) + logChoose(all - marked, drawn - mode) - logChoose(all, drawn),
  );
  let rest = random.uniform() - atMode;
  let [down, up] = [mode, mode];
  let [pDown, pUp] = [atMode, atMode];
  while (rest >= 0 && (down > least || up < most)) {
    if (up < most) {
      pUp *= ((marked - up) / (up + 1)) * ((drawn - up) / (all - marked - drawn + up + 1));
      up += 1;
      rest -= pUp;
      if (rest < 0) return up;
    }
    if (down > least) {
      pDown *= (down / (marked - down + 1)) * ((all - marked - drawn + down) / (drawn - down + 1));
      down -= 1;
      rest -= pDown;
      if (rest < 0) return down;
    }
  }
  return mode; // also where rounding left a rest of about 1e-9 after the last value
}

const logChoose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
