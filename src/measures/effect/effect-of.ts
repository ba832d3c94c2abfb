import type { Interval } from "../../statistics/interval.js";
import { holm } from "../../statistics/holm.js";
import { quantileSorted } from "../../statistics/quantile.js";
import type { Random } from "../../statistics/random.js";
import type { EffectCases } from "./effect-cases.js";
import { effectFigures, figuresOf, type Drawn, type EffectFigure } from "./effect-figures.js";
import type { Side, Sides } from "./sides.js";

/** One figure before and after; null where it cannot be measured. */
export interface FigureEffect {
  readonly figure: EffectFigure;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** The difference is clear, all figures taken together: Holm's p below 5 %. */
  readonly clear: boolean;
}

/** A process with its draws, so that others can be taken off. */
export interface Effect {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** By figure: the differences of the draws, after minus before. */
  readonly draws: readonly Float64Array[];
  /** Cases with a repeated step on each side, each counted once: whom the share of cases with rework is about. */
  readonly repeatedCases: { readonly before: number; readonly after: number };
}

const draws = 1_000;
/** Cases of one side in a draw at most; deviations of smaller draws are scaled to the number of cases. */
const most = 5_000;

/**
 * Before and after with the differences of 1,000 draws: cases are drawn with replacement within their month on each side
 * (stratified bootstrap, Davison and Hinkley 1997, 3.2), so that the season stays the same.
 */
export function effectOf(cases: EffectCases, sides: Sides, random: Random): Effect {
  const count = cases.day.length;
  const [before, after] = [everyone(sides.before, count), everyone(sides.after, count)];
  const [first, second] = [figuresOf(cases, before), figuresOf(cases, after)];
  const [sampleBefore, sampleAfter] = [sampler(sides.before, count), sampler(sides.after, count)];
  const found = effectFigures.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const drawnBefore = figuresOf(cases, sampleBefore(random));
    const drawnAfter = figuresOf(cases, sampleAfter(random));
    for (const [figure, of] of found.entries()) {
      const moved = (observed: Float64Array, drawn: Float64Array, { cases: all }: Side) =>
        (observed[figure] ?? Number.NaN) +
        ((drawn[figure] ?? Number.NaN) - (observed[figure] ?? Number.NaN)) * scaleOf(all);
      of[draw] = moved(second, drawnAfter, sides.after) - moved(first, drawnBefore, sides.before);
    }
  }
  const repeatedIn = (drawn: Drawn) => drawn.cases.reduce((sum, i) => sum + (cases.repeated[i] ?? 0), 0);
  return {
    before: first,
    after: second,
    draws: found,
    repeatedCases: { before: repeatedIn(before), after: repeatedIn(after) },
  };
}

const scaleOf = (cases: number): number => Math.sqrt(Math.min(1, most / cases));

function everyone({ byMonth, weights }: Side, count: number): Drawn {
  const weightOf = new Float64Array(count);
  for (const [m, list] of byMonth.entries()) for (const i of list) weightOf[i] = weights[m] ?? 0;
  return { cases: Int32Array.from(byMonth.flatMap((list) => Array.from(list))).sort(), weightOf };
}

/** Draws the cases of a side, within their months, as many as there are or proportionally fewer. */
function sampler({ byMonth, weights, cases }: Side, count: number): (random: Random) => Drawn {
  const weightOf = new Float64Array(count);
  const sizes = byMonth.map((list, m) => {
    const size = cases <= most ? list.length : Math.max(1, Math.round((list.length * most) / cases));
    for (const i of list) weightOf[i] = ((weights[m] ?? 0) * list.length) / size;
    return size;
  });
  const drawn = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  return (random) => {
    let at = 0;
    for (const [m, list] of byMonth.entries())
      for (let k = 0; k < (sizes[m] ?? 0); k++)
        drawn[at++] = list[Math.floor(random.uniform() * list.length)] ?? 0;
    return { cases: drawn.sort(), weightOf };
  };
}

/** What others changed in the same time is taken off: the mean of their differences (difference in differences). */
export function againstOthers(own: Effect, others: readonly Effect[]): readonly Float64Array[] {
  return own.draws.map((of, figure) =>
    of.map(
      (difference, draw) =>
        difference -
        others.reduce((sum, other) => sum + (other.draws[figure]?.[draw] ?? Number.NaN), 0) / others.length,
    ),
  );
}

/** Mean difference of the other processes, by figure. */
export const meanDifference = (others: readonly Effect[]): Float64Array =>
  new Float64Array(effectFigures.length).map(
    (_, figure) =>
      others.reduce((sum, { before, after }) => sum + (after[figure] ?? 0) - (before[figure] ?? 0), 0) /
      others.length,
  );

/** Differences with their intervals, and which of them are clear. */
export function judged(
  { before, after }: Effect,
  differences: Float64Array,
  drawn: readonly Float64Array[],
): readonly FigureEffect[] {
  const p = drawn.map((of) => pValue(of));
  const adjusted = holm(p);
  return effectFigures.map((figure, i) => {
    const of = drawn[i] ?? new Float64Array();
    const measurable = !of.some(Number.isNaN) && of.length > 0;
    const ascending = of.toSorted();
    return {
      figure,
      before: number(before[i]),
      after: number(after[i]),
      difference: number(differences[i]),
      interval: measurable
        ? { low: quantileSorted(ascending, 0.025), high: quantileSorted(ascending, 0.975) }
        : null,
      clear: measurable && (adjusted[i] ?? 1) < 0.05,
    };
  });
}

const number = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Less is the last bits of weights added up: no difference. */
const rounding = 1e-9;

/** Two-sided, from the draws on the other side of 0; one draw stands for what 1,000 cannot tell. */
function pValue(of: Float64Array): number {
  if (of.some(Number.isNaN)) return Number.NaN;
  const below = of.reduce((n, x) => n + (x <= rounding ? 1 : 0), 0);
  const above = of.reduce((n, x) => n + (x >= -rounding ? 1 : 0), 0);
  return Math.min(1, (2 * Math.max(1, Math.min(below, above))) / of.length);
}
