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
    attribute: [
      "VARCHAR",
      "channel, outcome, org_unit (the first known unit) or a further one of the process file",
    ],
    value: ["VARCHAR", "as the source has it; null where unknown"],
    at_start: [
      "BOOLEAN",
      "a further attribute was known at the first row of the case; null where it is unknown, and for channel, outcome and org_unit, of which events tell",
    ],
  },
  sql: sql`
    with first_units as (
      select s.case_key, n.name as org_unit
      from stations s
      join names n on n.name_key = s.org_unit_key
      where s.station = 1
    ),

    further as (
      select distinct c.process, m.attribute
      from mapped_attributes m
      join cases c on c.case_key = m.case_key
    ),

    given as (
      select case_key, process, 'channel' as attribute, channel as value, cast(null as boolean) as at_start
      from cases

      union all

      select case_key, process, 'outcome' as attribute, outcome as value, cast(null as boolean) as at_start
      from cases

      union all

      select c.case_key, c.process, 'org_unit' as attribute, u.org_unit as value, cast(null as boolean) as at_start
      from cases c
      left join first_units u on u.case_key = c.case_key

      union all

      select c.case_key, c.process, f.attribute, m.value, m.at_start
      from cases c
      join further f on f.process = c.process
      left join mapped_attributes m on m.case_key = c.case_key and m.attribute = f.attribute
    ),

    known as (
      select process, attribute
      from given
      where value is not null
      group by process, attribute
    )

    select g.case_key, g.attribute, g.value, g.at_start
    from given g
    join known k on k.process = g.process and k.attribute = g.attribute
  `,
};
