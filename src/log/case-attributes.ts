import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * What is known about a case besides its steps, one row per attribute: a further attribute adds rows, no column. An
 * attribute of which no case of a process has a value is left out; where one has, every case has a row.
 */
export const caseAttributes: Relation = {
  name: "case_attributes",
  meaning: "one row per case and attribute of its process",
  columns: {
    case_key: ["INTEGER", "the case"],
    attribute: ["VARCHAR", "channel, outcome or org_unit (the first known unit)"],
    value: ["VARCHAR", "as the source has it; null where unknown"],
  },
  sql: sql`
    with first_units as (
      select s.case_key, n.name as org_unit
      from stations s
      join names n on n.name_key = s.org_unit_key
      where s.station = 1
    ),

    given as (
      select case_key, process, 'channel' as attribute, channel as value
      from cases

      union all

      select case_key, process, 'outcome' as attribute, outcome as value
      from cases

      union all

      select c.case_key, c.process, 'org_unit' as attribute, u.org_unit as value
      from cases c
      left join first_units u on u.case_key = c.case_key
    ),

    known as (
      select process, attribute
      from given
      where value is not null
      group by process, attribute
    )

    select g.case_key, g.attribute, g.value
    from given g
    join known k on k.process = g.process and k.attribute = g.attribute
  `,
};
