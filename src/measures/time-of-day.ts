import { localTime } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Hours are those of the administration's wall clock. */
const zone = "Europe/Berlin";

/**
 * Weekday and hour at which steps are completed. Under a Fachbereich this would show how somebody works: it leaves only
 * where the process file declares that the log covers a whole one (`governance.md` P-05), and only under `intern`.
 */
export const timeOfDay = measure({
  id: "time-of-day",
  definition: {
    de: "Je Wochentag und Stunde: abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde. Nur für ganze Fachbereiche und nur intern.",
    en: "Per weekday and hour: completed steps, and cases in which one was completed. Only for whole departments and only inside them.",
  },
  source: "own; a test of the stamps, never of people (design, governance P-05)",
  perspective: "data",
  grain: "bin",
  inside: true,
  wholeDepartment: true,
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    weekday: { unit: "rank", label: { de: "Wochentag (1 = Montag)", en: "Weekday (1 = Monday)" } },
    hour: { unit: "count", label: { de: "Stunde", en: "Hour" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
  },
  sql: sql`
    with stamped as (
      select a.process, e.case_key, ${localTime("time", zone)} as local
      from events e
      join activities a on a.activity_key = e.activity_key
    ),

    parted as (
      select
        process,
        case_key,
        cast(1 + date_diff('day', cast(date_trunc('week', local) as date), cast(local as date)) as bigint) as weekday,
        cast(extract(hour from local) as bigint) as hour
      from stamped
    )

    select process, weekday, hour, count(distinct case_key) as cases, count(*) as events
    from parted
    group by process, weekday, hour
    order by process, weekday, hour
  `,
});
