import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const variantCohorts = measure({
  id: "variant-cohorts",
  definition: {
    de: "Fälle je Ablauf insgesamt und in der ersten Hälfte des Zeitraums, nach Beginn; nur abgeschlossene Fälle.",
    en: "Cases per path in total and in the first half of the period, by start; completed cases only.",
  },
  source: "own; input of the stability indicator, scoring.md R3",
  nulls: neverNull,
  perspective: "structure",
  grain: "variant",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    variant: { unit: "list", label: { de: "Ablauf", en: "Path" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    first_half_cases: {
      unit: "cases",
      label: { de: "Davon in der ersten Hälfte", en: "Of these in the first half" },
    },
  },
  sql: sql`
    with starts as (
      select process, events, variant_hash, ${micros("first_time")} as first_us
      from cases
      where completed is not false
    ),

    halves as (
      select process, (min(first_us) + max(first_us)) / 2 as middle_us
      from starts
      group by process
    ),

    counted as (
      select
        s.process,
        s.events,
        s.variant_hash,
        count(*) as cases,
        count(case when s.first_us < h.middle_us then 1 end) as first_half_cases
      from starts s
      join halves h on h.process = s.process
      group by s.process, s.events, s.variant_hash
    )

    select c.process, v.variant, c.cases, c.first_half_cases
    from counted c
    join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash
    order by c.process, v.rank
  `,
});
