import { sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";
import { waitedSteps } from "./shared/waiting.js";

export const waitingBefore = measure({
  id: "waiting-before",
  definition: {
    de: "Liegezeit vor dem Schritt: vom Abschluss des Schritts davor bis zum Beginn; ein Beginn vor diesem Abschluss zählt als 0 und als Überlappung. Nur Schritte, deren Beginn bekannt ist und nicht nach ihrem Abschluss liegt.",
    en: "Waiting before a step: from the completion of the step before to its start; a start before that completion counts as 0 and as an overlap. Only steps whose start is known and not after their completion.",
  },
  source:
    "PM4Py discover_performance_dfg on an event log with starts, summed up over the edges that end at the activity; quantiles R type 7",
  nulls: {
    de: "Ein Schritt ohne Beginnzeiten nach einem anderen hat keine Zeile; die Standardabweichung ist leer bei einer einzigen Ausführung.",
    en: "An activity that never has a start after another step has no row; the standard deviation is null for a single execution.",
  },
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Gemessene Ausführungen", en: "Measured executions" } },
    overlaps: { unit: "events", label: { de: "Davon überlappend", en: "Of these overlapping" } },
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" }, sumOver: "executions" },
    ...durationColumns("cases"),
  },
  sql: sql`
    with waited as (${waitedSteps}
    ),

    summary as (
      select
        activity_key,
        count(*) as executions,
        count(case when is_overlap then 1 end) as overlaps,
        ${sumSeconds("wait_us")} as sum_seconds,
        ${durationAggregates("wait_us")}
      from waited
      group by activity_key
    ),

    following as (
      select
        v.activity_key,
        sum((v.executions - case when v.first_position = 1 then 1 else 0 end) * p.cases) as executions,
        cast(sum(p.cases) as bigint) as cases
      from path_visits v
      join paths p on p.path_key = v.path_key
      where v.last_position > 1
      group by v.activity_key
    ),

    partly as (
      select s.activity_key
      from summary s
      join following f on f.activity_key = s.activity_key
      where s.executions < f.executions
    ),

    partly_waited as (
      select w.activity_key, count(distinct w.case_key) as cases
      from waited w
      join partly p on p.activity_key = w.activity_key
      group by w.activity_key
    )

    select
      a.process,
      a.activity,
      coalesce(q.cases, f.cases) as cases,
      s.executions,
      s.overlaps,
      s.sum_seconds,
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
    join following f on f.activity_key = s.activity_key
    left join partly_waited q on q.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
