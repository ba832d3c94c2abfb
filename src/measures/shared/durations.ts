import { meanSeconds, quantilesOf, stDevSeconds } from "../../sql/functions.js";
import { id, sql, type Fragment } from "../../sql/tag.js";
import type { Columns } from "../measure.js";

/** A summary of durations; `measured` names the column that counts the cases behind it. */
export function durationColumns<const C extends string>(measured: C) {
  const quantileOf = measured;
  return {
    mean_seconds: { unit: "seconds", label: { de: "Mittelwert", en: "Mean" }, numerator: measured },
    median_seconds: { unit: "seconds", label: { de: "Median", en: "Median" }, quantile: 0.5, quantileOf },
    q1_seconds: {
      unit: "seconds",
      label: { de: "Unteres Quartil", en: "Lower quartile" },
      quantile: 0.25,
      quantileOf,
    },
    q3_seconds: {
      unit: "seconds",
      label: { de: "Oberes Quartil", en: "Upper quartile" },
      quantile: 0.75,
      quantileOf,
    },
    p90_seconds: {
      unit: "seconds",
      label: { de: "90. Perzentil", en: "90th percentile" },
      quantile: 0.9,
      quantileOf,
    },
    min_seconds: { unit: "seconds", label: { de: "Minimum", en: "Minimum" }, extreme: true },
    max_seconds: { unit: "seconds", label: { de: "Maximum", en: "Maximum" }, extreme: true },
    st_dev_seconds: {
      unit: "seconds",
      label: { de: "Standardabweichung", en: "Standard deviation" },
      extreme: true,
    },
  } as const satisfies Columns;
}

/** The aggregates of `durationColumns` over a column in microseconds; null rows do not count. */
export function durationAggregates(us: string): Fragment {
  const quantiles = quantilesOf(us, [0.25, 0.5, 0.75, 0.9]);
  return sql`
        ${meanSeconds(us)} as mean_seconds,
        ${quantiles.seconds(0.5)} as median_seconds,
        ${quantiles.seconds(0.25)} as q1_seconds,
        ${quantiles.seconds(0.75)} as q3_seconds,
        ${quantiles.seconds(0.9)} as p90_seconds,
        min(${id(us)}) / 1e6 as min_seconds,
        max(${id(us)}) / 1e6 as max_seconds,
        ${stDevSeconds(us)} as st_dev_seconds`;
}
