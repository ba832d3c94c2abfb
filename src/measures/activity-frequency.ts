import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const activityFrequency = measure({
  id: "activity-frequency",
  definition: {
    de: "Ausführungen eines Schritts und Fälle, in denen er vorkommt.",
    en: "Executions of a step and cases in which it occurs.",
  },
  source:
    "edeaR activity_frequency(level = activity) and activity_presence; PM4Py get_event_attribute_values",
  nulls: neverNull,
  perspective: "volume",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    executions_share: {
      unit: "share",
      label: { de: "Anteil der Ausführungen", en: "Share of executions" },
      numerator: "executions",
    },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle", en: "Share of cases" },
      numerator: "cases",
    },
  },
  sql: sql`
    with totals as (
      select process, sum(events) as executions, count(*) as cases
      from cases
      group by process
    )

    select
      a.process,
      a.activity,
      c.executions,
      cast(c.executions as double) / cast(t.executions as double) as executions_share,
      c.cases,
      cast(c.cases as double) / t.cases as cases_share
    from activity_ranks c
    join activities a on a.activity_key = c.activity_key
    join totals t on t.process = a.process
    order by a.process, a.activity
  `,
});
