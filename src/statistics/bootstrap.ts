import type { Interval } from "./interval.js";
import { quantileSorted } from "./quantile.js";
import type { Random } from "./random.js";

/**
 * Figures of a draw of cases; `draw` holds numbers of cases, ascending, a case as often as it was drawn. A figure that
 * cannot be measured is NaN.
 */
export type Figures = (draw: Int32Array) => Float64Array;

export interface BootstrapOptions {
  readonly draws: number;
  /** Cases in one draw at most; deviations of smaller draws are scaled to the number of cases. */
  readonly most: number;
  readonly random: Random;
}

/**
 * How far the figures of cases drawn with replacement deviate from those of all cases (Efron 1979): one array per figure,
 * one entry per draw. Of more than `most` cases draws of that size are taken, and their deviations are multiplied by the
 * root of the ratio of the sizes, which is the width that full draws would have (m out of n; Bickel et al. 1997).
 */
export function bootstrapDeviations(
  cases: number,
  figures: Figures,
  { draws, most, random }: BootstrapOptions,
): readonly Float64Array[] {
  const size = Math.min(cases, most);
  const scale = Math.sqrt(size / cases);
  const observed = figures(Int32Array.from({ length: cases }, (_, i) => i));
  const deviations = Array.from(observed, () => new Float64Array(draws));
  const draw = new Int32Array(size);
  for (let i = 0; i < draws; i++) {
    for (let j = 0; j < size; j++) draw[j] = Math.floor(random.uniform() * cases);
    const drawn = figures(draw.sort());
    for (const [figure, of] of deviations.entries())
      of[i] = scale * ((drawn[figure] ?? Number.NaN) - (observed[figure] ?? Number.NaN));
  }
  return deviations;
}

/**
 * The 95 % percentile interval of a difference, second minus first, of two independent groups of cases; null where a draw
 * had no value. `centred` takes out the mean of the deviations, for figures whose draws are biased.
 */
export function differenceInterval(
  difference: number,
  first: Float64Array,
  second: Float64Array,
  centred = false,
): Interval | null {
  const deviations = second.map((deviation, i) => deviation - (first[i] ?? Number.NaN));
  if (deviations.some((deviation) => Number.isNaN(deviation))) return null;
  const bias = centred ? deviations.reduce((sum, x) => sum + x, 0) / deviations.length : 0;
  const sorted = deviations.sort();
  return {
    low: difference - bias + quantileSorted(sorted, 0.025),
    high: difference - bias + quantileSorted(sorted, 0.975),
  };
}
