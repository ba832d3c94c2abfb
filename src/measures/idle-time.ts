import { meanSeconds, quantileSeconds, ratioOf, wideSum } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

export const idleTime = measure({
  id: "idle-time",
  definition: {
    de: "Liegezeit je Fall: die Zeit zwischen erstem und letztem Zeitpunkt, in der kein Schritt in Arbeit ist; die belegte Zeit ist der Rest. Über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist, und nur über solche, in denen jeder Schritt einen Beginn hat.",
    en: "Idle time of a case: the time between its first and last stamp in which no step is in work; busy time is the rest. Over completed cases, or over all where no end is declared, and only over those in which every step has a start.",
  },
  source:
    "edeaR idle_time(level = case, log), which leaves out the cases that are 0 here; busy time own; quantiles R type 7",
  nulls: {
    de: "Leer, wo es keinen Fall gibt, in dem jeder Schritt einen Beginn hat; ein Fall ohne Liegen zählt mit 0.",
    en: "Null where there is no case in which every step has a start; a case that never lay idle counts as 0.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    measured_cases: {
      unit: "cases",
      label: { de: "Davon mit Beginn bei jedem Schritt", en: "Of these with a start of every step" },
    },
    idle_cases: { unit: "cases", label: { de: "Davon mit Liegezeit", en: "Of these with idle time" } },
    ...durationColumns("measured_cases"),
    busy_mean_seconds: {
      unit: "seconds",
      label: { de: "Belegte Zeit, Mittelwert", en: "Busy time, mean" },
      numerator: "measured_cases",
    },
    busy_median_seconds: {
      unit: "seconds",
      label: { de: "Belegte Zeit, Median", en: "Busy time, median" },
      quantile: 0.5,
      quantileOf: "measured_cases",
    },
    idle_share: {
      unit: "ratio",
      label: { de: "Anteil der Liegezeit an der Durchlaufzeit", en: "Idle time as a share of throughput" },
    },
  },
  sql: sql`
    with stretches as (
      select case_key, cast(sum(idle_us) as bigint) as idle_us
      from idle_stretches
      group by case_key
    ),

    measured as (
      select
        c.process,
        case when p.measured_events = c.events then coalesce(s.idle_us, 0) end as idle_us,
        case when p.measured_events = c.events then c.throughput_us end as throughput_us
      from cases c
      left join case_processing p on p.case_key = c.case_key
      left join stretches s on s.case_key = c.case_key
      where c.completed is not false
    ),

    parts as (
      select process, idle_us, throughput_us, throughput_us - idle_us as busy_us
      from measured
    )

    select
      process,
      count(*) as cases,
      count(idle_us) as measured_cases,
      count(case when idle_us > 0 then 1 end) as idle_cases,
      ${durationAggregates("idle_us")},
      ${meanSeconds("busy_us")} as busy_mean_seconds,
      ${quantileSeconds("busy_us", 0.5)} as busy_median_seconds,
      ${ratioOf(wideSum("idle_us"), wideSum("throughput_us"))} as idle_share
    from parts
    group by process
    order by process
  `,
});
