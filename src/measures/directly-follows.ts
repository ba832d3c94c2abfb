import { meanSeconds, quantileSeconds, stDevSeconds, sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const directlyFollows = measure({
  id: "directly-follows",
  definition: {
    de: "Paare aufeinanderfolgender Schritte eines Falls und die Zeit von Abschluss zu Abschluss; sie enthält die Bearbeitung des Folgeschritts.",
    en: "Pairs of consecutive steps of a case and the time from completion to completion; it contains the work of the next step.",
  },
  source:
    "PM4Py discover_dfg and discover_performance_dfg on completions; shares as processmapR frequency(relative, relative-consequent)",
  perspective: "time",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share_of_from: {
      unit: "share",
      label: { de: "Anteil am Vorgängerschritt", en: "Share of the step before" },
      numerator: "executions",
    },
    share_of_to: {
      unit: "share",
      label: { de: "Anteil am Folgeschritt", en: "Share of the next step" },
      numerator: "executions",
    },
    mean_seconds: {
      unit: "seconds",
      label: { de: "Zeit bis zum nächsten Schritt, Mittelwert", en: "Time to the next step, mean" },
    },
    median_seconds: { unit: "seconds", label: { de: "Median", en: "Median" }, quantile: 0.5 },
    q1_seconds: { unit: "seconds", label: { de: "Unteres Quartil", en: "Lower quartile" }, quantile: 0.25 },
    q3_seconds: { unit: "seconds", label: { de: "Oberes Quartil", en: "Upper quartile" }, quantile: 0.75 },
    p90_seconds: { unit: "seconds", label: { de: "90. Perzentil", en: "90th percentile" }, quantile: 0.9 },
    min_seconds: { unit: "seconds", label: { de: "Minimum", en: "Minimum" }, extreme: true },
    max_seconds: { unit: "seconds", label: { de: "Maximum", en: "Maximum" }, extreme: true },
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" } },
    st_dev_seconds: {
      unit: "seconds",
      label: { de: "Standardabweichung", en: "Standard deviation" },
      extreme: true,
    },
  },
  sql: sql`
    with transitions as (
      select
        previous_activity_key,
        activity_key,
        count(*) as executions,
        count(distinct case_key) as cases,
        ${meanSeconds("since_previous_us")} as mean_seconds,
        ${quantileSeconds("since_previous_us", 0.5)} as median_seconds,
        ${quantileSeconds("since_previous_us", 0.25)} as q1_seconds,
        ${quantileSeconds("since_previous_us", 0.75)} as q3_seconds,
        ${quantileSeconds("since_previous_us", 0.9)} as p90_seconds,
        min(since_previous_us) / 1e6 as min_seconds,
        max(since_previous_us) / 1e6 as max_seconds,
        ${sumSeconds("since_previous_us")} as sum_seconds,
        ${stDevSeconds("since_previous_us")} as st_dev_seconds
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key
    ),

    executions as (
      select activity_key, count(*) as executions
      from events
      group by activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      g.activity as to_activity,
      t.executions,
      t.cases,
      cast(t.executions as double) / x.executions as share_of_from,
      cast(t.executions as double) / y.executions as share_of_to,
      t.mean_seconds,
      t.median_seconds,
      t.q1_seconds,
      t.q3_seconds,
      t.p90_seconds,
      t.min_seconds,
      t.max_seconds,
      t.sum_seconds,
      t.st_dev_seconds
    from transitions t
    join activities f on f.activity_key = t.previous_activity_key
    join activities g on g.activity_key = t.activity_key
    join executions x on x.activity_key = t.previous_activity_key
    join executions y on y.activity_key = t.activity_key
    order by f.process, f.activity, g.activity
  `,
});
