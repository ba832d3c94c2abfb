import { localTime } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Weeks are those of the administration's wall clock. */
const zone = "Europe/Berlin";

export const eventsPerWeek = measure({
  id: "events-per-week",
  definition: {
    de: "Je Woche (Montag bis Sonntag, benannt nach ihrem Montag): abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde.",
    en: "Per week (Monday to Sunday, named by its Monday): completed steps, and cases in which one was completed.",
  },
  source: "own",
  perspective: "data",
  grain: "month",
  inside: true,
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    week: { unit: "id", label: { de: "Woche ab", en: "Week of" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
  },
  sql: sql`
    with dated as (
      select
        a.process,
        e.case_key,
        cast(cast(date_trunc('week', ${localTime("time", zone)}) as date) as varchar) as week
      from events e
      join activities a on a.activity_key = e.activity_key
    )

    select process, week, count(distinct case_key) as cases, count(*) as events
    from dated
    group by process, week
    order by process, week
  `,
});
