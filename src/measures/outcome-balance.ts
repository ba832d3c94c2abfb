import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const outcomeBalance = measure({
  id: "outcome-balance",
  definition: {
    de: "Abgeschlossene Fälle mit bekanntem Ergebnis, Zahl der Ergebnisse und Anteil des seltensten.",
    en: "Completed cases with a known outcome, number of outcomes and share of the rarest.",
  },
  source: "own; docs/ranking.md#from-a-log-to-a-place",
  nulls: neverNull,
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    outcomes: { unit: "count", label: { de: "Verschiedene Ergebnisse", en: "Distinct outcomes" } },
    smallest_class_share: {
      unit: "share",
      label: { de: "Anteil des seltensten Ergebnisses", en: "Share of the rarest outcome" },
    },
  },
  sql: sql`
    with classes as (
      select process, outcome, count(*) as cases
      from cases
      where completed is not false and outcome is not null
      group by process, outcome
    )

    select
      process,
      cast(sum(cases) as bigint) as cases,
      count(*) as outcomes,
      cast(min(cases) as double) / cast(sum(cases) as double) as smallest_class_share
    from classes
    group by process
    order by process
  `,
});
