import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const eventsPerWeek = measure({
  id: "events-per-week",
  definition: {
    de: "Je Woche (Montag bis Sonntag, benannt nach ihrem Montag): abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde.",
    en: "Per week (Monday to Sunday, named by its Monday): completed steps, and cases in which one was completed.",
  },
  source: "own",
  nulls: neverNull,
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
    select
      c.process,
      d.week,
      cast(sum(case when b.week is distinct from d.week then c.events else 0 end) as bigint) as cases,
      cast(sum(c.events) as bigint) as events
    from day_changes c
    join days d on d.day = c.day
    left join days b on b.day = c.previous_day
    group by c.process, d.week
    order by c.process, d.week
  `,
});
