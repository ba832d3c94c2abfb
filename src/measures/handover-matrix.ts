import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** A pair with an unknown side finds no name, and so no row. */
export const handoverMatrix = measure({
  id: "handover-matrix",
  definition: {
    de: "Aufeinanderfolgende Schritte nach der Stelle des ersten und der des zweiten, Verbleib an derselben Stelle eingeschlossen; Anteile an den Paaren, bei denen beide Stellen bekannt sind; ebenso nach Rolle, wo Rollen gelesen wurden.",
    en: "Consecutive steps by the unit of the first and that of the second, staying at the same unit included; shares of the pairs with both units known; likewise by role where roles were read.",
  },
  source:
    "PM4Py discover_handover_of_work_network (beta 0) with the unit or role in place of the person; PM4Py counts a missing one as a value of its own, here such pairs are left out and counted in known_share",
  nulls: {
    de: "Die Zahl der Beschäftigten ist leer, wo das Projekt sie nicht nennt; ein Paar, das nie vorkommt, hat keine Zeile.",
    en: "The number of people is null where the project does not name it; a pair that never occurs is no row.",
  },
  perspective: "organisation",
  grain: "transition",
  support: { cases: "cases", people: "people" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
    from_unit: { unit: "id", label: { de: "Von", en: "From" } },
    to_unit: { unit: "id", label: { de: "An", en: "To" } },
    pairs: { unit: "events", label: { de: "Übergaben", en: "Handovers" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: {
      unit: "share",
      label: { de: "Anteil der Übergaben", en: "Share of handovers" },
      numerator: "pairs",
    },
    known_share: { unit: "share", label: { de: "Anteil bekannter Paare", en: "Share of known pairs" } },
    people: {
      unit: "people",
      label: { de: "Beschäftigte der kleineren Stelle", en: "People of the smaller unit" },
      optional: true,
    },
  },
  sql: sql`
    with by_unit as (
      select
        previous_org_unit_key as from_key,
        org_unit_key as to_key,
        count(*) as pairs,
        count(distinct case_key) as cases
      from events
      group by previous_org_unit_key, org_unit_key
    ),

    by_role as (
      select
        previous_role_key as from_key,
        role_key as to_key,
        count(*) as pairs,
        count(distinct case_key) as cases
      from event_doers
      group by previous_role_key, role_key
    ),

    named as (
      select f.process, 'org_unit' as basis, f.name as from_unit, t.name as to_unit, u.pairs, u.cases
      from by_unit u
      join names f on f.name_key = u.from_key
      join names t on t.name_key = u.to_key

      union all

      select f.process, 'role' as basis, f.role as from_unit, t.role as to_unit, r.pairs, r.cases
      from by_role r
      join roles f on f.role_key = r.from_key
      join roles t on t.role_key = r.to_key
    ),

    known as (
      select process, basis, sum(pairs) as pairs
      from named
      group by process, basis
    ),

    possible as (
      select process, sum(events - 1) as pairs
      from cases
      group by process
    )

    select
      n.process,
      n.basis,
      n.from_unit,
      n.to_unit,
      n.pairs,
      n.cases,
      cast(n.pairs as double) / cast(k.pairs as double) as share,
      cast(k.pairs as double) / cast(p.pairs as double) as known_share,
      case when f.staff <= t.staff then f.staff when f.staff > t.staff then t.staff end as people
    from named n
    join known k on k.process = n.process and k.basis = n.basis
    join possible p on p.process = n.process
    left join head_counts f on f.name = n.from_unit
    left join head_counts t on t.name = n.to_unit
    order by n.process, n.basis, n.from_unit, n.to_unit
  `,
});
