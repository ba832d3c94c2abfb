import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const intervalBatches = measure({
  id: "interval-batches",
  definition: {
    de: "Zeitliche Stapel eines Schritts: mindestens zwei Ausführungen durch eine Person oder Rolle, deren Bearbeitungszeiten sich überlappen oder höchstens 15 Minuten auseinanderliegen.",
    en: "Batches of a step by time: at least two executions by one person or role whose stretches of work overlap or lie at most 15 minutes apart.",
  },
  source: "the rules of PM4Py discover_batches, not its numbers: it merges stretches that lie days apart",
  nulls: {
    de: "Leer, wo weder Rollen noch Pseudonyme gelesen wurden oder kein Beginn mit bekannter Person oder Rolle vorliegt.",
    en: "Null where neither roles nor pseudonyms were read, or where no start has a known doer.",
  },
  perspective: "organisation",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: {
      unit: "events",
      label: {
        de: "Ausführungen mit Beginn, bekannt durch wen",
        en: "Executions with a start and a known doer",
      },
    },
    batches: { unit: "events", label: { de: "Stapel", en: "Batches" }, optional: true },
    batched_executions: {
      unit: "events",
      label: { de: "Ausführungen in Stapeln", en: "Executions in batches" },
      optional: true,
    },
  },
  sql: sql`
    with usable as (
      select e.activity_key, count(*) as executions
      from event_doers d
      join events e on e.case_key = d.case_key and e.position = d.position
      where d.doer_key is not null and e.start_time is not null
      group by e.activity_key
    ),

    batched as (
      select activity_key, count(*) as batches, cast(sum(executions) as bigint) as executions
      from interval_batches
      group by activity_key
    )

    select
      a.process,
      a.activity,
      r.cases,
      coalesce(u.executions, 0) as executions,
      case when u.executions is not null then coalesce(b.batches, 0) end as batches,
      case when u.executions is not null then coalesce(b.executions, 0) end as batched_executions
    from activity_ranks r
    join activities a on a.activity_key = r.activity_key
    left join usable u on u.activity_key = r.activity_key
    left join batched b on b.activity_key = r.activity_key
    order by a.process, a.activity
  `,
});
