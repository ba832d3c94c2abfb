import { meanHours, meanOf, quantilesOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { workingTimeColumns, workingTimeNulls } from "./shared/working-time.js";

const daysQuantiles = quantilesOf("since_previous_working_days", [0.5, 0.9]);
const workedQuantiles = quantilesOf("since_previous_worked_us", [0.5, 0.9]);

const {
  mean_working_days,
  median_working_days,
  p90_working_days,
  mean_working_hours,
  median_working_hours,
  p90_working_hours,
} = workingTimeColumns("measured_cases");

export const directlyFollowsWorkingTime = measure({
  id: "directly-follows-working-time",
  definition: {
    de: "Arbeitstage und Arbeitsstunden zwischen aufeinanderfolgenden Schritten eines Falls, von Abschluss zu Abschluss; neben den Kalendertagen von directly-follows.",
    en: "Working days and working hours between consecutive steps of a case, from completion to completion; beside the calendar days of directly-follows.",
  },
  source:
    "own; W(completion) − W(completion before), W as in docs/calendar.md#how-it-is-computed; quantiles R type 7; hours equal PM4Py discover_performance_dfg(business_hours = True)",
  nulls: workingTimeNulls,
  perspective: "time",
  grain: "transition",
  support: { cases: "measured_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
    measured_executions: {
      unit: "events",
      label: { de: "Davon in den Jahren des Kalenders", en: "Of these in the years of the calendar" },
    },
    /** Each transition outside of these years takes away one case at most. */
    measured_cases: {
      unit: "cases",
      label: {
        de: "Fälle in den Jahren des Kalenders, mindestens",
        en: "Cases in the years of the calendar, at least",
      },
    },
    mean_working_days,
    median_working_days,
    p90_working_days,
    mean_working_hours,
    median_working_hours,
    p90_working_hours,
  },
  sql: sql`
    with timed as (
      select
        previous_activity_key,
        activity_key,
        count(*) as executions,
        count(since_previous_working_days) as measured_executions,
        ${meanOf("since_previous_working_days")} as mean_working_days,
        ${daysQuantiles.of(0.5)} as median_working_days,
        ${daysQuantiles.of(0.9)} as p90_working_days,
        ${meanHours("since_previous_worked_us")} as mean_working_hours,
        ${workedQuantiles.hours(0.5)} as median_working_hours,
        ${workedQuantiles.hours(0.9)} as p90_working_hours
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key
    ),

    taken as (
      select path_key, previous_activity_key, activity_key
      from path_steps
      where previous_activity_key is not null
      group by path_key, previous_activity_key, activity_key
    ),

    counted as (
      select t.previous_activity_key, t.activity_key, cast(sum(p.cases) as bigint) as cases
      from taken t
      join paths p on p.path_key = t.path_key
      group by t.previous_activity_key, t.activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      g.activity as to_activity,
      t.executions,
      t.measured_executions,
      greatest(0, c.cases - (t.executions - t.measured_executions)) as measured_cases,
      t.mean_working_days,
      t.median_working_days,
      t.p90_working_days,
      t.mean_working_hours,
      t.median_working_hours,
      t.p90_working_hours
    from timed t
    join counted c on c.previous_activity_key = t.previous_activity_key and c.activity_key = t.activity_key
    join activities f on f.activity_key = t.previous_activity_key
    join activities g on g.activity_key = t.activity_key
    order by f.process, f.activity, g.activity
  `,
});
