import type { Effort } from "../config/process.js";
import { activityFrequency } from "../measures/activity-frequency.js";
import { handlingTime } from "../measures/handling-time.js";
import { timeResolution } from "../measures/time-resolution.js";
import type { Context } from "./context.js";
import type { Evidence } from "./indicator.js";
import { lognormal, threePoints, type Quantity } from "./quantity.js";
import { byActivity } from "./steps/by-activity.js";
import { limits } from "./steps/limits.js";

/** Fewer cases with a measured duration say nothing about a step. */
const leastCases = 30;
/** So many executions of a step must have a measured duration; else those that have may be the odd ones. */
const leastMeasured = 0.5;

/** Minutes of work for one execution of a step, and what they rest on. */
export interface WorkingMinutes {
  readonly minutes: Quantity;
  readonly evidence: Exclude<Evidence, "missing">;
}

/**
 * The minutes of a step: measured where its times have a time of day, 30 cases have a duration and half of the executions
 * do (10 % trimmed mean, drawn with its standard error over cases); else as stated by the department; null where it did
 * not. A gap between two steps is never taken for work.
 */
export function workingMinutes(context: Context): (activity: string) => WorkingMinutes | null {
  const seen = byActivity(context, handlingTime);
  const executions = byActivity(context, activityFrequency);
  const times = byActivity(context, timeResolution);
  const stated = new Map(Object.entries(context.process.activities));
  return (activity) => {
    const row = seen.get(activity);
    const all = executions.get(activity)?.executions ?? 0;
    const isMeasured =
      row !== undefined &&
      row.cases >= leastCases &&
      row.measured_executions >= leastMeasured * all &&
      (times.get(activity)?.clock_share ?? 0) >= limits.fineTimes;
    const mean = isMeasured ? row.trimmed_mean_seconds : null;
    if (isMeasured && mean !== null && mean > 0) return measuredMinutes(mean, row.error_seconds ?? 0);
    const effort = stated.get(activity)?.effort;
    return effort === undefined ? null : statedMinutes(effort);
  };
}

const measuredMinutes = (seconds: number, error: number): WorkingMinutes => {
  const factor = lognormal((error / seconds) ** 2);
  const minutes = seconds / 60;
  return {
    evidence: "measured",
    minutes: {
      mean: minutes,
      draw: (random) => minutes * factor.draw(random),
      quantile: (share) => minutes * factor.quantile(share),
    },
  };
};

const statedMinutes = (effort: Effort): WorkingMinutes => ({
  evidence: effort.evidence,
  minutes: threePoints(effort),
});
