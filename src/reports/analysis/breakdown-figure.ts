import { breakdownIntervals } from "../../charts/breakdown-intervals.js";
import { unitAttribute } from "../../charts/breakdown-values.js";
import type { Chart, Say, Scope } from "../../charts/chart.js";
import { breakdownByUnit } from "../../measures/breakdown-by-unit.js";
import { breakdown } from "../../measures/breakdown.js";
import { medianByAttribute, medianByUnit } from "../../measures/data/median-intervals.js";
import type { Described } from "../../measures/measure.js";
import { throughputTime } from "../../measures/throughput-time.js";
import type { ReleasedTables } from "../../release/tables.js";

/** The tables that the breakdown is drawn from. `by`: the one attribute that is shown; absent = every one. */
export const breakdownUses = (by?: string): readonly Described[] => [
  ...(by === unitAttribute ? [] : [breakdown, medianByAttribute]),
  ...(by === undefined || by === unitAttribute ? [breakdownByUnit, medianByUnit] : []),
  throughputTime,
];

/** What goes along with long and short cases. `by`: the one attribute that is shown; absent = every one. */
export const breakdownChart = (tables: ReleasedTables, scope: Scope, say: Say, by?: string): Chart =>
  breakdownIntervals(
    {
      attributes: tables.get(breakdown),
      attributeLimits: tables.get(medianByAttribute),
      units: tables.get(breakdownByUnit),
      unitLimits: tables.get(medianByUnit),
      throughput: tables.get(throughputTime),
    },
    scope,
    say,
    by ?? null,
  );
