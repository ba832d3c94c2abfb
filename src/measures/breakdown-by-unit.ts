import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { breakdownAggregates, breakdownColumns, brokenDown, valueColumn } from "./shared/breakdown.js";

export const breakdownByUnit = measure({
  id: "breakdown-by-unit",
  definition: {
    de: "Je Organisationseinheit, bei der ein Fall begann: Fälle, Anteil, Durchlaufzeit der abgeschlossenen und Fälle mit Wiederholung; die Einheiten teilen alle Fälle auf.",
    en: "Per organisational unit in which a case began: cases, share, throughput time of those completed and cases with rework; the units divide all cases.",
  },
  source:
    "own; the unit of a case is the first that is known, as edeaR's resource of the first event where every unit is known",
  nulls: {
    de: "Die Einheit ist leer bei den Fällen ohne bekannte Einheit, die Zahl der Personen, wo das Projekt sie nicht nennt, die Durchlaufzeit, wo kein Fall abgeschlossen ist.",
    en: "The unit is null for the cases without a known unit, the number of people where the project does not state it, the throughput time where no case is completed.",
  },
  perspective: "organisation",
  grain: "bin",
  support: { cases: "cases", people: "people" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    value: { ...valueColumn, label: { de: "Organisationseinheit", en: "Organisational unit" } },
    people: {
      unit: "people",
      label: { de: "Personen der Einheit", en: "People of the unit" },
      optional: true,
    },
    ...breakdownColumns,
  },
  sql: sql`
    with broken_down as (${brokenDown}
      where x.attribute = 'org_unit'
    ),

    counted as (
      select
        process,
        value,${breakdownAggregates}
      from broken_down
      group by process, value
    ),

    totals as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      p.process,
      p.value,
      h.staff as people,
      p.cases,
      cast(p.cases as double) / t.cases as share,
      p.completed_cases,
      p.median_seconds,
      p.p90_seconds,
      p.mean_seconds,
      p.repeated_cases,
      p.repeated_cases_share
    from counted p
    join totals t on t.process = p.process
    left join head_counts h on h.name = p.value
    order by p.process, p.cases desc, p.value is null, p.value
  `,
});
