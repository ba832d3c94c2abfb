import { argMax } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Cases of one variant predict alike, so one example case of each is looked at and counted as often as the variant. */
export const nextStepDeterminism = measure({
  id: "next-step-determinism",
  definition: {
    de: "Anteil der Folgeschritte, die der häufigste Folgeschritt richtig vorhersagt: aus allen Fällen, ohne den eigenen Fall und als Mittel aus beiden.",
    en: "Share of next steps that the most frequent successor predicts rightly: from all cases, without the own case, and the mean of both.",
  },
  source:
    "scoring.md R2 (plug-in and leave-one-case-out; ties to the end of the case first, then to the smaller name)",
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    plugin_share: { unit: "share", label: { de: "Aus allen Fällen", en: "From all cases" } },
    leave_one_out_share: {
      unit: "share",
      label: { de: "Ohne den eigenen Fall", en: "Without the own case" },
    },
    mid_share: { unit: "share", label: { de: "Folgeschritt-Vorhersagbarkeit", en: "Next-step determinism" } },
  },
  sql: sql`
    with population as (
      select process, min(case_key) as case_key, count(*) as cases
      from cases
      where completed is not false
      group by process, events, variant_hash
    ),

    steps as (
      select p.process, p.cases, e.case_key, e.previous_activity_key as activity_key, e.activity_key as next_key
      from events e
      join population p on p.case_key = e.case_key
      where e.previous_activity_key is not null

      union all

      select p.process, p.cases, e.case_key, e.activity_key, 0 as next_key
      from events e
      join population p on p.case_key = e.case_key
      where e.is_last
    ),

    counts as (
      select process, activity_key, next_key, sum(cases) as n
      from steps
      group by process, activity_key, next_key
    ),

    own_counts as (
      select case_key, activity_key, next_key, count(*) as own
      from steps
      group by case_key, activity_key, next_key
    ),

    visited as (
      select distinct case_key, activity_key
      from own_counts
    ),

    candidates as (
      select
        v.case_key,
        v.activity_key,
        c.next_key,
        c.n - coalesce(o.own, 0) as rest,
        coalesce(o.own, 0) as own
      from visited v
      join counts c on c.activity_key = v.activity_key
      left join own_counts o on o.case_key = v.case_key and o.activity_key = v.activity_key and o.next_key = c.next_key
    ),

    ordered_candidates as (
      select case_key, activity_key, own, rest, rest * 4294967296 - next_key as preference
      from candidates
    ),

    predicted as (
      select
        case_key,
        activity_key,
        case when max(rest) > 0 then ${argMax("own", "preference")} else 0 end as hits
      from ordered_candidates
      group by case_key, activity_key
    ),

    left_out as (
      select p.process, sum(x.hits * p.cases) as hits
      from predicted x
      join population p on p.case_key = x.case_key
      group by p.process
    ),

    best as (
      select process, activity_key, max(n) as most, sum(n) as executions
      from counts
      group by process, activity_key
    ),

    plugin as (
      select process, sum(most) as hits, sum(executions) as executions
      from best
      group by process
    ),

    case_counts as (
      select process, cast(sum(cases) as bigint) as cases
      from population
      group by process
    )

    select
      g.process,
      k.cases,
      cast(g.executions as bigint) as executions,
      cast(g.hits as double) / cast(g.executions as double) as plugin_share,
      cast(l.hits as double) / cast(g.executions as double) as leave_one_out_share,
      cast(g.hits + l.hits as double) / 2 / cast(g.executions as double) as mid_share
    from plugin g
    join left_out l on l.process = g.process
    join case_counts k on k.process = g.process
    order by g.process
  `,
});
