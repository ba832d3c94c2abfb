import { hash60, micros, wideProduct, wideSum } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

/**
 * Each case as whole numbers that name what is known of it: its path by the key of `paths`, what its steps and the case itself
 * have besides by sums over them. At a position every value is multiplied with a number of its own, so that the order of rows
 * is nothing and the order of steps is not lost; two different cases of one path are taken for the same with a probability of
 * 2⁻⁵², which would only make one pair of them less unique. No sequence is ever built.
 *
 * What leaves: that no case, some or many cases are the only one of their kind. It says nothing about which case or of what
 * kind it is, nor does a smallest group of 1. Up to a tenth of the cases is one level, so that it says no more of a small count
 * than the gate does of one that it withholds; the counts themselves stay inside.
 */
export const caseUniqueness = measure({
  id: "case-uniqueness",
  definition: {
    de: "Wiedererkennbarkeit in den eingelesenen Daten: Fälle, die kein zweites Mal vorkommen, wenn von jedem Fall bekannt ist: die Folge der Schritte (activities), dazu Angaben zum Fall (case-attributes), dazu Stelle und System jedes Schritts (event-attributes), beides (all-attributes) oder dazu die Zeitpunkte, wie sie gespeichert sind (times). Stufen: none (keiner), some (höchstens ein Zehntel oder weniger als fünf), many (mehr).",
    en: "Recognisability in the data that were read: cases that do not occur a second time, where of every case is known: the sequence of steps (activities), with it what is stated of the case (case-attributes), with it unit and system of each step (event-attributes), both (all-attributes), or with it the times as they are stored (times). Levels: none, some (at most a tenth, or fewer than five), many (more).",
  },
  source:
    "Nuñez von Voigt et al. 2020, Quantifying the re-identification risk of event logs for process mining (arXiv 2003.10707): case uniqueness with all points known, projections E, D, C, B and A",
  nulls: neverNull,
  perspective: "data",
  grain: "projection",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    projection: { unit: "id", label: { de: "Was bekannt ist", en: "What is known" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    level: { unit: "id", label: { de: "Einmalige Fälle (Stufe)", en: "Unique cases (level)" } },
    unique_cases: { unit: "cases", label: { de: "Einmalige Fälle", en: "Unique cases" }, inside: true },
    unique_share: {
      unit: "share",
      label: { de: "Anteil einmaliger Fälle", en: "Share of unique cases" },
      numerator: "unique_cases",
      inside: true,
    },
    smallest_group: {
      unit: "count",
      label: {
        de: "Fälle der kleinsten Gruppe gleicher Fälle",
        en: "Cases of the smallest group of like cases",
      },
      inside: true,
    },
  },
  sql: sql`
    with positions as (
      select
        position,
        concat('1:', cast(position as varchar)) as first_text,
        concat('2:', cast(position as varchar)) as second_text
      from path_steps
      group by position
    ),

    factors as (
      select
        position as factor_position,
        ${hash60("first_text")} % 4503599627370496 as first_factor,
        ${hash60("second_text")} % 4503599627370496 as second_factor
      from positions
    ),

    valued as (
      select
        e.case_key,
        coalesce(e.org_unit_key, -1) as unit,
        coalesce(e.system_key, -1) as system,
        ${micros("time")} as time_us,
        coalesce(${micros("start_time")}, -1) as start_us,
        f.first_factor,
        f.second_factor
      from events e
      join factors f on f.factor_position = e.position
    ),

    weighed as (
      select
        case_key,
        ${wideProduct("unit", "first_factor")} + ${wideProduct("system", "second_factor")} as attributes_part,
        ${wideProduct("time_us", "first_factor")} + ${wideProduct("start_us", "second_factor")} as times_part
      from valued
    ),

    of_steps as (
      select
        case_key,
        ${wideSum("attributes_part")} as step_attributes,
        ${wideSum("times_part")} as step_times
      from weighed
      group by case_key
    ),

    stated as (
      select
        attribute,
        value,
        concat(cast(length(attribute) as varchar), ':', attribute, value) as text
      from case_attributes
      where value is not null
      group by attribute, value
    ),

    stated_hashes as (
      select attribute, value, ${hash60("text")} as value_hash
      from stated
    ),

    of_case as (
      select a.case_key, ${wideSum("value_hash")} as case_attributes_hash
      from case_attributes a
      join stated_hashes h on h.attribute = a.attribute and h.value = a.value
      group by a.case_key
    ),

    named as (
      select
        c.process,
        c.events,
        c.variant_hash,
        o.case_attributes_hash,
        s.step_attributes,
        s.step_times
      from cases c
      join of_steps s on s.case_key = c.case_key
      left join of_case o on o.case_key = c.case_key
    ),

    like_cases as (
      select process, 'activities' as projection, cases as like_cases
      from paths

      union all

      select process, 'case-attributes' as projection, count(*) as like_cases
      from named
      group by process, events, variant_hash, case_attributes_hash

      union all

      select process, 'event-attributes' as projection, count(*) as like_cases
      from named
      group by process, events, variant_hash, step_attributes

      union all

      select process, 'all-attributes' as projection, count(*) as like_cases
      from named
      group by process, events, variant_hash, case_attributes_hash, step_attributes

      union all

      select process, 'times' as projection, count(*) as like_cases
      from named
      group by process, events, variant_hash, step_times
    ),

    counted as (
      select
        process,
        projection,
        cast(sum(like_cases) as bigint) as cases,
        count(case when like_cases = 1 then 1 end) as unique_cases,
        min(like_cases) as smallest_group
      from like_cases
      group by process, projection
    )

    select
      process,
      projection,
      cases,
      case
        when unique_cases = 0 then 'none'
        when unique_cases < 5 or unique_cases * 10 <= cases then 'some'
        else 'many'
      end as level,
      unique_cases,
      cast(unique_cases as double) / cases as unique_share,
      smallest_group
    from counted
    order by process, projection
  `,
});
