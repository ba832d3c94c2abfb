import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

export const stepDuration = measure({
  id: "step-duration",
  definition: {
    de: "Schrittdauer je Schritt: vom Beginn bis zum Abschluss einer Ausführung; nur Ausführungen, deren Beginn bekannt ist und nicht nach dem Abschluss liegt.",
    en: "Step duration by activity: from the start to the completion of an execution; only executions whose start is known and not after the completion.",
  },
  source: "edeaR throughput_time(level = activity); PM4Py get_service_time (mean); quantiles R type 7",
  nulls: {
    de: "Ein Schritt ohne Beginnzeiten hat keine Zeile; leer, wo jeder Beginn nach dem Abschluss liegt; die Standardabweichung auch bei einer einzigen Ausführung.",
    en: "An activity without starts has no row; null where every start is after its completion; the standard deviation also for a single execution.",
  },
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: {
      unit: "cases",
      label: { de: "Fälle mit gemessener Dauer", en: "Cases with a measured duration" },
    },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    measured_executions: { unit: "events", label: { de: "Davon gemessen", en: "Of these measured" } },
    reversed_executions: {
      unit: "events",
      label: { de: "Davon mit Beginn nach dem Abschluss", en: "Of these with a start after the completion" },
    },
    ...durationColumns("cases"),
  },
  sql: sql`
    with timed as (
      select
        activity_key,
        case when start_time <= time then case_key end as measured_case_key,
        case when start_time <= time then ${micros("time")} - ${micros("start_time")} end as duration_us,
        start_time
      from events
    ),

    summary as (
      select
        activity_key,
        count(*) as executions,
        count(duration_us) as measured_executions,
        count(start_time) - count(duration_us) as reversed_executions,
        ${durationAggregates("duration_us")}
      from timed
      group by activity_key
      having count(start_time) > 0
    ),

    partly as (
      select activity_key
      from summary
      where measured_executions > 0 and measured_executions < executions
    ),

    partly_measured as (
      select t.activity_key, count(distinct t.measured_case_key) as cases
      from timed t
      join partly p on p.activity_key = t.activity_key
      group by t.activity_key
    )

    select
      a.process,
      a.activity,
      coalesce(q.cases, case when s.measured_executions > 0 then r.cases end, 0) as cases,
      s.executions,
      s.measured_executions,
      s.reversed_executions,
      s.mean_seconds,
      s.median_seconds,
      s.q1_seconds,
      s.q3_seconds,
      s.p90_seconds,
      s.min_seconds,
      s.max_seconds,
      s.st_dev_seconds
    from summary s
    join activities a on a.activity_key = s.activity_key
    join activity_ranks r on r.activity_key = s.activity_key
    left join partly_measured q on q.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
