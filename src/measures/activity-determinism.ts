import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const activityDeterminism = measure({
  id: "activity-determinism",
  definition: {
    de: "Anteil des häufigsten Folgeschritts eines Schritts; das Ende des Falls zählt als Folgeschritt.",
    en: "Share of the most frequent successor of a step; the end of the case counts as a successor.",
  },
  source: "own; docs/steps-and-levers.md#signals-of-a-step",
  nulls: neverNull,
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
      denominator: "executions",
    },
  },
  sql: sql`
    with followed as (
      select s.previous_activity_key as activity_key, s.activity_key as next_key, sum(p.cases) as executions
      from path_steps s
      join paths p on p.path_key = s.path_key
      where s.previous_activity_key is not null
      group by s.previous_activity_key, s.activity_key

      union all

      select s.activity_key, -1 as next_key, sum(p.cases) as executions
      from path_steps s
      join paths p on p.path_key = s.path_key
      where s.is_last
      group by s.activity_key
    ),

    steps as (
      select activity_key, sum(executions) as executions, max(executions) as top_executions
      from followed
      group by activity_key
    )

    select
      a.process,
      a.activity,
      cast(s.executions as bigint) as executions,
      r.cases,
      cast(s.top_executions as double) / cast(s.executions as double) as top_share
    from steps s
    join activity_ranks r on r.activity_key = s.activity_key
    join activities a on a.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
