import { micros, sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

export const throughputCompletion = measure({
  id: "throughput-completion",
  definition: {
    de: "Zeit vom ersten bis zum letzten Abschluss eines Falls, ohne die Bearbeitung des ersten Schritts; über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist.",
    en: "Time from the first to the last completion of a case, without the work of its first step; over completed cases, or over all where no end is declared.",
  },
  source:
    "PM4Py get_all_case_durations on completions; quantiles R type 7, sample standard deviation; equals throughput-time where the log has no starts",
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
    one_event_cases: {
      unit: "cases",
      label: { de: "Davon mit einem Ereignis", en: "Of these with one event" },
    },
    ...durationColumns("cases"),
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" } },
  },
  sql: sql`
    with finished as (
      select process, events, ${micros("last_time")} - ${micros("first_completion")} as duration_us
      from cases
      where completed is not false
    )

    select
      process,
      count(*) as cases,
      count(case when events = 1 then 1 end) as one_event_cases,
      ${durationAggregates("duration_us")},
      ${sumSeconds("duration_us")} as sum_seconds
    from finished
    group by process
    order by process
  `,
});
