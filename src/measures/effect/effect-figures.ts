import type { EffectCases } from "./effect-cases.js";

/** What is held against each other, in reading order; the place of each in the arrays of `figuresOf`. */
export const effectFigures = ["median", "p90", "own_wait", "rework", "manual"] as const;
export type EffectFigure = (typeof effectFigures)[number];

/** Cases that were drawn, ascending, and what a case counts, by its number. */
export interface Drawn {
  readonly cases: Int32Array;
  readonly weightOf: Float64Array;
}

/**
 * Figures of weighted cases: times in seconds, the share of cases with a repeated step, manual executions per case; NaN
 * where not measurable. Quantiles are the least time that the share p of the weight does not exceed.
 */
export function figuresOf(of: EffectCases, { cases, weightOf }: Drawn): Float64Array {
  const [all, wait, rework, manual] = [new Sum(), new Sum(), new Sum(), new Sum()];
  for (const i of cases) {
    const weight = weightOf[i] ?? 0;
    all.add(weight, 1);
    wait.add(weight, of.own_wait_us[i] ?? Number.NaN);
    rework.add(weight, of.repeated[i] ?? 0);
    manual.add(weight, of.manual[i] ?? 0);
  }
  const quantile = (p: number): number => {
    let reached = 0;
    for (const i of cases) {
      reached += weightOf[i] ?? 0;
      if (reached >= p * all.total - 1e-9) return (of.throughput_us[i] ?? Number.NaN) / 1e6;
    }
    return Number.NaN;
  };
  const mean = (sum: Sum) => sum.total / all.total;
  return Float64Array.of(quantile(0.5), quantile(0.9), mean(wait) / 1e6, mean(rework), mean(manual));
}

class Sum {
  total = 0;
  add(weight: number, value: number): void {
    this.total += weight * value;
  }
}
