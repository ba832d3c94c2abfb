import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const startActivities = measure({
  id: "start-activities",
  definition: {
    de: "Erster Schritt der Fälle: der Schritt, der als erster abgeschlossen wurde.",
    en: "First step of the cases: the first to complete.",
  },
  source: "PM4Py get_start_activities; edeaR start_activities unless the first instances overlap",
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
      select start_activity_key, count(*) as cases
      from cases
      group by start_activity_key
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
    join activities a on a.activity_key = c.start_activity_key
    join totals t on t.process = a.process
    order by a.process, c.cases desc, a.activity
  `,
});
