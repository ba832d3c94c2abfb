import { meanSeconds, quantilesOf, stDevSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const throughputQuantiles = quantilesOf("throughput_us", [0.1, 0.25, 0.5, 0.75, 0.9]);

export const throughputTime = measure({
  id: "throughput-time",
  definition: {
    de: "Zeit vom ersten bis zum letzten Zeitpunkt eines Falls, Beginnzeiten eingeschlossen; über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist.",
    en: "Time from the first to the last stamp of a case, start stamps included; over completed cases, or over all where no end is declared.",
  },
  source:
    "edeaR throughput_time(level = case, log); PM4Py get_all_case_durations, start stamps included; quantiles R type 7, sample standard deviation",
  nulls: {
    de: "Die Standardabweichung ist leer, wenn es nur einen Fall gibt.",
    en: "The standard deviation is null where there is a single case.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    mean_seconds: { unit: "seconds", label: { de: "Mittelwert", en: "Mean" } },
    median_seconds: { unit: "seconds", label: { de: "Median", en: "Median" }, quantile: 0.5 },
    p10_seconds: { unit: "seconds", label: { de: "10. Perzentil", en: "10th percentile" }, quantile: 0.1 },
    q1_seconds: { unit: "seconds", label: { de: "Unteres Quartil", en: "Lower quartile" }, quantile: 0.25 },
    q3_seconds: { unit: "seconds", label: { de: "Oberes Quartil", en: "Upper quartile" }, quantile: 0.75 },
    p90_seconds: { unit: "seconds", label: { de: "90. Perzentil", en: "90th percentile" }, quantile: 0.9 },
    min_seconds: { unit: "seconds", label: { de: "Minimum", en: "Minimum" }, extreme: true },
    max_seconds: { unit: "seconds", label: { de: "Maximum", en: "Maximum" }, extreme: true },
    st_dev_seconds: {
      unit: "seconds",
      label: { de: "Standardabweichung", en: "Standard deviation" },
      extreme: true,
    },
  },
  sql: sql`
    select
      process,
      count(*) as cases,
      ${meanSeconds("throughput_us")} as mean_seconds,
      ${throughputQuantiles.seconds(0.5)} as median_seconds,
      ${throughputQuantiles.seconds(0.1)} as p10_seconds,
      ${throughputQuantiles.seconds(0.25)} as q1_seconds,
      ${throughputQuantiles.seconds(0.75)} as q3_seconds,
      ${throughputQuantiles.seconds(0.9)} as p90_seconds,
      min(throughput_us) / 1e6 as min_seconds,
      max(throughput_us) / 1e6 as max_seconds,
      ${stDevSeconds("throughput_us")} as st_dev_seconds
    from cases
    where completed is not false
    group by process
    order by process
  `,
});
