import type { Process } from "../config/process.js";
import { automationPerActivity } from "../measures/automation-per-activity.js";
import { activityFrequency } from "../measures/activity-frequency.js";
import { handlingTime } from "../measures/handling-time.js";
import type { Computed, Measure, Row } from "../measures/measure.js";
import { throughputTime } from "../measures/throughput-time.js";
import { timeResolution } from "../measures/time-resolution.js";
import type { whatIfSteps } from "../measures/what-if/steps-table.js";
import type { Random } from "../statistics/random.js";
import { automatedShare } from "./automated-share.js";
import { contexts, type Context } from "./context.js";
import { hourDraws, type Step } from "./hours.js";
import { exactly } from "./quantity.js";
import { daysPerYear, leastDays } from "./window.js";
import { workingMinutes } from "./working-minutes.js";

/** The measures that the working time of a step, and how much of it runs by itself, are taken from. */
export const workMeasures: readonly Measure[] = [
  throughputTime,
  activityFrequency,
  handlingTime,
  timeResolution,
  automationPerActivity,
];

/** A step and the share of its executions that would run by itself. */
export interface AutomatedStep {
  readonly activity: string;
  /** 0 … 1. */
  readonly share: number;
  /** Executions in the whole log, and the cases that have it. */
  readonly executions: number;
  readonly cases: number;
}

/** What automated steps free. */
export interface FreedHours {
  /** Ascending draws of the hours a year; null where a step has no minutes or the period is too short. */
  readonly draws: Float64Array | null;
  /** The minutes that they rest on, in the order of the steps. */
  readonly rows: readonly Row<(typeof whatIfSteps)["columns"]>[];
}

const samples = 10_000;

/**
 * The hours that automated steps free, with the minutes as in the benefit: measured where the log measures them, else as
 * stated. `measured`: the rows of `workMeasures`. Every step has a stream of its own.
 */
export function freedHours(
  process: Process,
  steps: readonly AutomatedStep[],
  measured: readonly Computed[],
  stream: (purpose: string) => Random,
): FreedHours {
  const context = contexts(measured, "", "")(process);
  const minutesOf = workingMinutes(context);
  const work = steps.map((step) => ({ ...step, work: minutesOf(step.activity) }));
  const hours = (minutes: number | undefined) => (minutes === undefined ? null : minutes / 60);
  return {
    draws: drawsOf(context, work, stream),
    rows: work.map(({ activity, share, cases, work: found }) => ({
      process: process.id,
      activity,
      cases,
      automated_share: share,
      work_hours: hours(found?.minutes.mean),
      work_p10_hours: hours(found?.minutes.quantile(0.1)),
      work_p90_hours: hours(found?.minutes.quantile(0.9)),
      evidence: found?.evidence ?? "missing",
    })),
  };
}

function drawsOf(
  context: Context,
  steps: readonly (AutomatedStep & { readonly work: ReturnType<ReturnType<typeof workingMinutes>> })[],
  stream: (purpose: string) => Random,
): Float64Array | null {
  const { from, to } = context.process.processing.period;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (!(days >= leastDays)) return null;
  const automatedOf = automatedShare(context);
  const known = steps.flatMap(({ activity, share, executions, work }): readonly Step[] => {
    if (work === null) return [];
    return [
      {
        name: activity,
        executionsPerYear: (executions * daysPerYear) / days,
        minutes: work.minutes,
        automatedShare: automatedOf(activity).share,
        automatableShare: exactly(share),
      },
    ];
  });
  if (known.length < steps.length) return null;
  return hourDraws(known, exactly(1), samples, (purpose) => stream(`hours ${purpose}`)).sort();
}
