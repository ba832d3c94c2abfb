import { monthOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Months are those of the administration's wall clock. */
const zone = "Europe/Berlin";

export const activityMonths = measure({
  id: "activity-months",
  definition: {
    de: "Je Schritt und Monat: Ausführungen und Fälle. Zeigt, ab wann und bis wann ein Schrittname benutzt wurde.",
    en: "Per activity and month: executions and cases. Shows from when to when a name was in use.",
  },
  source: "own",
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
    with dated as (
      select a.process, a.activity, e.case_key, ${monthOf("time", zone)} as month
      from events e
      join activities a on a.activity_key = e.activity_key
    )

    select process, activity, month, count(distinct case_key) as cases, count(*) as events
    from dated
    group by process, activity, month
    order by process, activity, month
  `,
});
