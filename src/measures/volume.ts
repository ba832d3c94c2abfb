import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const volume = measure({
  id: "volume",
  definition: {
    de: "Fälle, Ereignisse, verschiedene Schritte und Varianten eines Prozesses sowie sein erster und letzter Zeitpunkt.",
    en: "Cases, events, distinct activities and variants of a process, and its first and last stamp.",
  },
  source: "own counts; equal to PM4Py and bupaR summaries",
  nulls: {
    de: "„Abgeschlossene Fälle“ ist leer, wo die Prozessdatei keinen Endschritt festlegt.",
    en: "Completed cases are null where the process file declares no end.",
  },
  perspective: "volume",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
    activities: { unit: "count", label: { de: "Schritte", en: "Activities" } },
    variants: { unit: "count", label: { de: "Varianten", en: "Variants" } },
    completed_cases: {
      unit: "cases",
      label: { de: "Abgeschlossene Fälle", en: "Completed cases" },
      optional: true,
    },
    first_time: { unit: "time", label: { de: "Erster Zeitpunkt", en: "First stamp" }, extreme: true },
    last_time: { unit: "time", label: { de: "Letzter Zeitpunkt", en: "Last stamp" }, extreme: true },
  },
  sql: sql`
    with variant_counts as (
      select process, count(*) as variants
      from variants
      group by process
    ),

    activity_counts as (
      select process, count(*) as activities
      from activities
      group by process
    )

    select
      c.process,
      count(*) as cases,
      cast(sum(c.events) as bigint) as events,
      max(a.activities) as activities,
      max(v.variants) as variants,
      case when count(c.completed) > 0 then count(case when c.completed then 1 end) end as completed_cases,
      min(c.first_time) as first_time,
      max(c.last_time) as last_time
    from cases c
    join variant_counts v on v.process = c.process
    join activity_counts a on a.process = c.process
    group by c.process
    order by c.process
  `,
});
