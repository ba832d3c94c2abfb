import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const selfDistance = measure({
  id: "self-distance",
  definition: {
    de: "Je Schritt die kleinste Zahl von Schritten, die in einem Fall zwischen zwei seiner Ausführungen liegen; 0 heißt: unmittelbar wiederholt.",
    en: "Per step the smallest number of steps between two of its executions in a case; 0 means repeated directly.",
  },
  source: "PM4Py get_minimum_self_distances",
  nulls: {
    de: "Leer, wenn der Schritt in keinem Fall zweimal vorkommt.",
    en: "Null where no case has the step twice.",
  },
  perspective: "repetition",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: {
      unit: "cases",
      label: { de: "Fälle mit mindestens zwei Ausführungen", en: "Cases with at least two executions" },
    },
    steps_between: {
      unit: "count",
      label: { de: "Schritte dazwischen, Minimum", en: "Steps between, minimum" },
      extreme: true,
    },
  },
  sql: sql`
    with per_path as (
      select
        path_key,
        activity_key,
        sum(executions) as executions,
        min(case when executions > 1 then 0 else steps_since end) as steps_between
      from path_runs
      group by path_key, activity_key
    )

    select
      a.process,
      a.activity,
      cast(coalesce(sum(case when r.executions > 1 then p.cases end), 0) as bigint) as cases,
      cast(min(r.steps_between) as bigint) as steps_between
    from per_path r
    join paths p on p.path_key = r.path_key
    join activities a on a.activity_key = r.activity_key
    group by a.process, a.activity
    order by a.process, a.activity
  `,
});
