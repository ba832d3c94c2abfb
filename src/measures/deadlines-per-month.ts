import { administrationZone } from "../config/administration-zone.js";
import { monthOf, shareOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { wilsonHigh, wilsonLow } from "../sql/wilson.js";
import { measure, neverNull } from "./measure.js";
import { missedShareColumns } from "./shared/missed.js";

export const deadlinesPerMonth = measure({
  id: "deadlines-per-month",
  definition: {
    de: "Je Monat der Erledigung: abgeschlossene Fälle, die die Zielzeit oder gesetzliche Frist der Prozessdatei überschritten (die übrigen hielten sie ein); ohne beides gibt es keine Zeile.",
    en: "Per month of completion: completed cases that missed the target time or statutory deadline of the process file (the others kept it); without either there is no row.",
  },
  source: "own; docs/calendar.md#statutory-deadlines; interval of the share: Wilson 1927, 95 %",
  nulls: neverNull,
  perspective: "time",
  grain: "month",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Monat der Erledigung", en: "Month of completion" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    missed_cases: { unit: "cases", label: { de: "Überschritten", en: "Missed" } },
    ...missedShareColumns,
  },
  sql: sql`
    with judged as (
      select c.process, ${monthOf("last_time", administrationZone)} as month, d.is_missed
      from case_deadlines d
      join cases c on c.case_key = d.case_key
      where c.completed is not false and d.is_missed is not null
    ),

    counted as (
      select
        process,
        month,
        count(*) as cases,
        count(case when is_missed then 1 end) as missed_cases,
        ${shareOf("is_missed")} as missed_share
      from judged
      group by process, month
    )

    select
      process,
      month,
      cases,
      missed_cases,
      missed_share,
      ${wilsonLow("missed_cases", "cases")} as missed_low_share,
      ${wilsonHigh("missed_cases", "cases")} as missed_high_share
    from counted
    order by process, month
  `,
});
