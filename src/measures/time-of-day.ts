import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

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
  source: "own; a test of the stamps, never of people",
  nulls: neverNull,
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
    with visited as (
      select e.case_key, d.weekday, e.hour, count(*) as events
      from events e
      join days d on d.day = e.day
      group by e.case_key, d.weekday, e.hour
    )

    select
      k.process,
      v.weekday,
      cast(v.hour as bigint) as hour,
      count(*) as cases,
      cast(sum(v.events) as bigint) as events
    from visited v
    join case_keys k on k.case_key = v.case_key
    group by k.process, v.weekday, v.hour
    order by k.process, v.weekday, v.hour
  `,
});
