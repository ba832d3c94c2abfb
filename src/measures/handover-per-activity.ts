import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** A comparison with an unknown side is null, and not counted. */
export const handoverPerActivity = measure({
  id: "handover-per-activity",
  definition: {
    de: "Je Schritt: wie oft ihn eine andere Stelle, Person oder Rolle erledigt hat als den Schritt davor; nur Paare, bei denen beide Seiten bekannt sind.",
    en: "Per step: how often another unit, person or role did it than the step before; only pairs with both sides known.",
  },
  source: "own; handover-rate by activity",
  nulls: {
    de: "Kein Wert bleibt leer; ein Schritt ohne bekanntes Paar hat keine Zeile.",
    en: "No value is ever null; a step without a known pair is no row.",
  },
  perspective: "organisation",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    known_pairs: {
      unit: "events",
      label: { de: "Paare mit bekannten Seiten", en: "Pairs with both sides known" },
    },
    handovers: { unit: "events", label: { de: "Übergaben", en: "Handovers" } },
    handover_share: {
      unit: "share",
      label: { de: "Übergabequote", en: "Handover rate" },
      numerator: "handovers",
    },
  },
  sql: sql`
    with pairs as (
      select case_key, activity_key, org_unit_key <> previous_org_unit_key as other_unit, other_person
      from events
    ),

    seen as (
      select
        case_key,
        activity_key,
        count(other_unit) as unit_pairs,
        count(case when other_unit then 1 end) as unit_changes,
        count(other_person) as person_pairs,
        count(case when other_person then 1 end) as person_changes
      from pairs
      where other_unit is not null or other_person is not null
      group by case_key, activity_key
    ),

    role_pairs as (
      select d.case_key, e.activity_key, d.role_key <> d.previous_role_key as other_role
      from event_doers d
      join events e on e.case_key = d.case_key and e.position = d.position
    ),

    roles_seen as (
      select case_key, activity_key, count(*) as known, count(case when other_role then 1 end) as changes
      from role_pairs
      where other_role is not null
      group by case_key, activity_key
    ),

    by_basis as (
      select 'org_unit' as basis, case_key, activity_key, unit_pairs as known, unit_changes as changes
      from seen
      where unit_pairs > 0

      union all

      select 'person' as basis, case_key, activity_key, person_pairs as known, person_changes as changes
      from seen
      where person_pairs > 0

      union all

      select 'role' as basis, case_key, activity_key, known, changes
      from roles_seen
    ),

    counted as (
      select
        basis,
        activity_key,
        count(*) as cases,
        cast(sum(known) as bigint) as known_pairs,
        cast(sum(changes) as bigint) as handovers
      from by_basis
      group by basis, activity_key
    )

    select
      a.process,
      c.basis,
      a.activity,
      c.cases,
      c.known_pairs,
      c.handovers,
      cast(c.handovers as double) / c.known_pairs as handover_share
    from counted c
    join activities a on a.activity_key = c.activity_key
    order by a.process, c.basis, a.activity
  `,
});
