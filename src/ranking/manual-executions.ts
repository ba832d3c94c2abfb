import { activityFrequency } from "../measures/activity-frequency.js";
import { automatedShare } from "./automated-share.js";
import type { Context } from "./context.js";
import { daysPerYear, leastDays, windowDays } from "./window.js";

/** Executions by hand in a year, with and without the steps of which nobody knows who does them. */
export interface ManualExecutions {
  readonly manual_executions: number | null;
  readonly manual_executions_low: number | null;
  readonly manual_executions_high: number | null;
}

/**
 * B2: `Σ n·(1 − AR)·365.25/T` over all steps, with or without minutes, in whole executions. A step whose automated share is not known counts as
 * nothing in the lowest figure, wholly in the highest and by half, its expected value, in the one between; where every share is
 * known the three are one. Null without a log and where the window is too short to be extended to a year.
 */
export function manualExecutions(context: Context): ManualExecutions {
  const days = windowDays(context);
  const rows = context.rows(activityFrequency);
  if (rows.length === 0 || days === null || days < leastDays)
    return { manual_executions: null, manual_executions_low: null, manual_executions_high: null };
  const automatedOf = automatedShare(context);
  const sums = { known: 0, unknown: 0, expected: 0 };
  for (const { activity, executions } of rows.toSorted((a, b) => (a.activity < b.activity ? -1 : 1))) {
    const { share, isKnown } = automatedOf(activity);
    if (isKnown) sums.known += executions * (1 - share.mean);
    else {
      sums.unknown += executions;
      sums.expected += executions * (1 - share.mean);
    }
  }
  const yearly = (executions: number) => Math.round((executions * daysPerYear) / days);
  return {
    manual_executions: yearly(sums.known + sums.expected),
    manual_executions_low: yearly(sums.known),
    manual_executions_high: yearly(sums.known + sums.unknown),
  };
}
