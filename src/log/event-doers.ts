import { doers } from "../ingest/instances/doers.js";
import { sql } from "../sql/tag.js";
import { resourceModes } from "./declared.js";
import type { Relation } from "./relation.js";

/**
 * Who did what, in processes whose source names roles or, by agreement, pseudonyms; empty for all others
 * (`governance.md` P-04). Persons are told apart but have no name here: nothing can be grouped by one and read.
 */
export const eventDoers: Relation = {
  name: "event_doers",
  meaning: "one row per event of a process whose roles or pseudonymous persons were read",
  columns: {
    case_key: ["INTEGER", "the case"],
    position: ["INTEGER", "1…n in the case"],
    source_row: ["BIGINT", "row of the source, unique in the process: breaks ties between cases"],
    doer_key: ["INTEGER", "the role or person, unique over all processes; null where unknown"],
    previous_doer_key: [
      "INTEGER",
      "role or person at the position before; null where unknown or at position 1",
    ],
    other_doer: [
      "BOOLEAN",
      "another role or person than at the position before; null where either is unknown and at position 1",
    ],
    role_key: ["INTEGER", "the same, where it is a role, as in roles; null where unknown and for persons"],
    previous_role_key: ["INTEGER", "role at the position before; null where unknown or at position 1"],
  },
  optional: [doers, resourceModes],
  sql: sql`
    with known as (
      select distinct process, resource
      from doers
    ),

    numbered as (
      select
        k.process,
        k.resource,
        cast(row_number() over (order by k.process, k.resource) as integer) as doer_key,
        m.mode = 'role' as is_role
      from known k
      left join resource_modes m on m.process = k.process
    ),

    asked as (
      select distinct process
      from known
    ),

    keyed as (
      select c.case_key, i.time, i.position, i.source_row, n.doer_key, case when n.is_role then n.doer_key end as role_key
      from instance_rows i
      join case_keys c on c.case_key = i.case_no
      join asked a on a.process = c.process
      left join doers d on d.process = c.process and d.source_row = i.source_row
      left join numbered n on n.process = d.process and n.resource = d.resource
    )

    select
      case_key,
      cast(row_number() over in_case as integer) as position,
      source_row,
      doer_key,
      lag(doer_key) over in_case as previous_doer_key,
      doer_key <> lag(doer_key) over in_case as other_doer,
      role_key,
      lag(role_key) over in_case as previous_role_key
    from keyed
    window in_case as (partition by case_key order by time, position, source_row)
  `,
};
