import { wilsonHigh, wilsonLow } from "../sql/wilson.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { missedShareColumns } from "./shared/missed.js";

export const deadlines = measure({
  id: "deadlines",
  definition: {
    de: "Abgeschlossene Fälle, die die Zielzeit oder gesetzliche Frist der Prozessdatei überschritten (die übrigen hielten sie ein), und offene Fälle, die sie schon überschritten haben. Eine gesetzliche Frist endet nach §§ 187–193 BGB: der erste Tag zählt nicht mit, und ein Ende an einem Samstag, Sonntag oder Feiertag rückt auf den nächsten Werktag.",
    en: "Completed cases that missed the target time or statutory deadline of the process file (the others kept it), and open cases that have missed it already. A statutory deadline ends by §§ 187–193 BGB: the first day does not count, and an end on a Saturday, Sunday or public holiday moves to the next working day.",
  },
  source:
    "own; docs/calendar.md#statutory-deadlines; §§ 187–193 BGB; interval of the share: Wilson 1927, 95 %",
  nulls: {
    de: "Alles außer der Zahl der Fälle ist leer ohne Zielzeit und Frist; die Zahl der offenen Fälle ist leer, wo die Prozessdatei keinen Endschritt festlegt; Anteil und Grenzen sind leer ohne abgeschlossenen Fall; Fälle außerhalb der Jahre des Kalenders zählen bei Arbeitstagen nicht mit, und bei gesetzlichen Fristen solche, die vor 1995 oder nach 2099 ablaufen.",
    en: "All but the number of cases is null without a target or deadline; the open cases are null where the process file declares no end; share and limits are null without a completed case; with working days, cases outside of the calendar's years do not count; with statutory deadlines, those that expire before 1995 or after 2099.",
  },
  perspective: "time",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    target_seconds: {
      unit: "seconds",
      label: { de: "Zielzeit (Kalender)", en: "Target (calendar)" },
      boundary: true,
    },
    target_working_days: {
      unit: "working_days",
      label: { de: "Zielzeit (Arbeitstage)", en: "Target (working days)" },
      boundary: true,
    },
    deadline_months: {
      unit: "count",
      label: { de: "Gesetzliche Frist (Monate)", en: "Statutory deadline (months)" },
      boundary: true,
    },
    deadline_days: {
      unit: "count",
      label: { de: "Gesetzliche Frist (Tage)", en: "Statutory deadline (days)" },
      boundary: true,
    },
    missed_cases: { unit: "cases", label: { de: "Überschritten", en: "Missed" }, optional: true },
    ...missedShareColumns,
    open_cases: {
      unit: "cases",
      label: { de: "Offene Fälle", en: "Open cases" },
      optional: true,
      balances: true,
    },
    open_missed_cases: {
      unit: "cases",
      label: { de: "Davon schon überschritten", en: "Of these missed already" },
      optional: true,
      balances: true,
    },
    open_kept_cases: {
      unit: "cases",
      label: { de: "Davon noch nicht überschritten", en: "Of these not missed yet" },
      optional: true,
      balances: true,
    },
  },
  sql: sql`
    with judged as (
      select
        c.process,
        c.completed is not null as has_ends,
        c.completed is not false as is_completed,
        d.is_missed
      from cases c
      left join case_deadlines d on d.case_key = c.case_key
    ),

    counted as (
      select
        process,
        count(case when has_ends then 1 end) > 0 as has_ends,
        count(is_missed) > 0 as has_target,
        count(case when is_completed then 1 end) as cases,
        count(case when is_completed then is_missed end) as judged_cases,
        count(case when is_completed and is_missed then 1 end) as missed_cases,
        count(case when not is_completed then 1 end) as open_cases,
        count(case when not is_completed and is_missed then 1 end) as open_missed_cases,
        count(case when not is_completed and not is_missed then 1 end) as open_kept_cases
      from judged
      group by process
    )

    select
      c.process,
      c.cases,
      s.target_us / 1e6 as target_seconds,
      s.target_working_days,
      cast(s.deadline_months as bigint) as deadline_months,
      cast(s.deadline_days as bigint) as deadline_days,
      case when c.has_target then c.missed_cases end as missed_cases,
      case when c.has_target then cast(c.missed_cases as double) / nullif(c.judged_cases, 0) end as missed_share,
      case when c.has_target then ${wilsonLow("missed_cases", "judged_cases")} end as missed_low_share,
      case when c.has_target then ${wilsonHigh("missed_cases", "judged_cases")} end as missed_high_share,
      case when c.has_target and c.has_ends then c.open_cases end as open_cases,
      case when c.has_target and c.has_ends then c.open_missed_cases end as open_missed_cases,
      case when c.has_target and c.has_ends then c.open_kept_cases end as open_kept_cases
    from counted c
    left join process_settings s on s.process = c.process
    order by c.process
  `,
});
