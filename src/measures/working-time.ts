import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { workingTimeAggregates, workingTimeColumns, workingTimeNulls } from "./shared/working-time.js";

export const workingTime = measure({
  id: "working-time",
  definition: {
    de: "Durchlaufzeit in Arbeitstagen: die Arbeitstage des Kalenders nach dem Tag des ersten bis zum Tag des letzten Zeitpunkts, Beginnzeiten eingeschlossen; in Arbeitsstunden, wo der Kalender Uhrzeiten nennt; über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist.",
    en: "Throughput time in working days: the working days of the calendar after the day of the first stamp up to the day of the last one, start stamps included; in working hours where the calendar names times of day; over completed cases, or over all where no end is declared.",
  },
  source:
    "own; hours equal PM4Py get_all_case_durations(business_hours = True) under a calendar of Monday to Friday, 07:00 to 17:00 UTC, no holidays; quantiles R type 7",
  nulls: workingTimeNulls,
  perspective: "time",
  grain: "process",
  support: { cases: "measured_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    calendar: { unit: "id", label: { de: "Kalender", en: "Calendar" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    measured_cases: {
      unit: "cases",
      label: { de: "Fälle in den Jahren des Kalenders", en: "Cases in the years of the calendar" },
    },
    ...workingTimeColumns("measured_cases"),
  },
  sql: sql`
    with finished as (
      select
        process,
        throughput_working_days as working_days,
        throughput_worked_us as worked_us,
        case when throughput_working_days is not null then throughput_us end as calendar_us
      from cases
      where completed is not false
    ),

    summary as (
      select
        process,
        count(*) as cases,
        count(working_days) as measured_cases,
        ${workingTimeAggregates}
      from finished
      group by process
    )

    select
      s.process,
      k.name as calendar,
      s.cases,
      s.measured_cases,
      s.mean_working_days,
      s.median_working_days,
      s.p10_working_days,
      s.q1_working_days,
      s.q3_working_days,
      s.p90_working_days,
      s.min_working_days,
      s.max_working_days,
      s.mean_working_hours,
      s.median_working_hours,
      s.p90_working_hours,
      s.mean_seconds,
      s.median_seconds
    from summary s
    join process_calendars c on c.process = s.process
    join calendars k on k.calendar_key = c.calendar_key
    order by s.process
  `,
});
