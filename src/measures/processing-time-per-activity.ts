import { meanSeconds, micros, quantilesOf, sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const workedQuantiles = quantilesOf("worked_us", [0.5, 0.9]);

export const processingTimePerActivity = measure({
  id: "processing-time-per-activity",
  definition: {
    de: "Bearbeitungszeit je Schritt: Summe der Dauern aller Ausführungen mit bekanntem Beginn, ihr Anteil an der gemessenen Bearbeitung des Prozesses und die Summe je Fall mit dem Schritt. Unterbrochene Zeit (suspend bis resume) zählt nicht.",
    en: "Processing time by activity: the sum of the durations of all executions with a known start, its share of the measured work of the process and the sum per case with the activity. Suspended time (suspend to resume) does not count.",
  },
  source: "edeaR processing_time(level = activity), total; share and times per case own; quantiles R type 7",
  nulls: {
    de: "Ein Schritt ohne brauchbaren Beginn hat keine Zeile; der Anteil ist leer, wo die gemessene Bearbeitung 0 ist.",
    en: "An activity without a usable start has no row; the share is null where the measured work is 0.",
  },
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: {
      unit: "cases",
      label: { de: "Fälle mit gemessener Dauer", en: "Cases with a measured duration" },
    },
    measured_executions: {
      unit: "events",
      label: { de: "Gemessene Ausführungen", en: "Measured executions" },
    },
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" }, sumOver: "measured_executions" },
    processing_share: {
      unit: "ratio",
      label: { de: "Anteil an der Bearbeitungszeit", en: "Share of the processing time" },
    },
    mean_seconds: { unit: "seconds", label: { de: "Je Fall, Mittelwert", en: "Per case, mean" } },
    median_seconds: {
      unit: "seconds",
      label: { de: "Je Fall, Median", en: "Per case, median" },
      quantile: 0.5,
    },
    p90_seconds: {
      unit: "seconds",
      label: { de: "Je Fall, 90. Perzentil", en: "Per case, 90th percentile" },
      quantile: 0.9,
    },
  },
  sql: sql`
    with per_case as (
      select
        e.activity_key,
        e.case_key,
        count(*) as executions,
        cast(sum(${micros("time")} - ${micros("start_time")} - coalesce(s.suspended_us, 0)) as bigint) as worked_us
      from events e
      left join event_suspensions s on s.case_key = e.case_key and s.position = e.position
      where start_time <= time
      group by e.activity_key, e.case_key
    ),

    summary as (
      select
        activity_key,
        count(*) as cases,
        cast(sum(executions) as bigint) as measured_executions,
        sum(worked_us) as total_us,
        ${sumSeconds("worked_us")} as sum_seconds,
        ${meanSeconds("worked_us")} as mean_seconds,
        ${workedQuantiles.seconds(0.5)} as median_seconds,
        ${workedQuantiles.seconds(0.9)} as p90_seconds
      from per_case
      group by activity_key
    ),

    totals as (
      select a.process, sum(s.total_us) as total_us
      from summary s
      join activities a on a.activity_key = s.activity_key
      group by a.process
    )

    select
      a.process,
      a.activity,
      s.cases,
      s.measured_executions,
      s.sum_seconds,
      cast(s.total_us as double) / nullif(t.total_us, 0) as processing_share,
      s.mean_seconds,
      s.median_seconds,
      s.p90_seconds
    from summary s
    join activities a on a.activity_key = s.activity_key
    join totals t on t.process = a.process
    order by a.process, a.activity
  `,
});
