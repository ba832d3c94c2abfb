/** Bits by part without a model and with it, and what the point counts. */
export interface PointLosses {
  readonly weight: number;
  /** Predictions behind the bits. */
  readonly predictions: number;
  readonly base: Float64Array;
  readonly model: Float64Array;
}

/**
 * The mean of the gains `max(0, 1 − model/base)` of the points, weighted, and its standard error: that of a ratio of sums
 * over the parts, which are independent groups of cases, linearised (Cochran 1977, 6.13), and, independent of it, of one
 * surprise more or less: as many bits as the logarithm of the predictions, as seldom surprises may not have been seen. A
 * gain that was cut at 0 adds no error but the surprise.
 */
export function weightedGain(points: readonly PointLosses[]): {
  readonly gain: number;
  readonly error: number;
} {
  const weights = points.reduce((sum, { weight }) => sum + weight, 0);
  const parts = points[0]?.base.length ?? 0;
  const deviations = new Float64Array(parts);
  let [gain, surprise] = [0, 0];
  for (const { weight, predictions, base, model } of points) {
    const all = total(base);
    const ratio = total(model) / all;
    const share = weight / weights;
    gain += share * Math.max(0, 1 - ratio);
    surprise += (share * Math.log2(predictions)) / all;
    if (ratio >= 1) continue;
    for (let part = 0; part < parts; part++) {
      const own = ((base[part] ?? 0) * ratio - (model[part] ?? 0)) / all;
      deviations[part] = (deviations[part] ?? 0) + share * own;
    }
  }
  const squares = deviations.reduce((sum, x) => sum + x * x, 0);
  return { gain, error: Math.sqrt(surprise ** 2 + (squares * parts) / (parts - 1)) };
}

const total = (bits: Float64Array): number => bits.reduce((sum, x) => sum + x, 0);
