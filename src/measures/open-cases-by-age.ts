import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const openCasesByAge = measure({
  id: "open-cases-by-age",
  definition: {
    de: "Offene Fälle nach ihrem Alter am Ende des Protokolls: Zeit von ihrem ersten bis zum letzten Zeitpunkt des ganzen Protokolls. Nur wo Endschritte erklärt sind.",
    en: "Open cases by their age at the end of the log: time from their first stamp to the last stamp of the whole log. Only where end activities are declared.",
  },
  source: "own",
  nulls: {
    de: "„Alter bis unter“ ist in der letzten, nach oben offenen Klasse leer.",
    en: "“Age to below” is null in the last class, which is open at the top.",
  },
  perspective: "data",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    lower_seconds: {
      unit: "seconds",
      label: { de: "Alter von", en: "Age from" },
      boundary: true,
    },
    upper_seconds: {
      unit: "seconds",
      label: { de: "Alter bis unter", en: "Age to below" },
      boundary: true,
      optional: true,
    },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
  },
  sql: sql`
    with ends as (
      select process, max(${micros("last_time")}) as end_us
      from cases
      group by process
    ),

    ages as (
      select c.process, (e.end_us - ${micros("first_time")}) / 86400e6 as age_days
      from cases c
      join ends e on e.process = c.process
      where not c.completed
    ),

    binned as (
      select
        process,
        case
          when age_days < 7 then 0e0
          when age_days < 30 then 7e0
          when age_days < 90 then 30e0
          when age_days < 180 then 90e0
          when age_days < 365 then 180e0
          else 365e0
        end as lower_days
      from ages
    )

    select
      process,
      lower_days * 86400 as lower_seconds,
      case
        when lower_days = 0 then 7
        when lower_days = 7 then 30
        when lower_days = 30 then 90
        when lower_days = 90 then 180
        when lower_days = 180 then 365
      end * 86400e0 as upper_seconds,
      count(*) as cases
    from binned
    group by process, lower_days
    order by process, lower_days
  `,
});
