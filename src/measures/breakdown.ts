import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import {
  breakdownAggregates,
  breakdownColumns,
  brokenDown,
  divides,
  valueColumn,
} from "./shared/breakdown.js";

export const breakdown = measure({
  id: "breakdown",
  definition: {
    de: "Je Merkmal der Fälle und Wert: Fälle, Anteil, Durchlaufzeit der abgeschlossenen und Fälle mit Wiederholung; die Werte eines Merkmals teilen alle Fälle auf. Merkmale mit mehr als 50 verschiedenen Werten haben keine Zeile.",
    en: "Per attribute of the cases and value: cases, share, throughput time of those completed and cases with rework; the values of an attribute divide all cases. Attributes with more than 50 different values have no row.",
  },
  source: "own; bupaR group_by on a case attribute; rework as edeaR number_of_repetitions per case",
  nulls: {
    de: "Der Wert ist leer bei den Fällen, bei denen das Merkmal unbekannt ist; die Durchlaufzeit ist leer, wo kein Fall abgeschlossen ist.",
    en: "The value is null for the cases whose attribute is unknown; the throughput time is null where no case is completed.",
  },
  perspective: "structure",
  grain: "bin",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    attribute: { unit: "id", label: { de: "Merkmal", en: "Attribute" } },
    value: valueColumn,
    ...breakdownColumns,
  },
  sql: sql`
    with broken_down as (${brokenDown}
      where x.attribute <> 'org_unit'
    ),

    counted as (
      select
        process,
        attribute,
        value,${breakdownAggregates}
      from broken_down
      group by process, attribute, value
    ),

    divided as (
      select process, attribute
      from counted
      group by process, attribute
      having ${divides}
    ),

    totals as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      p.process,
      p.attribute,
      p.value,
      p.cases,
      cast(p.cases as double) / t.cases as share,
      p.completed_cases,
      p.median_seconds,
      p.p90_seconds,
      p.mean_seconds,
      p.repeated_cases,
      p.repeated_cases_share
    from counted p
    join divided d on d.process = p.process and d.attribute = p.attribute
    join totals t on t.process = p.process
    order by p.process, p.attribute, p.cases desc, p.value is null, p.value
  `,
});
