import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const variantCohorts = measure({
  id: "variant-cohorts",
  definition: {
    de: "Fälle je Ablauf insgesamt und in der ersten Hälfte des Zeitraums, nach Beginn, und ob der Ablauf ohne Wiederholung und ohne Abbruch ist; nur abgeschlossene Fälle.",
    en: "Cases per path in total and in the first half of the period, by start, and whether the path is right the first time; completed cases only.",
  },
  source: "own; input of stability and of the uncertainty of variant_concentration; docs/uncertainty.md",
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
    is_right: {
      unit: "flag",
      label: { de: "Ohne Wiederholung und ohne Abbruch", en: "Without a repeat and without a failure" },
    },
  },
  sql: sql`
    with starts as (
      select process, events, variant_hash, failed, ${micros("first_time")} as first_us
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
        count(case when s.first_us < h.middle_us then 1 end) as first_half_cases,
        count(case when s.failed then 1 end) as failed_cases
      from starts s
      join halves h on h.process = s.process
      group by s.process, s.events, s.variant_hash
    ),

    repeated as (
      select p.process, p.events, p.variant_hash
      from path_visits x
      join paths p on p.path_key = x.path_key
      join activities a on a.activity_key = x.activity_key
      where x.executions > 1 and not a.is_legitimate_repeat
      group by p.process, p.events, p.variant_hash
    )

    select c.process, v.activity_keys as variant, c.cases, c.first_half_cases, r.process is null and c.failed_cases = 0 as is_right
    from counted c
    join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash
    left join repeated r on r.process = c.process and r.events = c.events and r.variant_hash = c.variant_hash
    order by c.process, v.rank
  `,
});
