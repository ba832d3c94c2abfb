import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** A comparison with an unknown side is null, and not counted. */
export const handoverRate = measure({
  id: "handover-rate",
  definition: {
    de: "Anteil der Folgeschritte, die an einer anderen Stelle, von einer anderen Person oder Rolle erledigt wurden; nur Paare, bei denen beide Seiten bekannt sind.",
    en: "Share of next steps done at another unit, by another person or role; only pairs with both sides known.",
  },
  source:
    "own; handovers by person equal the pairs of different persons in PM4Py discover_handover_of_work_network (beta 0), pairs with an unknown side left out",
  nulls: {
    de: "Kein Wert bleibt leer; eine Grundlage, zu der kein Paar bekannt ist, hat keine Zeile.",
    en: "No value is ever null; a basis without a known pair is no row.",
  },
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
      select case_key, org_unit_key <> previous_org_unit_key as other_unit, other_person
      from events
      where previous_activity_key is not null
    ),

    seen as (
      select
        case_key,
        count(*) as pairs,
        count(other_unit) as unit_pairs,
        count(case when other_unit then 1 end) as unit_changes,
        count(other_person) as person_pairs,
        count(case when other_person then 1 end) as person_changes
      from pairs
      group by case_key
    ),

    role_pairs as (
      select case_key, role_key <> previous_role_key as other_role
      from event_doers
      where position > 1
    ),

    roles_seen as (
      select
        case_key,
        count(*) as pairs,
        count(other_role) as role_pairs,
        count(case when other_role then 1 end) as role_changes
      from role_pairs
      group by case_key
    ),

    by_basis as (
      select case_key, 'org_unit' as basis, pairs, unit_pairs as known, unit_changes as changes
      from seen

      union all

      select case_key, 'person' as basis, pairs, person_pairs as known, person_changes as changes
      from seen

      union all

      select case_key, 'role' as basis, pairs, role_pairs as known, role_changes as changes
      from roles_seen
    ),

    counted as (
      select
        c.process,
        b.basis,
        count(case when b.known > 0 then 1 end) as cases,
        cast(sum(b.known) as bigint) as known_pairs,
        cast(sum(b.pairs) as bigint) as pairs,
        cast(sum(b.changes) as bigint) as handovers
      from by_basis b
      join cases c on c.case_key = b.case_key
      group by c.process, b.basis
    )

    select
      process,
      basis,
      cases,
      known_pairs,
      cast(known_pairs as double) / pairs as known_share,
      handovers,
      cast(handovers as double) / known_pairs as handover_share
    from counted
    where known_pairs > 0
    order by process, basis
  `,
});
