import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const reworkPerActivity = measure({
  id: "rework-per-activity",
  definition: {
    de: "Je Schritt: Fälle mit dem Schritt, Fälle, in denen er mindestens zweimal vorkommt, Zusatzausführungen, unmittelbare Wiederholungen und Rücksprünge.",
    en: "Per step: cases with it, cases in which it happens at least twice, extra executions, self-loops and repetitions.",
  },
  source:
    "PM4Py get_rework_cases_per_activity; edeaR number_of_selfloops and number_of_repetitions, type all, level activity",
  perspective: "repetition",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    repeated_cases: { unit: "cases", label: { de: "Fälle mit Wiederholung", en: "Cases with rework" } },
    repeated_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Wiederholung", en: "Share of cases with rework" },
      numerator: "repeated_cases",
    },
    extra_executions: { unit: "events", label: { de: "Zusatzausführungen", en: "Extra executions" } },
    self_loops: { unit: "events", label: { de: "Unmittelbare Wiederholungen", en: "Self-loops" } },
    repetitions: { unit: "events", label: { de: "Rücksprünge", en: "Repetitions" } },
  },
  sql: sql`
    with visits as (
      select
        case_key,
        activity_key,
        sum(executions) as executions,
        count(*) as runs,
        count(case when executions > 1 then 1 end) as self_loops
      from runs
      group by case_key, activity_key
    )

    select
      a.process,
      a.activity,
      count(*) as cases,
      count(case when v.executions > 1 then 1 end) as repeated_cases,
      cast(count(case when v.executions > 1 then 1 end) as double) / count(*) as repeated_cases_share,
      cast(sum(v.executions) - count(*) as bigint) as extra_executions,
      cast(sum(v.self_loops) as bigint) as self_loops,
      count(case when v.runs > 1 then 1 end) as repetitions
    from visits v
    join activities a on a.activity_key = v.activity_key
    group by a.process, a.activity
    order by a.process, a.activity
  `,
});
