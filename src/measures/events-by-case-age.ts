import { administrationZone } from "../config/administration-zone.js";
import { micros, monthOf, quantileSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** Steps of a case ascend in time, so a case is in a class for the first time where the step before is in an earlier one. */
export const eventsByCaseAge = measure({
  id: "events-by-case-age",
  definition: {
    de: "Je Monat, in dem Fälle begannen, und je Klasse der Zeit seit ihrem Beginn: abgeschlossene Schritte und Fälle, in denen einer abgeschlossen wurde. Die letzte Klasse ist nach oben offen.",
    en: "Per month in which cases began and class of the time since their beginning: completed steps, and cases in which one was completed. The last class is open at the top.",
  },
  source:
    "own; the dotted chart of Song and van der Aalst 2007 with relative time, counted in cells instead of drawn case by case; classes of 1 or 10 minutes, 1, 4 or 12 hours, 1, 2, 5, 10, 30, 90 or 365 days: the narrowest with at most 10 up to the 95th percentile of throughput",
  nulls: {
    de: "„Bis unter“ ist in der letzten, nach oben offenen Klasse leer.",
    en: "“To below” is null in the last class, which is open at the top.",
  },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Monat des Fallbeginns", en: "Month of the start of cases" } },
    from_seconds: {
      unit: "seconds",
      label: { de: "Seit Beginn, von", en: "Since the start, from" },
      boundary: true,
    },
    to_seconds: { unit: "seconds", label: { de: "Bis unter", en: "To below" }, boundary: true },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
  },
  sql: sql`
    with spreads as (
      select process, ${quantileSeconds("throughput_us", 0.95)} as p95_seconds
      from cases
      group by process
    ),

    widths as (
      select
        process,
        p95_seconds,
        case
          when p95_seconds <= 10 * 60 then 60
          when p95_seconds <= 10 * 600 then 600
          when p95_seconds <= 10 * 3600 then 3600
          when p95_seconds <= 10 * 14400 then 14400
          when p95_seconds <= 10 * 43200 then 43200
          when p95_seconds <= 10 * 86400 then 86400
          when p95_seconds <= 10 * 172800 then 172800
          when p95_seconds <= 10 * 432000 then 432000
          when p95_seconds <= 10 * 864000 then 864000
          when p95_seconds <= 10 * 2592000 then 2592000
          when p95_seconds <= 10 * 7776000 then 7776000
          else 31536000
        end as width_seconds
      from spreads
    ),

    begun as (
      select case_key, process, ${monthOf("first_time", administrationZone)} as month, ${micros("first_time")} as first_us
      from cases
    ),

    cohorts as (
      select
        b.process,
        b.month,
        w.width_seconds,
        floor(w.p95_seconds / w.width_seconds) + 1 as last_bin,
        min(b.case_key) as cohort_key
      from begun b
      join widths w on w.process = b.process
      group by b.process, b.month, w.width_seconds, w.p95_seconds
    ),

    classed as (
      select b.case_key, b.first_us, o.cohort_key, o.width_seconds, o.last_bin
      from begun b
      join cohorts o on o.process = b.process and o.month = b.month
    ),

    placed as (
      select
        c.cohort_key,
        e.position,
        least(floor((${micros("time")} - c.first_us) / 1e6 / c.width_seconds), c.last_bin) as bin,
        least(floor((${micros("time")} - e.since_previous_us - c.first_us) / 1e6 / c.width_seconds), c.last_bin) as previous_bin
      from events e
      join classed c on c.case_key = e.case_key
    ),

    counted as (
      select
        cohort_key,
        bin,
        count(case when position = 1 or previous_bin < bin then 1 end) as cases,
        count(*) as events
      from placed
      group by cohort_key, bin
    )

    select
      o.process,
      o.month,
      c.bin * o.width_seconds as from_seconds,
      case when c.bin < o.last_bin then (c.bin + 1) * o.width_seconds end as to_seconds,
      c.cases,
      c.events
    from counted c
    join cohorts o on o.cohort_key = c.cohort_key
    order by o.process, o.month, c.bin
  `,
});
