import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const timeResolution = measure({
  id: "time-resolution",
  definition: {
    de: "Wie fein die Zeiten eines Schritts sind: Ausführungen mit einer Uhrzeit (nicht 00:00) und solche, die nicht auf einer vollen Minute liegen. Wo Zeiten auf Tage oder Minuten gekürzt sind, lässt sich über kürzere Abstände nichts sagen.",
    en: "How fine the times of a step are: executions with a time of day (not 00:00), and those that do not lie on a whole minute. Where times are cut to days or minutes, nothing can be said about shorter gaps.",
  },
  source: "own; docs/steps-and-levers.md#signals-of-a-step",
  nulls: neverNull,
  perspective: "data",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    clock_executions: { unit: "events", label: { de: "Mit einer Uhrzeit", en: "With a time of day" } },
    clock_share: {
      unit: "share",
      label: { de: "Anteil mit einer Uhrzeit", en: "Share with a time of day" },
      numerator: "clock_executions",
    },
    finer_executions: { unit: "events", label: { de: "Feiner als eine Minute", en: "Finer than a minute" } },
    finer_share: {
      unit: "share",
      label: { de: "Anteil feiner als eine Minute", en: "Share finer than a minute" },
      numerator: "finer_executions",
    },
  },
  sql: sql`
    with counted as (
      select
        activity_key,
        count(case when not is_midnight then 1 end) as clock_executions,
        count(case when mod(${micros("time")}, 60000000) <> 0 then 1 end) as finer_executions
      from events
      group by activity_key
    )

    select
      a.process,
      a.activity,
      r.cases,
      r.executions,
      c.clock_executions,
      cast(c.clock_executions as double) / r.executions as clock_share,
      c.finer_executions,
      cast(c.finer_executions as double) / r.executions as finer_share
    from counted c
    join activity_ranks r on r.activity_key = c.activity_key
    join activities a on a.activity_key = c.activity_key
    order by a.process, a.activity
  `,
});
