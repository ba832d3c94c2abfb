import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const reworkPerActivity = measure({
  id: "rework-per-activity",
  definition: {
    de: "Je Schritt: Fälle mit dem Schritt, Fälle, in denen er mindestens zweimal vorkommt, Zusatzausführungen, unmittelbare Wiederholungen (eine Folge desselben Schritts zählt einmal) und Fälle, in denen er nach anderen Schritten wiederkehrt.",
    en: "Per step: cases with it, cases in which it happens at least twice, extra executions, self-loops (a series of the same step counts once) and cases in which it comes back after other steps.",
  },
  source:
    "PM4Py get_rework_cases_per_activity; edeaR number_of_selfloops and number_of_repetitions, type all, level activity",
  nulls: neverNull,
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
    with counted as (
      select
        v.activity_key,
        cast(sum(p.cases) as bigint) as cases,
        cast(sum(case when v.executions > 1 then p.cases else 0 end) as bigint) as repeated_cases,
        cast(sum((v.executions - 1) * p.cases) as bigint) as extra_executions,
        cast(sum(v.self_loops * p.cases) as bigint) as self_loops,
        cast(sum(case when v.runs > 1 then p.cases else 0 end) as bigint) as repetitions
      from path_visits v
      join paths p on p.path_key = v.path_key
      group by v.activity_key
    )

    select
      a.process,
      a.activity,
      c.cases,
      c.repeated_cases,
      cast(c.repeated_cases as double) / c.cases as repeated_cases_share,
      c.extra_executions,
      c.self_loops,
      c.repetitions
    from counted c
    join activities a on a.activity_key = c.activity_key
    order by a.process, a.activity
  `,
});
