import { ratioOf, sumSeconds, wideSum } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

export const processingTime = measure({
  id: "processing-time",
  definition: {
    de: "Bearbeitungszeit je Fall: Summe der Schrittdauern, gleichzeitige Schritte zählen beide, unterbrochene Zeit (suspend bis resume) zählt nicht; über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist. Der Bearbeitungsanteil ist diese Summe durch die Durchlaufzeit derselben Fälle.",
    en: "Processing time of a case: the sum of its step durations, simultaneous steps both count, suspended time (suspend to resume) does not; over completed cases, or over all where no end is declared. The processing share is this sum divided by the throughput time of the same cases.",
  },
  source:
    "edeaR processing_time(level = case, log) where every execution has a start; share own; quantiles R type 7",
  nulls: {
    de: "Leer, wo kein Schritt der Fälle einen Beginn hat; der Anteil auch, wo die Durchlaufzeit 0 ist.",
    en: "Null where no step of the cases has a start; the share also where the throughput time is 0.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    measured_cases: { unit: "cases", label: { de: "Davon gemessen", en: "Of these measured" } },
    fully_measured_cases: {
      unit: "cases",
      label: { de: "Davon mit Beginn bei jedem Schritt", en: "Of these with a start of every step" },
    },
    events: { unit: "events", label: { de: "Ereignisse", en: "Events" } },
    measured_events: { unit: "events", label: { de: "Davon gemessen", en: "Of these measured" } },
    reversed_events: {
      unit: "events",
      label: { de: "Davon mit Beginn nach dem Abschluss", en: "Of these with a start after the completion" },
    },
    ...durationColumns("measured_cases"),
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" }, numerator: "measured_cases" },
    processing_share: {
      unit: "ratio",
      label: { de: "Bearbeitungsanteil", en: "Processing share" },
    },
  },
  sql: sql`
    with worked as (
      select
        c.process,
        c.events,
        coalesce(p.measured_events, 0) as measured_events,
        coalesce(p.reversed_events, 0) as reversed_events,
        case when p.measured_events = c.events then 1 end as is_fully_measured,
        p.processing_us,
        case when p.processing_us is not null then c.throughput_us end as throughput_us
      from cases c
      left join case_processing p on p.case_key = c.case_key
      where c.completed is not false
    )

    select
      process,
      count(*) as cases,
      count(processing_us) as measured_cases,
      count(is_fully_measured) as fully_measured_cases,
      cast(sum(events) as bigint) as events,
      cast(sum(measured_events) as bigint) as measured_events,
      cast(sum(reversed_events) as bigint) as reversed_events,
      ${durationAggregates("processing_us")},
      ${sumSeconds("processing_us")} as sum_seconds,
      ${ratioOf(wideSum("processing_us"), wideSum("throughput_us"))} as processing_share
    from worked
    group by process
    order by process
  `,
});
