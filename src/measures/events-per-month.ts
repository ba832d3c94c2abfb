import { monthOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Months are those of the administration's wall clock. */
const zone = "Europe/Berlin";

export const eventsPerMonth = measure({
  id: "events-per-month",
  definition: {
    de: "Je Monat: abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde.",
    en: "Per month: completed steps, and cases in which one was completed.",
  },
  source: "own",
  perspective: "data",
  grain: "month",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Monat", en: "Month" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
  },
  sql: sql`
    with dated as (
      select a.process, e.case_key, ${monthOf("time", zone)} as month
      from events e
      join activities a on a.activity_key = e.activity_key
    )

    select process, month, count(distinct case_key) as cases, count(*) as events
    from dated
    group by process, month
    order by process, month
  `,
});
