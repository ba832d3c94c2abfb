import { meanSeconds, quantileSeconds, quantilesOf, stDevSeconds, sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { waitedSteps } from "./shared/waiting.js";

const sinceQuantiles = quantilesOf("since_previous_us", [0.25, 0.5, 0.75, 0.9]);

export const directlyFollows = measure({
  id: "directly-follows",
  definition: {
    de: "Paare aufeinanderfolgender Schritte eines Falls und die Zeit von Abschluss zu Abschluss; sie enthält die Bearbeitung des Folgeschritts. Wo dessen Beginn bekannt ist, auch das Warten bis zu diesem; ein früherer Beginn zählt als 0 und als Überlappung.",
    en: "Pairs of consecutive steps of a case and the time from completion to completion; it contains the work of the next step. Where its start is known, also the waiting until then; an earlier start counts as 0 and as an overlap.",
  },
  source:
    "PM4Py discover_dfg and discover_performance_dfg on completions; waiting as discover_performance_dfg on an event log with starts; shares as processmapR frequency(relative, relative-consequent); dependency as heuristicsmineR",
  nulls: {
    de: "Die Standardabweichung ist leer, wo ein Übergang nur einmal vorkommt; Warten und Überlappungen, wo kein Folgeschritt einen Beginn hat, der nicht nach seinem Abschluss liegt.",
    en: "The standard deviation is null where a transition happens once; waiting and overlaps where no next step has a start that is not after its completion.",
  },
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
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" }, sumOver: "executions" },
    st_dev_seconds: {
      unit: "seconds",
      label: { de: "Standardabweichung", en: "Standard deviation" },
      extreme: true,
    },
    dependency: {
      unit: "ratio",
      label: { de: "Abhängigkeit (nur für die Zeichnung)", en: "Dependency (for layout only)" },
      extreme: true,
    },
    waited_cases: {
      unit: "cases",
      label: { de: "Fälle mit Beginn des Folgeschritts", en: "Cases with a start of the next step" },
    },
    overlaps: { unit: "events", label: { de: "Überlappungen", en: "Overlaps" }, optional: true },
    wait_mean_seconds: {
      unit: "seconds",
      label: { de: "Warten bis zum Beginn, Mittelwert", en: "Waiting until the start, mean" },
      numerator: "waited_cases",
    },
    wait_median_seconds: {
      unit: "seconds",
      label: { de: "Warten, Median", en: "Waiting, median" },
      quantile: 0.5,
      quantileOf: "waited_cases",
    },
    wait_min_seconds: {
      unit: "seconds",
      label: { de: "Warten, Minimum", en: "Waiting, minimum" },
      extreme: true,
    },
    wait_max_seconds: {
      unit: "seconds",
      label: { de: "Warten, Maximum", en: "Waiting, maximum" },
      extreme: true,
    },
    wait_sum_seconds: {
      unit: "seconds",
      label: { de: "Warten, Summe", en: "Waiting, sum" },
      numerator: "waited_cases",
      sumOver: "executions",
    },
    wait_st_dev_seconds: {
      unit: "seconds",
      label: { de: "Warten, Standardabweichung", en: "Waiting, standard deviation" },
      extreme: true,
    },
  },
  sql: sql`
    with gaps as (
      select
        previous_activity_key,
        activity_key,
        ${meanSeconds("since_previous_us")} as mean_seconds,
        ${sinceQuantiles.seconds(0.5)} as median_seconds,
        ${sinceQuantiles.seconds(0.25)} as q1_seconds,
        ${sinceQuantiles.seconds(0.75)} as q3_seconds,
        ${sinceQuantiles.seconds(0.9)} as p90_seconds,
        min(since_previous_us) / 1e6 as min_seconds,
        max(since_previous_us) / 1e6 as max_seconds,
        ${sumSeconds("since_previous_us")} as sum_seconds,
        ${stDevSeconds("since_previous_us")} as st_dev_seconds
      from events
      where previous_activity_key is not null
      group by previous_activity_key, activity_key
    ),

    waited as (${waitedSteps}
    ),

    waits as (
      select
        previous_activity_key,
        activity_key,
        count(*) as waits,
        count(case when is_overlap then 1 end) as overlaps,
        ${meanSeconds("wait_us")} as wait_mean_seconds,
        ${quantileSeconds("wait_us", 0.5)} as wait_median_seconds,
        min(wait_us) / 1e6 as wait_min_seconds,
        max(wait_us) / 1e6 as wait_max_seconds,
        ${sumSeconds("wait_us")} as wait_sum_seconds,
        ${stDevSeconds("wait_us")} as wait_st_dev_seconds
      from waited
      group by previous_activity_key, activity_key
    ),

    partly as (
      select t.previous_activity_key, t.activity_key
      from transitions t
      join waits w on w.previous_activity_key = t.previous_activity_key and w.activity_key = t.activity_key
      where w.waits < t.executions
    ),

    partly_waited as (
      select w.previous_activity_key, w.activity_key, count(distinct w.case_key) as cases
      from waited w
      join partly p on p.previous_activity_key = w.previous_activity_key and p.activity_key = w.activity_key
      group by w.previous_activity_key, w.activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      g.activity as to_activity,
      t.executions,
      t.cases,
      cast(t.executions as double) / x.executions as share_of_from,
      cast(t.executions as double) / y.executions as share_of_to,
      d.mean_seconds,
      d.median_seconds,
      d.q1_seconds,
      d.q3_seconds,
      d.p90_seconds,
      d.min_seconds,
      d.max_seconds,
      d.sum_seconds,
      d.st_dev_seconds,
      case
        when t.previous_activity_key = t.activity_key then cast(t.executions as double) / (t.executions + 1)
        else cast(t.executions - coalesce(r.executions, 0) as double)
          / (t.executions + coalesce(r.executions, 0) + 1)
      end as dependency,
      coalesce(q.cases, case when w.waits > 0 then t.cases end, 0) as waited_cases,
      w.overlaps,
      w.wait_mean_seconds,
      w.wait_median_seconds,
      w.wait_min_seconds,
      w.wait_max_seconds,
      w.wait_sum_seconds,
      w.wait_st_dev_seconds
    from transitions t
    join gaps d on d.previous_activity_key = t.previous_activity_key and d.activity_key = t.activity_key
    join activities f on f.activity_key = t.previous_activity_key
    join activities g on g.activity_key = t.activity_key
    join activity_ranks x on x.activity_key = t.previous_activity_key
    join activity_ranks y on y.activity_key = t.activity_key
    left join transitions r
      on r.previous_activity_key = t.activity_key and r.activity_key = t.previous_activity_key
    left join waits w
      on w.previous_activity_key = t.previous_activity_key and w.activity_key = t.activity_key
    left join partly_waited q
      on q.previous_activity_key = t.previous_activity_key and q.activity_key = t.activity_key
    order by f.process, f.activity, g.activity
  `,
});
