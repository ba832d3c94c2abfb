import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const activityDeterminism = measure({
  id: "activity-determinism",
  definition: {
    de: "Anteil des häufigsten Folgeschritts eines Schritts; das Ende des Falls zählt als Folgeschritt.",
    en: "Share of the most frequent successor of a step; the end of the case counts as a successor.",
  },
  source: "scoring.md 8 no. 2",
  perspective: "structure",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    top_share: {
      unit: "share",
      label: { de: "Anteil des häufigsten Folgeschritts", en: "Share of the most frequent successor" },
    },
  },
  sql: sql`
    with followed as (
      select previous_activity_key as activity_key, activity_key as next_key, count(*) as executions
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key

      union all

      select activity_key, -1 as next_key, count(*) as executions
      from events
      where is_last
      group by activity_key
    ),

    steps as (
      select activity_key, sum(executions) as executions, max(executions) as top_executions
      from followed
      group by activity_key
    ),

    presence as (
      select activity_key, count(distinct case_key) as cases
      from events
      group by activity_key
    )

    select
      a.process,
      a.activity,
      cast(s.executions as bigint) as executions,
      p.cases,
      cast(s.top_executions as double) / cast(s.executions as double) as top_share
    from steps s
    join presence p on p.activity_key = s.activity_key
    join activities a on a.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
