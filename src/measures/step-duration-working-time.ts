import { micros, quarterOf, workedAt } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { workingTimeAggregates, workingTimeColumns, workingTimeNulls } from "./shared/working-time.js";

export const stepDurationWorkingTime = measure({
  id: "step-duration-working-time",
  definition: {
    de: "Schrittdauer in Arbeitstagen und Arbeitsstunden, je Schritt: vom Beginn bis zum Abschluss einer Ausführung; nur Ausführungen, deren Beginn bekannt ist und nicht nach dem Abschluss liegt.",
    en: "Step duration in working days and working hours, by activity: from the start to the completion of an execution; only executions whose start is known and not after the completion.",
  },
  source: "own; W(completion) − W(start), W as in docs/calendar.md#how-it-is-computed; quantiles R type 7",
  nulls: workingTimeNulls,
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: {
      unit: "cases",
      label: {
        de: "Fälle mit Beginn in den Jahren des Kalenders",
        en: "Cases with a start in the years of the calendar",
      },
    },
    executions: { unit: "events", label: { de: "Ausführungen mit Beginn", en: "Executions with a start" } },
    measured_executions: {
      unit: "events",
      label: { de: "Davon in den Jahren des Kalenders", en: "Of these in the years of the calendar" },
    },
    ...workingTimeColumns("cases"),
  },
  sql: sql`
    with started as (
      select
        e.activity_key,
        e.case_key,
        completion.working_day - beginning.working_day as working_days,
        ${workedAt("time", "completion")} - ${workedAt("start_time", "beginning")} as worked_us,
        ${micros("time")} - ${micros("start_time")} as duration_us
      from events e
      join activities a on a.activity_key = e.activity_key
      join process_calendars c on c.process = a.process
      left join working_quarters beginning on beginning.slot = c.first_slot + ${quarterOf("start_time")}
      left join working_quarters completion on completion.slot = c.first_slot + ${quarterOf("time")}
      where e.start_time <= e.time
    ),

    measured as (
      select
        activity_key,
        working_days,
        worked_us,
        case when working_days is not null then case_key end as measured_case_key,
        case when working_days is not null then duration_us end as calendar_us
      from started
    ),

    summary as (
      select
        activity_key,
        count(*) as executions,
        count(working_days) as measured_executions,
        ${workingTimeAggregates}
      from measured
      group by activity_key
    ),

    partly as (
      select s.activity_key
      from summary s
      join activity_ranks r on r.activity_key = s.activity_key
      where s.measured_executions > 0 and s.measured_executions < r.executions
    ),

    partly_measured as (
      select m.activity_key, count(distinct m.measured_case_key) as cases
      from measured m
      join partly p on p.activity_key = m.activity_key
      group by m.activity_key
    )

    select
      a.process,
      a.activity,
      coalesce(q.cases, case when s.measured_executions > 0 then r.cases end, 0) as cases,
      s.executions,
      s.measured_executions,
      s.mean_working_days,
      s.median_working_days,
      s.p10_working_days,
      s.q1_working_days,
      s.q3_working_days,
      s.p90_working_days,
      s.min_working_days,
      s.max_working_days,
      s.mean_working_hours,
      s.median_working_hours,
      s.p90_working_hours,
      s.mean_seconds,
      s.median_seconds
    from summary s
    join activities a on a.activity_key = s.activity_key
    join activity_ranks r on r.activity_key = s.activity_key
    left join partly_measured q on q.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
