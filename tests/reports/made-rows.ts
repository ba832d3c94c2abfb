import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { monthlyTrend } from "../../src/measures/monthly-trend.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputHistogram } from "../../src/measures/throughput-histogram.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variantConcentration } from "../../src/measures/variant-concentration.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import type { Computed } from "../../src/measures/measure.js";
import { table } from "../ranking/portfolio.js";
import { uniquenessOf } from "./made-uniqueness.js";
import { workingTimesOf } from "./made-working-times.js";

const day = 86_400;

const times = (median: number) => ({
  median_seconds: median,
  q1_seconds: median / 2,
  q3_seconds: median * 1.5,
  p90_seconds: median * 3,
  min_seconds: 60,
  max_seconds: median * 9,
  st_dev_seconds: median,
});

/**
 * Rows of the measures, as if computed, for processes with so many cases: two thirds of the cases go the straight way; in one third the second
 * of the three steps is done twice.
 */
export function measuresOf(
  cases: ReadonlyMap<string, number>,
  steps: readonly string[],
): readonly Computed[] {
  const rows = <R>(of: (process: string, n: number) => readonly R[]): readonly R[] =>
    [...cases].flatMap(([process, n]) => of(process, n));
  const [first = "", second = "", third = ""] = steps;
  const paths = [
    [first, second, third],
    [first, second, second, third],
  ];
  return [
    table(
      volume,
      rows((process, n) => [
        {
          process,
          cases: n,
          events: (n * 10) / 3,
          activities: 3,
          variants: 2,
          completed_cases: n,
          first_time: "2024-01-02T08:00:00.000Z",
          last_time: "2024-12-30T15:30:00.000Z",
        },
      ]),
    ),
    table(
      variants,
      rows((process, n) =>
        paths.map((variant, i) => ({
          process,
          rank: i + 1,
          variant,
          cases: Math.round((n * (2 - i)) / 3),
          share: (2 - i) / 3,
          cumulative_share: i === 0 ? 2 / 3 : 1,
          median_throughput_seconds: (10 + 8 * i) * day,
        })),
      ),
    ),
    table(
      startActivities,
      rows((process, n) => [{ process, activity: first, cases: n, share: 1 }]),
    ),
    table(
      activityFrequency,
      rows((process, n) =>
        [first, second, third].map((activity, i) => ({
          process,
          activity,
          executions: i === 1 ? (n * 4) / 3 : n,
          executions_share: i === 1 ? 0.4 : 0.3,
          cases: n,
          cases_share: i === 2 ? 0.9 : 1,
        })),
      ),
    ),
    table(
      throughputTime,
      rows((process, n) => [
        { process, cases: n, mean_seconds: 14 * day, p10_seconds: 3 * day, ...times(12 * day) },
      ]),
    ),
    ...workingTimesOf(cases),
    uniquenessOf(cases),
    table(
      throughputHistogram,
      rows((process, n) =>
        [0, 1, 2].map((i) => ({
          process,
          bin: i + 1,
          from_seconds: i * 10 * day,
          to_seconds: i === 2 ? null : (i + 1) * 10 * day,
          cases: Math.round((n * [5, 3, 2][i]!) / 10),
          share: [0.5, 0.3, 0.2][i]!,
        })),
      ),
    ),
    table(
      monthlyTrend,
      rows((process, n) =>
        [1, 2, 3, 4].map((m) => ({
          process,
          month: `2024-0${m}`,
          cases: n / 4,
          completed_cases: n / 4,
          median_throughput_seconds: (11 + m) * day,
          p90_throughput_seconds: 36 * day,
          incomplete: m === 4,
        })),
      ),
    ),
    table(
      directlyFollows,
      rows((process, n) =>
        (
          [
            [first, second, n, 5 * day],
            [second, second, n / 3, 6 * day],
            [second, third, n, 2 * day],
          ] as const
        ).map(([from_activity, to_activity, executions, median]) => ({
          process,
          from_activity,
          to_activity,
          executions,
          cases: executions,
          share_of_from: from_activity === second ? executions / ((n * 4) / 3) : 1,
          share_of_to: to_activity === second ? executions / ((n * 4) / 3) : 1,
          mean_seconds: median,
          sum_seconds: median * executions,
          ...times(median),
          dependency: 0.5,
          waited_cases: 0,
          overlaps: null,
          wait_mean_seconds: null,
          wait_median_seconds: null,
          wait_min_seconds: null,
          wait_max_seconds: null,
          wait_sum_seconds: null,
          wait_st_dev_seconds: null,
        })),
      ),
    ),
    table(
      reworkRates,
      rows((process, n) => [
        {
          process,
          cases: n,
          repeated_cases: n / 3,
          repeated_cases_share: 1 / 3,
          self_loop_cases: n / 3,
          self_loop_cases_share: 1 / 3,
          loop_cases: 0,
          loop_cases_share: 0,
          extra_executions: n / 3,
          extra_executions_share: 0.1,
          unplanned_cases: n / 3,
          unplanned_cases_share: 1 / 3,
          unplanned_self_loop_cases: n / 3,
          unplanned_self_loop_cases_share: 1 / 3,
          unplanned_loop_cases: 0,
          unplanned_loop_cases_share: 0,
          unplanned_extra_executions: n / 3,
          unplanned_extra_executions_share: 0.1,
        },
      ]),
    ),
    table(
      reworkPerActivity,
      rows((process, n) =>
        [first, second, third].map((activity, i) => ({
          process,
          activity,
          cases: n,
          repeated_cases: i === 1 ? n / 3 : 0,
          repeated_cases_share: i === 1 ? 1 / 3 : 0,
          extra_executions: i === 1 ? n / 3 : 0,
          self_loops: i === 1 ? n / 3 : 0,
          repetitions: 0,
        })),
      ),
    ),
    table(
      variantConcentration,
      rows((process, n) => [{ process, cases: n, concentration_share: 5 / 9 }]),
    ),
    table(
      nextStepDeterminism,
      rows((process, n) => [
        {
          process,
          cases: n,
          executions: (n * 10) / 3,
          plugin_share: 0.9,
          leave_one_out_share: 0.88,
          mid_share: 0.89,
        },
      ]),
    ),
    table(
      firstTimeRight,
      rows((process, n) => [{ process, cases: n, right_cases: (n * 2) / 3, right_cases_share: 2 / 3 }]),
    ),
  ];
}
