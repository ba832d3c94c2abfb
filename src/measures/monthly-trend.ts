import { administrationZone } from "../config/administration-zone.js";
import { micros, monthOf, quantilesOf } from "../sql/functions.js";
import type { Fragment } from "../sql/tag.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const completedQuantiles = quantilesOf("completed_us", [0.5, 0.9]);

const quantileOfCompleted: Fragment = {
  render: (d) => d.quantile("case when completed is not false then throughput_us end", 0.9),
};

export const monthlyTrend = measure({
  id: "monthly-trend",
  definition: {
    de: "Je Eingangsmonat: eingegangene Fälle und Durchlaufzeit der abgeschlossenen; Monate, deren Fälle noch nicht alle abgeschlossen sein können, sind als unvollständig gekennzeichnet.",
    en: "Per month of arrival: cases that arrived and throughput time of those completed; months whose cases cannot all be finished yet are marked incomplete.",
  },
  source: "own; cohorts by start, cut one P90 of throughput before the end of the log",
  nulls: {
    de: "Median und 90. Perzentil sind leer in Monaten, von deren Fällen noch keiner abgeschlossen ist.",
    en: "Median and 90th percentile are null in months of whose cases none is completed yet.",
  },
  perspective: "time",
  grain: "month",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Eingangsmonat", en: "Month of arrival" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    completed_cases: { unit: "cases", label: { de: "Davon abgeschlossen", en: "Of these completed" } },
    median_throughput_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
      quantile: 0.5,
      quantileOf: "completed_cases",
    },
    p90_throughput_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
      quantile: 0.9,
      quantileOf: "completed_cases",
    },
    incomplete: { unit: "flag", label: { de: "Unvollständig", en: "Incomplete" } },
  },
  sql: sql`
    with limits as (
      select process, max(${micros("last_time")}) as end_us, ${quantileOfCompleted} as p90_us
      from cases
      group by process
    ),

    arrivals as (
      select
        c.process,
        ${monthOf("first_time", administrationZone)} as month,
        c.throughput_us,
        case when c.completed is not false then c.throughput_us end as completed_us,
        ${micros("first_time")} as first_us
      from cases c
    )

    select
      a.process,
      a.month,
      count(*) as cases,
      count(a.completed_us) as completed_cases,
      ${completedQuantiles.seconds(0.5)} as median_throughput_seconds,
      ${completedQuantiles.seconds(0.9)} as p90_throughput_seconds,
      max(a.first_us) + max(coalesce(l.p90_us, 0)) > max(l.end_us) as incomplete
    from arrivals a
    join limits l on l.process = a.process
    group by a.process, a.month
    order by a.process, a.month
  `,
});
