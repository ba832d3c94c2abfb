import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const firstTimeRight = measure({
  id: "first-time-right",
  definition: {
    de: "Anteil der abgeschlossenen Fälle ohne wiederholten Schritt und ohne Ende durch Abbruch; festgelegte zulässige Wiederholungen zählen nicht.",
    en: "Share of completed cases without a repeated step and without a failure end; declared legitimate repeats do not count.",
  },
  source: "Wellmann et al. 2020, arXiv 2007.10900 (failure rate)",
  nulls: neverNull,
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
      select v.path_key
      from path_visits v
      join activities a on a.activity_key = v.activity_key
      where v.executions > 1 and not a.is_legitimate_repeat
      group by v.path_key
    ),

    judged as (
      select
        p.process,
        p.cases,
        case when r.path_key is null and not c.failed then p.cases else 0 end as right_cases
      from paths p
      join cases c on c.case_key = p.path_key
      left join repeated r on r.path_key = p.path_key
      where c.completed is not false
    ),

    counted as (
      select process, cast(sum(cases) as bigint) as cases, cast(sum(right_cases) as bigint) as right_cases
      from judged
      group by process
    )

    select process, cases, right_cases, cast(right_cases as double) / cases as right_cases_share
    from counted
    order by process
  `,
});
