import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const pingPong = measure({
  id: "ping-pong",
  definition: {
    de: "Hin- und Herverweisung je Paar von Stellen: wie oft ein Fall von der zweiten zur ersten zurückkehrt, von der er gekommen war; Schritte ohne bekannte Stelle werden übersprungen; ebenso nach Rolle, wo Rollen gelesen wurden.",
    en: "Ping-pong per pair of units: how often a case returns from the second to the first, from which it had come; steps without a known unit are skipped; likewise by role where roles were read.",
  },
  source: "own",
  nulls: {
    de: "Die Zahl der Beschäftigten ist leer, wo das Projekt sie nicht nennt; ein Paar, das nie vorkommt, hat keine Zeile.",
    en: "The number of people is null where the project does not name it; a pair that never occurs is no row.",
  },
  perspective: "organisation",
  grain: "transition",
  support: { cases: "cases", people: "people" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    basis: { unit: "id", label: { de: "Grundlage", en: "Basis" } },
    unit: {
      unit: "id",
      label: { de: "Stelle, die den Fall zurückbekommt", en: "Unit that gets the case back" },
    },
    other_unit: { unit: "id", label: { de: "Stelle dazwischen", en: "Unit between" } },
    returns: { unit: "events", label: { de: "Rückkehren", en: "Returns" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit bekannter Stelle", en: "Share of the cases with a known unit" },
      numerator: "cases",
    },
    people: {
      unit: "people",
      label: { de: "Beschäftigte der kleineren Stelle", en: "People of the smaller unit" },
      optional: true,
    },
  },
  sql: sql`
    with by_unit as (
      select
        org_unit_key as unit_key,
        previous_org_unit_key as other_key,
        count(*) as returns,
        count(distinct case_key) as cases
      from stations
      where is_return
      group by org_unit_key, previous_org_unit_key
    ),

    by_role as (
      select
        role_key as unit_key,
        previous_role_key as other_key,
        count(*) as returns,
        count(distinct case_key) as cases
      from role_stations
      where is_return
      group by role_key, previous_role_key
    ),

    named as (
      select u.process, 'org_unit' as basis, u.name as unit, o.name as other_unit, n.returns, n.cases
      from by_unit n
      join names u on u.name_key = n.unit_key
      join names o on o.name_key = n.other_key

      union all

      select u.process, 'role' as basis, u.role as unit, o.role as other_unit, n.returns, n.cases
      from by_role n
      join roles u on u.role_key = n.unit_key
      join roles o on o.role_key = n.other_key
    ),

    known as (
      select c.process, 'org_unit' as basis, count(*) as cases
      from stations s
      join cases c on c.case_key = s.case_key
      where s.station = 1
      group by c.process

      union all

      select c.process, 'role' as basis, count(*) as cases
      from role_stations s
      join cases c on c.case_key = s.case_key
      where s.station = 1
      group by c.process
    )

    select
      n.process,
      n.basis,
      n.unit,
      n.other_unit,
      n.returns,
      n.cases,
      cast(n.cases as double) / k.cases as cases_share,
      case when u.staff <= o.staff then u.staff when u.staff > o.staff then o.staff end as people
    from named n
    join known k on k.process = n.process and k.basis = n.basis
    left join head_counts u on u.name = n.unit
    left join head_counts o on o.name = n.other_unit
    order by n.process, n.basis, n.returns desc, n.unit, n.other_unit
  `,
});
