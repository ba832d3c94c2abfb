import { shareOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const firstTimeRight = measure({
  id: "first-time-right",
  definition: {
    de: "Anteil der abgeschlossenen Fälle ohne wiederholten Schritt und ohne Ende durch Abbruch; festgelegte zulässige Wiederholungen zählen nicht.",
    en: "Share of completed cases without a repeated step and without a failure end; declared legitimate repeats do not count.",
  },
  source: "Wellmann et al. 2020 (failure rate); scoring.md R4",
  perspective: "repetition",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    right_cases: {
      unit: "cases",
      label: { de: "Fälle ohne Wiederholung", en: "Cases right the first time" },
    },
    right_cases_share: {
      unit: "share",
      label: { de: "Anteil ohne Wiederholung", en: "First-time-right rate" },
      numerator: "right_cases",
    },
  },
  sql: sql`
    with repeated as (
      select r.case_key
      from runs r
      join activities a on a.activity_key = r.activity_key
      where not a.is_legitimate_repeat
      group by r.case_key
      having sum(r.executions) > count(distinct r.activity_key)
    ),

    judged as (
      select c.process, x.case_key is null and not c.failed as is_right
      from cases c
      left join repeated x on x.case_key = c.case_key
      where c.completed is not false
    )

    select
      process,
      count(*) as cases,
      count(case when is_right then 1 end) as right_cases,
      ${shareOf("is_right")} as right_cases_share
    from judged
    group by process
    order by process
  `,
});
