import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const eventsPerMonth = measure({
  id: "events-per-month",
  definition: {
    de: "Je Monat: abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde.",
    en: "Per month: completed steps, and cases in which one was completed.",
  },
  source: "own",
  nulls: neverNull,
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
    select
      c.process,
      d.month,
      cast(sum(case when b.month is distinct from d.month then c.events else 0 end) as bigint) as cases,
      cast(sum(c.events) as bigint) as events
    from day_changes c
    join days d on d.day = c.day
    left join days b on b.day = c.previous_day
    group by c.process, d.month
    order by c.process, d.month
  `,
});
