import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const reworkRates = measure({
  id: "rework-rates",
  definition: {
    de: "Anteil der Fälle mit Wiederholung eines Schritts, mit unmittelbarer Wiederholung und mit Rücksprung; Anteil der Zusatzausführungen an allen Ausführungen; dasselbe ohne die im Prozess festgelegten zulässigen Wiederholungen.",
    en: "Share of cases with rework, with a self-loop and with a loop; share of extra executions in all executions; the same without the repeats that the process file declares legitimate.",
  },
  source:
    "edeaR number_of_selfloops and number_of_repetitions, type all; PM4Py rework per case; Microsoft rework cases, self-loop cases and loop cases by definition; without legitimate repeats own",
  nulls: neverNull,
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
    unplanned_cases: {
      unit: "cases",
      label: { de: "Fälle mit ungeplanter Wiederholung", en: "Cases with unplanned rework" },
    },
    unplanned_cases_share: {
      unit: "share",
      label: {
        de: "Anteil der Fälle mit ungeplanter Wiederholung",
        en: "Share of cases with unplanned rework",
      },
      numerator: "unplanned_cases",
    },
    unplanned_self_loop_cases: {
      unit: "cases",
      label: {
        de: "Fälle mit ungeplanter unmittelbarer Wiederholung",
        en: "Cases with an unplanned self-loop",
      },
    },
    unplanned_self_loop_cases_share: {
      unit: "share",
      label: {
        de: "Anteil der Fälle mit ungeplanter unmittelbarer Wiederholung",
        en: "Share of cases with an unplanned self-loop",
      },
      numerator: "unplanned_self_loop_cases",
    },
    unplanned_loop_cases: {
      unit: "cases",
      label: { de: "Fälle mit ungeplantem Rücksprung", en: "Cases with an unplanned loop" },
    },
    unplanned_loop_cases_share: {
      unit: "share",
      label: {
        de: "Anteil der Fälle mit ungeplantem Rücksprung",
        en: "Share of cases with an unplanned loop",
      },
      numerator: "unplanned_loop_cases",
    },
    unplanned_extra_executions: {
      unit: "events",
      label: { de: "Ungeplante Zusatzausführungen", en: "Unplanned extra executions" },
    },
    unplanned_extra_executions_share: {
      unit: "share",
      label: { de: "Anteil der ungeplanten Zusatzausführungen", en: "Share of unplanned extra executions" },
      numerator: "unplanned_extra_executions",
    },
  },
  sql: sql`
    with per_path as (
      select
        v.path_key,
        sum(v.executions) as executions,
        sum(v.executions - 1) as extra,
        sum(v.self_loops) as self_loops,
        sum(v.runs - 1) as loops,
        sum(case when a.is_legitimate_repeat then 0 else v.executions - 1 end) as unplanned_extra,
        sum(case when a.is_legitimate_repeat then 0 else v.self_loops end) as unplanned_self_loops,
        sum(case when a.is_legitimate_repeat then 0 else v.runs - 1 end) as unplanned_loops
      from path_visits v
      join activities a on a.activity_key = v.activity_key
      group by v.path_key
    ),

    counted as (
      select
        p.process,
        cast(sum(p.cases) as bigint) as cases,
        cast(sum(case when r.extra > 0 then p.cases else 0 end) as bigint) as repeated_cases,
        cast(sum(case when r.self_loops > 0 then p.cases else 0 end) as bigint) as self_loop_cases,
        cast(sum(case when r.loops > 0 then p.cases else 0 end) as bigint) as loop_cases,
        cast(sum(r.extra * p.cases) as bigint) as extra_executions,
        cast(sum(case when r.unplanned_extra > 0 then p.cases else 0 end) as bigint) as unplanned_cases,
        cast(sum(case when r.unplanned_self_loops > 0 then p.cases else 0 end) as bigint) as unplanned_self_loop_cases,
        cast(sum(case when r.unplanned_loops > 0 then p.cases else 0 end) as bigint) as unplanned_loop_cases,
        cast(sum(r.unplanned_extra * p.cases) as bigint) as unplanned_extra_executions,
        cast(sum(r.executions * p.cases) as bigint) as executions
      from per_path r
      join paths p on p.path_key = r.path_key
      group by p.process
    )

    select
      process,
      cases,
      repeated_cases,
      cast(repeated_cases as double) / cases as repeated_cases_share,
      self_loop_cases,
      cast(self_loop_cases as double) / cases as self_loop_cases_share,
      loop_cases,
      cast(loop_cases as double) / cases as loop_cases_share,
      extra_executions,
      cast(extra_executions as double) / executions as extra_executions_share,
      unplanned_cases,
      cast(unplanned_cases as double) / cases as unplanned_cases_share,
      unplanned_self_loop_cases,
      cast(unplanned_self_loop_cases as double) / cases as unplanned_self_loop_cases_share,
      unplanned_loop_cases,
      cast(unplanned_loop_cases as double) / cases as unplanned_loop_cases_share,
      unplanned_extra_executions,
      cast(unplanned_extra_executions as double) / executions as unplanned_extra_executions_share
    from counted
    order by process
  `,
});
