import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const activityMonths = measure({
  id: "activity-months",
  definition: {
    de: "Je Schritt und Monat: Ausführungen und Fälle. Zeigt, ab wann und bis wann ein Schrittname benutzt wurde.",
    en: "Per activity and month: executions and cases. Shows from when to when a name was in use.",
  },
  source: "own",
  nulls: neverNull,
  perspective: "data",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    month: { unit: "month", label: { de: "Monat", en: "Month" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
  },
  sql: sql`
    with visited as (
      select e.activity_key, d.month, e.case_key, count(*) as events
      from events e
      join days d on d.day = e.day
      group by e.activity_key, d.month, e.case_key
    )

    select a.process, a.activity, v.month, count(*) as cases, cast(sum(v.events) as bigint) as events
    from visited v
    join activities a on a.activity_key = v.activity_key
    group by a.process, a.activity, v.month
    order by a.process, a.activity, v.month
  `,
});
