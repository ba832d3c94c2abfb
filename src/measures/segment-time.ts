import { quantilesOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

const daysQuantiles = quantilesOf("segment_working_days", [0.5, 0.9]);

export const segmentTime = measure({
  id: "segment-time",
  definition: {
    de: "Zeit zwischen zwei gewählten Schritten desselben Falls, von Abschluss zu Abschluss; ohne weitere Angabe vom ersten A zum nächsten B danach. Fälle ohne A und Fälle, in denen kein B folgt, sind getrennt gezählt.",
    en: "Time between two chosen steps of the same case, from completion to completion; unless said otherwise from the first A to the next B after it. Cases without A and cases in which no B follows are counted apart.",
  },
  source:
    "own; where A → B is a direct edge and both occur once per case equal to directly-follows; quantiles R type 7",
  nulls: {
    de: "Ein Prozess, für den keine Abschnitte festgelegt sind, hat keine Zeile; leer, wo in keinem Fall ein B auf A folgt; Arbeitstage auch, wo nichts davon in den Jahren des Kalenders liegt.",
    en: "A process for which no segments are set has no row; null where in no case a B follows an A; working days also where none of it lies in the years of the calendar.",
  },
  perspective: "time",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    segment: { unit: "id", label: { de: "Abschnitt", en: "Segment" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    from_occurrence: { unit: "id", label: { de: "Welches Von", en: "Which from" } },
    to_occurrence: { unit: "id", label: { de: "Welches Nach", en: "Which to" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    measured_cases: {
      unit: "cases",
      label: { de: "Davon gemessen", en: "Of these measured" },
      balances: true,
    },
    without_from_cases: {
      unit: "cases",
      label: { de: "Davon ohne den ersten Schritt", en: "Of these without the first step" },
      balances: true,
    },
    without_to_cases: {
      unit: "cases",
      label: { de: "Davon ohne den zweiten danach", en: "Of these without the second after it" },
      balances: true,
    },
    ...durationColumns("measured_cases"),
    dated_cases: {
      unit: "cases",
      label: {
        de: "Gemessene Fälle in den Jahren des Kalenders",
        en: "Measured cases in the years of the calendar",
      },
    },
    median_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, Median", en: "Working days, median" },
      quantile: 0.5,
      quantileOf: "dated_cases",
    },
    p90_working_days: {
      unit: "working_days",
      label: { de: "Arbeitstage, 90. Perzentil", en: "Working days, 90th percentile" },
      quantile: 0.9,
      quantileOf: "dated_cases",
    },
  },
  sql: sql`
    with sizes as (
      select process, count(*) as cases
      from cases
      group by process
    ),

    summary as (
      select
        segment_key,
        count(*) as opened_cases,
        count(segment_us) as measured_cases,
        ${durationAggregates("segment_us")},
        count(segment_working_days) as dated_cases,
        ${daysQuantiles.of(0.5)} as median_working_days,
        ${daysQuantiles.of(0.9)} as p90_working_days
      from segment_times
      group by segment_key
    )

    select
      s.process,
      s.name as segment,
      s.from_activity,
      s.to_activity,
      s.from_occurrence,
      s.to_occurrence,
      z.cases,
      coalesce(t.measured_cases, 0) as measured_cases,
      z.cases - coalesce(t.opened_cases, 0) as without_from_cases,
      coalesce(t.opened_cases - t.measured_cases, 0) as without_to_cases,
      t.mean_seconds,
      t.median_seconds,
      t.q1_seconds,
      t.q3_seconds,
      t.p90_seconds,
      t.min_seconds,
      t.max_seconds,
      t.st_dev_seconds,
      coalesce(t.dated_cases, 0) as dated_cases,
      t.median_working_days,
      t.p90_working_days
    from segments s
    join sizes z on z.process = s.process
    left join summary t on t.segment_key = s.segment_key
    order by s.process, s.segment_key
  `,
});
