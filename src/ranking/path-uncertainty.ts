import { z95, type Interval } from "../statistics/interval.js";
import { wilson } from "../statistics/wilson.js";
import type { Context } from "./context.js";
import { normal } from "./distributions.js";
import type { BeyondChance } from "./divergence.js";
import type { PathResamples } from "./path-resamples.js";
import { inStepWith } from "./in-step.js";
import { scoreDraws } from "./share-uncertainty.js";
import { uncertaintyVersion, within, type Uncertainty } from "./uncertainty.js";

/**
 * The unbiased Simpson concentration: a share of as many independent cases as give the standard error of the resamples.
 * They are not read off directly: in a log in which (nearly) all cases run alike no resample holds a path that was not
 * seen, and 28 % of such intervals miss the true value at 30 cases. That one case more leaves the most frequent path is
 * always allowed for. Null without resamples.
 */
export function concentrationUncertainty(context: Context, share: number): Uncertainty | null {
  const paths = context.paths();
  if (paths === null) return null;
  const { cases } = paths.seen;
  if (share === 1) return fromShare(context, paths, paths.concentration, 1, cases / 2);
  // no two cases alike: n(n − 1)/2 pairs, of which those of a case tell the same
  if (share === 0) return fromShare(context, paths, paths.concentration, 0, (cases * (cases - 1)) / 8);
  const error = Math.max(standardError(paths, paths.concentration), (2 * Math.sqrt(share)) / cases);
  return fromShare(context, paths, paths.concentration, share, (share / error) * ((1 - share) / error));
}

/**
 * The next-step determinism `D_mid`, in the same way, around the value: the mean of the plain shares of resamples is too
 * high by more than the plain share is. Their standard error is widened by 1.4/√n, since all of them take the most
 * frequent successors for the true ones. Null without resamples.
 */
export function determinismUncertainty(context: Context, share: number): Uncertainty | null {
  const paths = context.paths();
  if (paths === null) return null;
  const { cases } = paths.seen;
  if (share === 0 || share === 1) return fromShare(context, paths, paths.determinism, share, cases);
  const widened = standardError(paths, paths.determinism) * (1 + 1.4 / Math.sqrt(cases));
  const whole = widened === 0 ? cases : (share / widened) * ((1 - share) / widened);
  return fromShare(context, paths, paths.determinism, share, whole);
}

/**
 * The divergence of the halves beyond chance, of which `found.distance` is the value before it was cut at 0. Like the χ²
 * that it is in large logs, central without a change and non-central with one, it varies by V(d) = V₀ + s·d around a true
 * divergence d: V₀ is the variance under permuted halves, s comes from resamples. These vary by s/2·(what a resample adds
 * to the observed divergence) + s·(observed divergence), as they start from what chance had already put between the
 * halves. The limits are those d that lie z·√V(d) away from the distance, cut at 0 and 1: a score interval like that of
 * Wilson, which keeps its coverage where √V of the estimate is too small because the estimate is. A draw is the limit at a
 * standard normal z. Null where the resamples hold too little of a half.
 */
export function stabilityUncertainty(context: Context, found: BeyondChance): Uncertainty | null {
  const paths = context.paths();
  if (paths === null) return null;
  const known = paths.divergence.filter((x) => !Number.isNaN(x));
  if (known.length < 0.99 * paths.divergence.length) return null;
  const centre = meanOf(known);
  const figures = paths.divergence.map((x) => (Number.isNaN(x) ? centre : x));
  const { divergence: observed } = paths.observed;
  const noncentral = Math.max(0, centre - observed) + 2 * observed;
  const error = standardError(paths, figures);
  const limit = varyingLimits(found, noncentral === 0 ? 0 : (2 * error * error) / noncentral);
  const drawn = (samples: number) => {
    const stream = context.random(uncertaintyVersion, "paths", "stability");
    return new Float64Array(samples).map(() => limit(normal(stream)));
  };
  return {
    interval: { low: limit(-z95), high: limit(z95) },
    draws: inStepWith(context, paths, figures, drawn),
  };
}

/** The d between 0 and 1 with `distance` + z·√(V₀ + slope·d) = d, the limit at z; it ascends with z. */
function varyingLimits({ distance, spread }: BeyondChance, slope: number): (z: number) => number {
  return (z) => {
    const shift = (z * z * slope) / 2;
    const reach = Math.sqrt(Math.max(0, spread ** 2 + slope * distance + (z * slope) ** 2 / 4));
    return within(0, 1, distance + shift + z * reach);
  };
}

function fromShare(
  context: Context,
  paths: PathResamples,
  figures: Float64Array,
  share: number,
  whole: number,
): Uncertainty | null {
  const interval: Interval | null = wilson(share * whole, whole);
  if (interval === null) return null;
  const random = () =>
    context.random(
      uncertaintyVersion,
      "paths",
      figures === paths.determinism ? "determinism" : "concentration",
    );
  return { interval, draws: inStepWith(context, paths, figures, scoreDraws(share, whole, random)) };
}

/** Of all cases, from resamples with `scale`; n/(n − 1) as a resample has the variance of a population. */
function standardError({ scale, seen }: PathResamples, figures: Float64Array): number {
  const mean = meanOf(figures);
  const variance = figures.reduce((sum, x) => sum + (x - mean) ** 2, 0) / figures.length;
  return scale * Math.sqrt((variance * seen.cases) / (seen.cases - 1));
}

const meanOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
