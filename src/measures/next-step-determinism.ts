import { argMax } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

/**
 * Cases of one variant predict alike, so one example case of each is looked at and counted as often as the variant. Without
 * a case that has k different successors of a step, the most frequent one is among the k + 1 most frequent of all: one of
 * those the case does not have, and none that is rarer comes before it.
 */
export const nextStepDeterminism = measure({
  id: "next-step-determinism",
  definition: {
    de: "Anteil der Folgeschritte, die der häufigste Folgeschritt richtig vorhersagt: aus allen Fällen, ohne den eigenen Fall und als Mittel aus beiden.",
    en: "Share of next steps that the most frequent successor predicts rightly: from all cases, without the own case, and the mean of both.",
  },
  source:
    "own; plug-in and leave-one-case-out, ties to the end of the case first, then to the smaller name; docs/uncertainty.md",
  nulls: neverNull,
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
      select p.process, p.path_key, p.cases
      from paths p
      join cases c on c.case_key = p.path_key
      where c.completed is not false
    ),

    steps as (
      select p.process, p.cases, p.path_key, s.previous_activity_key as activity_key, s.activity_key as next_key
      from path_steps s
      join population p on p.path_key = s.path_key
      where s.previous_activity_key is not null

      union all

      select p.process, p.cases, p.path_key, s.activity_key, 0 as next_key
      from path_steps s
      join population p on p.path_key = s.path_key
      where s.is_last
    ),

    counts as (
      select process, activity_key, next_key, sum(cases) as n
      from steps
      group by process, activity_key, next_key
    ),

    ranked_counts as (
      select c.activity_key, c.next_key, c.n, count(b.next_key) as before
      from counts c
      left join counts b
        on b.activity_key = c.activity_key and (b.n > c.n or b.n = c.n and b.next_key < c.next_key)
      group by c.activity_key, c.next_key, c.n
    ),

    own_counts as (
      select path_key, activity_key, next_key, count(*) as own
      from steps
      group by path_key, activity_key, next_key
    ),

    visited as (
      select path_key, activity_key, count(*) as own_successors
      from own_counts
      group by path_key, activity_key
    ),

    candidates as (
      select
        v.path_key,
        v.activity_key,
        c.next_key,
        c.n - coalesce(o.own, 0) as rest,
        coalesce(o.own, 0) as own
      from visited v
      join ranked_counts c on c.activity_key = v.activity_key and c.before <= v.own_successors
      left join own_counts o on o.path_key = v.path_key and o.activity_key = v.activity_key and o.next_key = c.next_key
    ),

    ordered_candidates as (
      select path_key, activity_key, own, rest, rest * 4294967296 - next_key as preference
      from candidates
    ),

    predicted as (
      select
        path_key,
        activity_key,
        case when max(rest) > 0 then ${argMax("own", "preference")} else 0 end as hits
      from ordered_candidates
      group by path_key, activity_key
    ),

    left_out as (
      select p.process, sum(x.hits * p.cases) as hits
      from predicted x
      join population p on p.path_key = x.path_key
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
