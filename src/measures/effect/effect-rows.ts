import type { Profile } from "../../config/policy.js";
import type { Computed, Row } from "../measure.js";
import { againstOthers, judged, meanDifference, type Effect, type FigureEffect } from "./effect-of.js";
import type { Sides } from "./sides.js";
import { effectTable, isTime } from "./table.js";

/** A process on both sides: its counted cases, all that began in the same time, and its draws. */
export interface Measured {
  readonly sides: Sides;
  readonly volume: { readonly before: number; readonly after: number };
  readonly effect: Effect;
}

/**
 * The rows of the table `effect`, less the mean change of others, and the cases of the smaller side: each side counts as a
 * process of its own size. A share of so few cases that it could be about one person is null, as if not measurable.
 */
export function effectRows(
  process: string,
  measured: Measured,
  others: readonly Effect[],
  profile: Profile,
): { readonly computed: Computed; readonly smaller: number } {
  const { sides, volume, effect } = measured;
  const own = effect.after.map((after, i) => after - (effect.before[i] ?? Number.NaN));
  const shift = others.length === 0 ? null : meanDifference(others);
  const differences = shift === null ? own : own.map((difference, i) => difference - (shift[i] ?? 0));
  const draws = others.length === 0 ? effect.draws : againstOthers(effect, others);
  const smaller = Math.min(sides.before.cases, sides.after.cases);
  const figures = judged(effect, differences, draws);
  const hidden = !mayShowRework(effect, profile);
  // steps by hand would tell how many were repeated
  const isHidden = ({ figure }: FigureEffect) => hidden && (figure === "rework" || figure === "manual");
  const rows = figures.map((figure) =>
    rowOf(process, { sides, volume, smaller }, isHidden(figure) ? withheld(figure) : figure),
  );
  return { computed: { of: effectTable, rows }, smaller };
}

/** The shares are weighted by month; people are not: what counts is how many cases stand behind them on each side. */
const mayShowRework = (
  { repeatedCases: { before, after } }: Effect,
  { extremes, k_cases }: Profile,
): boolean => extremes || [before, after].every((cases) => cases === 0 || cases >= k_cases);

const withheld = ({ figure }: FigureEffect): FigureEffect => ({
  figure,
  before: null,
  after: null,
  difference: null,
  interval: null,
  clear: false,
});

function rowOf(
  process: string,
  { sides: { before, after }, volume, smaller }: Omit<Measured, "effect"> & { readonly smaller: number },
  of: FigureEffect,
): Row<(typeof effectTable)["columns"]> {
  const [time, other] = isTime(of.figure) ? [of, null] : [null, of];
  return {
    process,
    figure: of.figure,
    cases: smaller,
    before_cases: before.cases,
    after_cases: after.cases,
    before_started: volume.before,
    before_uncounted: volume.before - before.cases,
    after_started: volume.after,
    after_uncounted: volume.after - after.cases,
    // finer, it would tell how few were not counted where the counts are withheld for that
    started_change: volume.before === 0 ? null : Math.round(100 * (volume.after / volume.before - 1)) / 100,
    before_seconds: time?.before ?? null,
    after_seconds: time?.after ?? null,
    difference_seconds: time?.difference ?? null,
    low_seconds: time?.interval?.low ?? null,
    high_seconds: time?.interval?.high ?? null,
    before_per_case: other?.before ?? null,
    after_per_case: other?.after ?? null,
    difference_per_case: other?.difference ?? null,
    low_per_case: other?.interval?.low ?? null,
    high_per_case: other?.interval?.high ?? null,
    clear: of.interval === null ? null : of.clear,
  };
}
