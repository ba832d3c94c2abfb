import { deadlines } from "../../src/measures/deadlines.js";
import type { Computed } from "../../src/measures/measure.js";
import { workingTime } from "../../src/measures/working-time.js";
import { workingTimeHistogram } from "../../src/measures/working-time-histogram.js";
import { table } from "../ranking/portfolio.js";

const day = 86_400;

/** Working days of processes with so many cases, and how `antrag`, which alone has a target, kept it. */
export function workingTimesOf(cases: ReadonlyMap<string, number>): readonly Computed[] {
  return [
    table(
      workingTime,
      [...cases].flatMap(([process, n]) => [
        {
          process,
          calendar: "NRW",
          cases: n,
          measured_cases: n,
          mean_working_days: 9.8,
          median_working_days: 8,
          p10_working_days: 2,
          q1_working_days: 4,
          q3_working_days: 13,
          p90_working_days: 25,
          min_working_days: 0,
          max_working_days: 74,
          mean_working_hours: null,
          median_working_hours: null,
          p90_working_hours: null,
          mean_seconds: 14 * day,
          median_seconds: 12 * day,
        },
      ]),
    ),
    table(
      workingTimeHistogram,
      [...cases].flatMap(([process, n]) =>
        [0, 5, 10, 15].map((from) => ({
          process,
          bin: from / 5 + 1,
          from_working_days: from,
          to_working_days: from === 15 ? null : from + 5,
          cases: n / 4,
          share: 0.25,
        })),
      ),
    ),
    table(
      deadlines,
      [...cases].flatMap(([process, n]) => {
        const judged = process === "antrag";
        return [
          {
            process,
            cases: n,
            target_seconds: judged ? 20 * day : null,
            target_working_days: null,
            deadline_months: null,
            deadline_days: null,
            missed_cases: judged ? n / 4 : null,
            missed_share: judged ? 0.25 : null,
            missed_low_share: judged ? 0.21 : null,
            missed_high_share: judged ? 0.29 : null,
            open_cases: judged ? 60 : null,
            open_missed_cases: judged ? 15 : null,
            open_kept_cases: judged ? 45 : null,
          },
        ];
      }),
    ),
  ];
}
