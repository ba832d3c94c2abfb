import { meanOf, meanSeconds, quantilesOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const ageQuantiles = quantilesOf("age_us", [0.5, 0.9]);
const daysQuantiles = quantilesOf("age_working_days", [0.5, 0.9]);

export const openAge = measure({
  id: "open-age",
  definition: {
    de: "Alter der offenen Fälle am Ende der Beobachtung (Tag des Abzugs, sonst letzter Zeitpunkt des Protokolls): Zeit seit ihrem ersten Zeitpunkt, in Kalenderzeit und in Arbeitstagen.",
    en: "Age of the open cases at the end of watching (day of the export, else last stamp of the log): time since their first stamp, in calendar time and in working days.",
  },
  source: "own; quantiles R type 7",
  nulls: {
    de: "Ein Prozess ohne erklärten Endschritt oder ohne offene Fälle hat keine Zeile; Arbeitstage sind leer, wo kein Fall und kein Ende in den Jahren des Kalenders liegt.",
    en: "A process without a declared end or without open cases has no row; working days are null where no case or end lies in the years of the calendar.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "open_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    open_cases: { unit: "cases", label: { de: "Offene Fälle", en: "Open cases" } },
    mean_seconds: { unit: "seconds", label: { de: "Alter, Mittelwert", en: "Age, mean" } },
    median_seconds: { unit: "seconds", label: { de: "Alter, Median", en: "Age, median" }, quantile: 0.5 },
    p90_seconds: {
      unit: "seconds",
      label: { de: "Alter, 90. Perzentil", en: "Age, 90th percentile" },
      quantile: 0.9,
    },
    max_seconds: { unit: "seconds", label: { de: "Alter, Maximum", en: "Age, maximum" }, extreme: true },
    measured_cases: {
      unit: "cases",
      label: { de: "Davon in den Jahren des Kalenders", en: "Of these in the years of the calendar" },
    },
    mean_working_days: {
      unit: "working_days",
      label: { de: "Alter in Arbeitstagen, Mittelwert", en: "Age in working days, mean" },
      numerator: "measured_cases",
    },
    median_working_days: {
      unit: "working_days",
      label: { de: "Alter in Arbeitstagen, Median", en: "Age in working days, median" },
      quantile: 0.5,
      quantileOf: "measured_cases",
    },
    p90_working_days: {
      unit: "working_days",
      label: { de: "Alter in Arbeitstagen, 90. Perzentil", en: "Age in working days, 90th percentile" },
      quantile: 0.9,
      quantileOf: "measured_cases",
    },
    max_working_days: {
      unit: "working_days",
      label: { de: "Alter in Arbeitstagen, Maximum", en: "Age in working days, maximum" },
      extreme: true,
    },
  },
  sql: sql`
    select
      process,
      count(*) as open_cases,
      ${meanSeconds("age_us")} as mean_seconds,
      ${ageQuantiles.seconds(0.5)} as median_seconds,
      ${ageQuantiles.seconds(0.9)} as p90_seconds,
      max(age_us) / 1e6 as max_seconds,
      count(age_working_days) as measured_cases,
      ${meanOf("age_working_days")} as mean_working_days,
      ${daysQuantiles.of(0.5)} as median_working_days,
      ${daysQuantiles.of(0.9)} as p90_working_days,
      cast(max(age_working_days) as double) as max_working_days
    from open_ages
    group by process
    order by process
  `,
});
