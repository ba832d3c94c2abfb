import { shareOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const reworkRates = measure({
  id: "rework-rates",
  definition: {
    de: "Anteil der Fälle mit Wiederholung eines Schritts, mit unmittelbarer Wiederholung und mit Rücksprung; Anteil der Zusatzausführungen an allen Ausführungen.",
    en: "Share of cases with rework, with a self-loop and with a loop; share of extra executions in all executions.",
  },
  source:
    "edeaR number_of_selfloops and number_of_repetitions, type all; PM4Py rework per case; Microsoft rework cases",
  perspective: "repetition",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    repeated_cases: { unit: "cases", label: { de: "Fälle mit Wiederholung", en: "Cases with rework" } },
    repeated_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Wiederholung", en: "Share of cases with rework" },
      numerator: "repeated_cases",
    },
    self_loop_cases: {
      unit: "cases",
      label: { de: "Fälle mit unmittelbarer Wiederholung", en: "Cases with a self-loop" },
    },
    self_loop_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit unmittelbarer Wiederholung", en: "Share of cases with a self-loop" },
      numerator: "self_loop_cases",
    },
    loop_cases: { unit: "cases", label: { de: "Fälle mit Rücksprung", en: "Cases with a loop" } },
    loop_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Rücksprung", en: "Share of cases with a loop" },
      numerator: "loop_cases",
    },
    extra_executions: { unit: "events", label: { de: "Zusatzausführungen", en: "Extra executions" } },
    extra_executions_share: {
      unit: "share",
      label: { de: "Anteil der Zusatzausführungen", en: "Share of extra executions" },
      numerator: "extra_executions",
    },
  },
  sql: sql`
    with visits as (
      select case_key, activity_key, sum(executions) as executions, count(*) as runs, max(executions) as longest
      from runs
      group by case_key, activity_key
    ),

    case_rework as (
      select
        case_key,
        sum(executions) as executions,
        count(*) as activities,
        max(executions) > 1 as has_rework,
        max(longest) > 1 as has_self_loop,
        max(runs) > 1 as has_loop
      from visits
      group by case_key
    )

    select
      c.process,
      count(*) as cases,
      count(case when r.has_rework then 1 end) as repeated_cases,
      ${shareOf("has_rework")} as repeated_cases_share,
      count(case when r.has_self_loop then 1 end) as self_loop_cases,
      ${shareOf("has_self_loop")} as self_loop_cases_share,
      count(case when r.has_loop then 1 end) as loop_cases,
      ${shareOf("has_loop")} as loop_cases_share,
      cast(sum(r.executions - r.activities) as bigint) as extra_executions,
      cast(sum(r.executions - r.activities) as double) / cast(sum(r.executions) as double) as extra_executions_share
    from case_rework r
    join cases c on c.case_key = r.case_key
    group by c.process
    order by c.process
  `,
});
