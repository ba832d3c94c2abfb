import { ratioOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { repeatRedoColumns, repeatRedoNulls } from "./shared/repeat-redo.js";

export const repeatRedoRates = measure({
  id: "repeat-redo-rates",
  definition: {
    de: "Unmittelbare Wiederholungen und Rücksprünge, aufgeteilt danach, ob eine Person oder Rolle alle Ausführungen erledigt hat oder mehrere.",
    en: "Self-loops and repetitions, split by whether one person or role did all the executions or several did.",
  },
  source:
    "edeaR number_of_selfloops and number_of_repetitions, types repeat and redo, summed over the cases, where every doer is known (edeaR takes a missing one for a value of its own)",
  nulls: repeatRedoNulls,
  perspective: "repetition",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    ...repeatRedoColumns,
  },
  sql: sql`
    with who as (
      select c.process, count(d.role_key) > 0 as by_role
      from event_doers d
      join cases c on c.case_key = d.case_key
      group by c.process
    ),

    loops as (
      select
        c.process,
        count(*) as self_loops,
        count(s.several_doers) as known,
        count(case when not s.several_doers then 1 end) as repeats,
        count(case when s.several_doers then 1 end) as redos
      from self_loops s
      join cases c on c.case_key = s.case_key
      group by c.process
    ),

    backs as (
      select
        c.process,
        count(s.several_doers) as known,
        count(case when not s.several_doers then 1 end) as repeats,
        count(case when s.several_doers then 1 end) as redos
      from repetitions s
      join cases c on c.case_key = s.case_key
      group by c.process
    ),

    counted as (
      select p.process, cast(sum(case when v.runs > 1 then p.cases else 0 end) as bigint) as repetitions
      from path_visits v
      join paths p on p.path_key = v.path_key
      group by p.process
    ),

    totals as (
      select process, cast(sum(cases) as bigint) as cases
      from paths
      group by process
    )

    select
      t.process,
      case when w.by_role then 'role' else 'person' end as basis,
      t.cases,
      coalesce(l.self_loops, 0) as self_loops,
      case when l.self_loops is null or l.known > 0 then coalesce(l.repeats, 0) end as self_loops_repeat,
      case when l.self_loops is null or l.known > 0 then coalesce(l.redos, 0) end as self_loops_redo,
      coalesce(l.self_loops - l.known, 0) as self_loops_unknown,
      ${ratioOf(sql`l.redos`, sql`l.known`)} as self_loops_redo_share,
      n.repetitions,
      case when w.process is not null then coalesce(r.repeats, 0) end as repetitions_repeat,
      case when w.process is not null then coalesce(r.redos, 0) end as repetitions_redo,
      case when w.process is not null then n.repetitions - coalesce(r.known, 0) end as repetitions_unknown,
      ${ratioOf(sql`r.redos`, sql`r.known`)} as repetitions_redo_share
    from totals t
    join counted n on n.process = t.process
    left join who w on w.process = t.process
    left join loops l on l.process = t.process
    left join backs r on r.process = t.process
    order by t.process
  `,
});
