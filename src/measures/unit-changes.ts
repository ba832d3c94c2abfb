import { shareOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const unitChanges = measure({
  id: "unit-changes",
  definition: {
    de: "Mittlere Zahl der Zuständigkeitswechsel je Fall und Fälle, die zu einer Stelle zurückkehren (Hin- und Herverweisung).",
    en: "Mean number of changes of responsibility per case, and cases that return to a unit (ping-pong).",
  },
  source: "own; measures.md 9",
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    changes_per_case: {
      unit: "ratio",
      label: { de: "Zuständigkeitswechsel je Fall", en: "Changes of responsibility per case" },
    },
    return_cases: {
      unit: "cases",
      label: { de: "Fälle mit Hin- und Herverweisung", en: "Cases with ping-pong" },
    },
    return_cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit Hin- und Herverweisung", en: "Share of cases with ping-pong" },
      numerator: "return_cases",
    },
    known_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit bekannter Stelle", en: "Share of cases with a known unit" },
    },
  },
  sql: sql`
    with per_case as (
      select case_key, count(*) as stations, count(case when is_return then 1 end) > 0 as has_return
      from stations
      group by case_key
    )

    select
      c.process,
      count(p.case_key) as cases,
      cast(sum(p.stations - 1) as double) / nullif(count(p.case_key), 0) as changes_per_case,
      count(case when p.has_return then 1 end) as return_cases,
      ${shareOf("has_return")} as return_cases_share,
      cast(count(p.case_key) as double) / count(*) as known_share
    from cases c
    left join per_case p on p.case_key = c.case_key
    group by c.process
    order by c.process
  `,
});
