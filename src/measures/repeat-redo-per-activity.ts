import { ratioOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { repeatRedoColumns, repeatRedoNulls } from "./shared/repeat-redo.js";

export const repeatRedoPerActivity = measure({
  id: "repeat-redo-per-activity",
  definition: {
    de: "Je Schritt: unmittelbare Wiederholungen und Rücksprünge, aufgeteilt danach, ob eine Person oder Rolle alle Ausführungen erledigt hat oder mehrere.",
    en: "Per step: self-loops and repetitions, split by whether one person or role did all the executions or several did.",
  },
  source:
    "edeaR number_of_selfloops and number_of_repetitions, types repeat and redo, level activity, where every doer is known (edeaR takes a missing one for a value of its own)",
  nulls: repeatRedoNulls,
  perspective: "repetition",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    ...repeatRedoColumns,
  },
  sql: sql`
    with who as (
      select distinct c.process
      from event_doers d
      join cases c on c.case_key = d.case_key
      where d.position = 1
    ),

    loops as (
      select
        activity_key,
        count(*) as self_loops,
        count(several_doers) as known,
        count(case when not several_doers then 1 end) as repeats,
        count(case when several_doers then 1 end) as redos
      from self_loops
      group by activity_key
    ),

    backs as (
      select
        activity_key,
        count(several_doers) as known,
        count(case when not several_doers then 1 end) as repeats,
        count(case when several_doers then 1 end) as redos
      from repetitions
      group by activity_key
    ),

    counted as (
      select
        v.activity_key,
        cast(sum(p.cases) as bigint) as cases,
        cast(sum(case when v.runs > 1 then p.cases else 0 end) as bigint) as repetitions
      from path_visits v
      join paths p on p.path_key = v.path_key
      group by v.activity_key
    )

    select
      a.process,
      a.activity,
      n.cases,
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
    from counted n
    join activities a on a.activity_key = n.activity_key
    left join who w on w.process = a.process
    left join loops l on l.activity_key = n.activity_key
    left join backs r on r.activity_key = n.activity_key
    order by a.process, a.activity
  `,
});
