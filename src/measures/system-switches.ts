import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const systemSwitches = measure({
  id: "system-switches",
  definition: {
    de: "Mittlere Zahl aufeinanderfolgender Schritte je Fall, die in verschiedenen Systemen erfolgten, und Zahl der Systeme.",
    en: "Mean number of consecutive steps per case that were done in different systems, and number of systems.",
  },
  source: "own; docs/ranking.md#from-a-log-to-a-place",
  nulls: {
    de: "Systembrüche je Fall und Zahl der Systeme sind leer, wo zu keinem Schritt das System bekannt ist.",
    en: "Switches per case and number of systems are null where no step has a known system.",
  },
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    switches_per_case: {
      unit: "ratio",
      label: { de: "Systembrüche je Fall", en: "System switches per case" },
    },
    systems: { unit: "count", label: { de: "Verschiedene Systeme", en: "Different systems" } },
    known_share: {
      unit: "share",
      label: { de: "Anteil der Schritte mit bekanntem System", en: "Share of steps with a known system" },
    },
  },
  sql: sql`
    with per_case as (
      select
        case_key,
        count(*) as events,
        count(system_key) as known,
        count(case when system_key <> previous_system_key then 1 end) as switches
      from events
      group by case_key
    ),

    used as (
      select c.process, count(distinct e.system_key) as systems
      from events e
      join cases c on c.case_key = e.case_key
      group by c.process
    )

    select
      c.process,
      count(*) as cases,
      case when sum(p.known) > 0 then cast(sum(p.switches) as double) / count(*) end as switches_per_case,
      nullif(u.systems, 0) as systems,
      cast(sum(p.known) as double) / cast(sum(p.events) as double) as known_share
    from per_case p
    join cases c on c.case_key = p.case_key
    join used u on u.process = c.process
    group by c.process, u.systems
    order by c.process
  `,
});
