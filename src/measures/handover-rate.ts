import { shareOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const handoverRate = measure({
  id: "handover-rate",
  definition: {
    de: "Anteil der Folgeschritte, die an einer anderen Stelle oder von einer anderen Person erledigt wurden; nur Paare, bei denen beide Seiten bekannt sind.",
    en: "Share of next steps done at another unit or by another person; only pairs with both sides known.",
  },
  source: "own; measures.md 9",
  perspective: "organisation",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    known_pairs: {
      unit: "events",
      label: { de: "Paare mit bekannten Seiten", en: "Pairs with both sides known" },
    },
    known_share: { unit: "share", label: { de: "Anteil bekannter Paare", en: "Share of known pairs" } },
    handovers: { unit: "events", label: { de: "Übergaben", en: "Handovers" } },
    handover_share: {
      unit: "share",
      label: { de: "Übergabequote", en: "Handover rate" },
      numerator: "handovers",
    },
  },
  sql: sql`
    with pairs as (
      select
        c.process,
        e.case_key,
        e.org_unit_key <> e.previous_org_unit_key as other_unit,
        e.other_person
      from events e
      join cases c on c.case_key = e.case_key
      where e.previous_activity_key is not null
    ),

    by_basis as (
      select process, 'org_unit' as basis, case_key, other_unit as handed_over
      from pairs

      union all

      select process, 'person' as basis, case_key, other_person as handed_over
      from pairs
    )

    select
      process,
      basis,
      count(distinct case when handed_over is not null then case_key end) as cases,
      count(handed_over) as known_pairs,
      cast(count(handed_over) as double) / count(*) as known_share,
      count(case when handed_over then 1 end) as handovers,
      ${shareOf("handed_over")} as handover_share
    from by_basis
    group by process, basis
    having count(handed_over) > 0
    order by process, basis
  `,
});
