import { meanSeconds, quantilesOf, shareOf } from "../../sql/functions.js";
import { sql, type Fragment } from "../../sql/tag.js";
import type { Column, Columns } from "../measure.js";

/** An attribute with more different values divides nothing: a number, or an id of something. */
export const mostValues = 50;

/** Whether an attribute divides the cases, over one row per value. */
export const divides: Fragment = { render: () => `count(value) <= ${String(mostValues)}` };

const throughputQuantiles = quantilesOf("completed_us", [0.5, 0.9]);

/** What is measured of the cases that share a value; the two breakdowns have these columns in common. */
export const breakdownColumns = {
  cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
  share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
  completed_cases: { unit: "cases", label: { de: "Davon abgeschlossen", en: "Of these completed" } },
  median_seconds: {
    unit: "seconds",
    label: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
    quantile: 0.5,
    quantileOf: "completed_cases",
  },
  p90_seconds: {
    unit: "seconds",
    label: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
    quantile: 0.9,
    quantileOf: "completed_cases",
  },
  mean_seconds: {
    unit: "seconds",
    label: { de: "Durchlaufzeit, Mittelwert", en: "Throughput time, mean" },
    numerator: "completed_cases",
  },
  repeated_cases: { unit: "cases", label: { de: "Fälle mit Wiederholung", en: "Cases with rework" } },
  repeated_cases_share: {
    unit: "share",
    label: { de: "Anteil der Fälle mit Wiederholung", en: "Share of cases with rework" },
    numerator: "repeated_cases",
  },
} as const satisfies Columns;

/** The value that the cases share. */
export const valueColumn = {
  unit: "id",
  label: { de: "Wert", en: "Value" },
  optional: true,
} as const satisfies Column;

/** The aggregates of `breakdownColumns` over the rows of `broken_down`, without `share`. */
export const breakdownAggregates: Fragment = sql`
      count(*) as cases,
      count(completed_us) as completed_cases,
      ${throughputQuantiles.seconds(0.5)} as median_seconds,
      ${throughputQuantiles.seconds(0.9)} as p90_seconds,
      ${meanSeconds("completed_us")} as mean_seconds,
      count(case when is_repeated then 1 end) as repeated_cases,
      ${shareOf("is_repeated")} as repeated_cases_share`;

/** One row per case and attribute. A case has repeated a step where it has more executions than different steps. */
export const brokenDown: Fragment = sql`
      select
        c.process,
        x.attribute,
        x.value,
        case when c.completed is not false then c.throughput_us end as completed_us,
        v.events > v.activities as is_repeated
      from case_attributes x
      join cases c on c.case_key = x.case_key
      join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash`;
