/** Bits by part without a model and with it, and what the point counts. */
export interface PointLosses {
  readonly weight: number;
  /** Predictions behind the bits. */
  readonly predictions: number;
  readonly base: Float64Array;
  readonly model: Float64Array;
}

/**
 * The mean of the gains `max(0, 1 − model/base)` of the points, weighted, and its standard error, of two parts that are
 * independent of each other. One is that of a ratio of sums over the parts, which are independent groups of cases,
 * linearised (Cochran 1977, 6.13), with the variance of Student's t as it is estimated from so few parts; a gain that was
 * cut at 0 adds nothing to it. The other is one surprise more or less at each point: as many bits as the logarithm of the
 * predictions, as seldom surprises may not have been seen. What surprises at one point does not surprise at another, so
 * their squares are added. No error of a cross-validation is unbiased (Bengio and Grandvalet 2004); this one is held
 * against simulations (`docs/uncertainty.md`). At least four parts.
 */
export function weightedGain(points: readonly PointLosses[]): {
  readonly gain: number;
  readonly error: number;
} {
  const weights = points.reduce((sum, { weight }) => sum + weight, 0);
  const parts = points[0]?.base.length ?? 0;
  const deviations = new Float64Array(parts);
  let [gain, surprises] = [0, 0];
  for (const { weight, predictions, base, model } of points) {
    const all = total(base);
    const ratio = total(model) / all;
    const share = weight / weights;
    gain += share * Math.max(0, 1 - ratio);
    surprises += ((share * Math.log2(predictions)) / all) ** 2;
    if (ratio >= 1) continue;
    for (let part = 0; part < parts; part++) {
      const own = ((base[part] ?? 0) * ratio - (model[part] ?? 0)) / all;
      deviations[part] = (deviations[part] ?? 0) + share * own;
    }
  }
  const squares = deviations.reduce((sum, x) => sum + x * x, 0);
  return { gain, error: Math.sqrt(surprises + (squares * parts) / (parts - 3)) };
}

const total = (bits: Float64Array): number => bits.reduce((sum, x) => sum + x, 0);
