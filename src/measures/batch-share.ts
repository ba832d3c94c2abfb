import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const batchShare = measure({
  id: "batch-share",
  definition: {
    de: "Anteil der Ausführungen eines Schritts, die in einem Zug erledigt wurden: derselbe Schritt in mindestens fünf Fällen, von einer Person oder Rolle, ohne anderen Schritt dazwischen und mit höchstens 10 Minuten Abstand.",
    en: "Share of the executions of a step that were done in one go: the same step in at least five cases, by one person or role, with no other step between and at most 10 minutes apart.",
  },
  source: "own; automated users are not told apart, leave them out of the column that is read",
  nulls: {
    de: "Leer, wo weder Rollen noch Pseudonyme gelesen wurden oder nie bekannt ist, wer den Schritt erledigt hat.",
    en: "Null where neither roles nor pseudonyms were read, or where it is never known who did the step.",
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
      label: { de: "Ausführungen, bekannt durch wen", en: "Executions with a known doer" },
    },
    batched_executions: {
      unit: "events",
      label: { de: "In Stapeln erledigt", en: "Done in batches" },
      optional: true,
    },
    batch_share: {
      unit: "share",
      label: { de: "Stapelanteil", en: "Batch share" },
      numerator: "batched_executions",
    },
  },
  sql: sql`
    with known as (
      select
        activity_key,
        cast(sum(executions) as bigint) as executions,
        cast(sum(case when cases >= 5 then executions else 0 end) as bigint) as batched_executions
      from work_runs
      group by activity_key
    )

    select
      a.process,
      a.activity,
      r.cases,
      coalesce(k.executions, 0) as executions,
      k.batched_executions,
      cast(k.batched_executions as double) / k.executions as batch_share
    from activity_ranks r
    join activities a on a.activity_key = r.activity_key
    left join known k on k.activity_key = r.activity_key
    order by a.process, a.activity
  `,
});
