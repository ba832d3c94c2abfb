import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const netLoopGain = measure({
  id: "net-loop-gain",
  definition: {
    de: "Je Schritt, ob er Rücksprünge auslöst oder beendet: Ausführungen unmittelbar vor einem Rücksprung abzüglich der Ausführungen unmittelbar danach; im Plus beginnen hier Rücksprünge, im Minus enden sie.",
    en: "Per step, whether it starts loops or closes them: executions directly before a loop repeat less those directly after one; above zero loops start here, below zero they close.",
  },
  source:
    "Microsoft Power Automate Process Mining, Rework metrics: self-loops, loops, loop inflow, loop outflow, net loop gain, counted by execution; equals its printed example, equality with the software is not verified",
  nulls: neverNull,
  perspective: "repetition",
  grain: "activity",
  support: { cases: "cases" },
  // every return has one execution directly before it
  equalSums: ["loops", "loop_outflow"],
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    self_loops: {
      unit: "events",
      label: { de: "Unmittelbar wiederholte Ausführungen", en: "Executions repeated directly" },
    },
    loops: { unit: "events", label: { de: "Rücksprünge auf den Schritt", en: "Loops back to the step" } },
    loop_inflow: {
      unit: "events",
      label: { de: "Unmittelbar nach einem Rücksprung", en: "Directly after a loop repeat" },
    },
    loop_outflow: {
      unit: "events",
      label: { de: "Unmittelbar vor einem Rücksprung", en: "Directly before a loop repeat" },
    },
    net_loop_gain: {
      unit: "events",
      label: { de: "Bilanz der Rücksprünge", en: "Net loop gain" },
      differenceOf: ["loop_outflow", "loop_inflow"],
    },
  },
  sql: sql`
    with runs_per_path as (
      select
        path_key,
        activity_key,
        sum(executions - 1) as self_loops,
        count(steps_since) as loops,
        count(case when steps_since is not null and executions > 1 then 1 end) + count(case when follows_return then 1 end) as loop_inflow,
        0 as loop_outflow
      from path_runs
      group by path_key, activity_key

      union all

      select path_key, previous_activity_key as activity_key, 0, 0, 0, count(*) as loop_outflow
      from path_runs
      where steps_since is not null
      group by path_key, previous_activity_key
    ),

    flows as (
      select
        r.activity_key,
        cast(sum(r.self_loops * p.cases) as bigint) as self_loops,
        cast(sum(r.loops * p.cases) as bigint) as loops,
        cast(sum(r.loop_inflow * p.cases) as bigint) as loop_inflow,
        cast(sum(r.loop_outflow * p.cases) as bigint) as loop_outflow
      from runs_per_path r
      join paths p on p.path_key = r.path_key
      group by r.activity_key
    )

    select
      a.process,
      a.activity,
      k.cases,
      k.executions,
      f.self_loops,
      f.loops,
      f.loop_inflow,
      f.loop_outflow,
      f.loop_outflow - f.loop_inflow as net_loop_gain
    from flows f
    join activities a on a.activity_key = f.activity_key
    join activity_ranks k on k.activity_key = f.activity_key
    order by a.process, a.activity
  `,
});
