import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const endActivities = measure({
  id: "end-activities",
  definition: {
    de: "Letzter Schritt der Fälle: der Schritt, der als letzter abgeschlossen wurde.",
    en: "Last step of the cases: the last to complete.",
  },
  source: "PM4Py get_end_activities; edeaR end_activities",
  nulls: neverNull,
  perspective: "structure",
  grain: "activity",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
  },
  sql: sql`
    with counted as (
      select end_activity_key, count(*) as cases
      from cases
      group by end_activity_key
    ),

    totals as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      a.process,
      a.activity,
      c.cases,
      cast(c.cases as double) / t.cases as share
    from counted c
    join activities a on a.activity_key = c.end_activity_key
    join totals t on t.process = a.process
    order by a.process, c.cases desc, a.activity
  `,
});
