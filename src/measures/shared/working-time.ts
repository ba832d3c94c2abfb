import { meanHours, meanOf, meanSeconds, quantileSeconds, quantilesOf } from "../../sql/functions.js";
import { sql, type Fragment } from "../../sql/tag.js";
import type { Columns } from "../measure.js";
import type { Text } from "../../text.js";

const daysQuantiles = quantilesOf("working_days", [0.1, 0.25, 0.5, 0.75, 0.9]);
const workedQuantiles = quantilesOf("worked_us", [0.5, 0.9]);

/** When a value of a working-time measure is null. */
export const workingTimeNulls: Text = {
  de: "Leer, wo keine Zeit in den Jahren des Kalenders liegt; Stunden auch, wo der Kalender keine Uhrzeiten nennt.",
  en: "Null where no time lies in the years of the calendar; hours also where the calendar names no times of day.",
};

/** Working days and hours of what lies in the years of the calendar, with the calendar days of the same beside them. */
export function workingTimeColumns<const C extends string>(measured: C) {
  const quantileOf = measured;
  return {
    mean_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, Mittelwert", en: "Working days, mean" },
      numerator: measured,
    },
    median_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, Median", en: "Working days, median" },
      quantile: 0.5,
      quantileOf,
    },
    p10_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, 10. Perzentil", en: "Working days, 10th percentile" },
      quantile: 0.1,
      quantileOf,
    },
    q1_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, unteres Quartil", en: "Working days, lower quartile" },
      quantile: 0.25,
      quantileOf,
    },
    q3_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, oberes Quartil", en: "Working days, upper quartile" },
      quantile: 0.75,
      quantileOf,
    },
    p90_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, 90. Perzentil", en: "Working days, 90th percentile" },
      quantile: 0.9,
      quantileOf,
    },
    min_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, Minimum", en: "Working days, minimum" },
      extreme: true,
    },
    max_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, Maximum", en: "Working days, maximum" },
      extreme: true,
    },
    mean_working_hours: {
      unit: "working_hours",
      label: { de: "Arbeitsstunden, Mittelwert", en: "Working hours, mean" },
      numerator: measured,
    },
    median_working_hours: {
      unit: "working_hours",
      label: { de: "Arbeitsstunden, Median", en: "Working hours, median" },
      quantile: 0.5,
      quantileOf,
    },
    p90_working_hours: {
      unit: "working_hours",
      label: { de: "Arbeitsstunden, 90. Perzentil", en: "Working hours, 90th percentile" },
      quantile: 0.9,
      quantileOf,
    },
    mean_seconds: {
      unit: "seconds",
      label: { de: "Kalenderzeit, Mittelwert", en: "Calendar time, mean" },
      numerator: measured,
    },
    median_seconds: {
      unit: "seconds",
      label: { de: "Kalenderzeit, Median", en: "Calendar time, median" },
      quantile: 0.5,
      quantileOf,
    },
  } as const satisfies Columns;
}

/** The aggregates of `workingTimeColumns` over the columns working_days, worked_us and calendar_us. */
export const workingTimeAggregates: Fragment = sql`
        ${meanOf("working_days")} as mean_working_days,
        ${daysQuantiles.of(0.5)} as median_working_days,
        ${daysQuantiles.of(0.1)} as p10_working_days,
        ${daysQuantiles.of(0.25)} as q1_working_days,
        ${daysQuantiles.of(0.75)} as q3_working_days,
        ${daysQuantiles.of(0.9)} as p90_working_days,
        cast(min(working_days) as double) as min_working_days,
        cast(max(working_days) as double) as max_working_days,
        ${meanHours("worked_us")} as mean_working_hours,
        ${workedQuantiles.hours(0.5)} as median_working_hours,
        ${workedQuantiles.hours(0.9)} as p90_working_hours,
        ${meanSeconds("calendar_us")} as mean_seconds,
        ${quantileSeconds("calendar_us", 0.5)} as median_seconds`;
