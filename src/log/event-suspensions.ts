import { suspensions } from "../ingest/instances/suspensions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** How long executions stood still, where the source says when they were suspended and resumed; empty for all others. */
export const eventSuspensions: Relation = {
  name: "event_suspensions",
  meaning: "one row per event that was suspended between its start and its completion",
  columns: {
    case_key: ["INTEGER", "the case"],
    position: ["INTEGER", "1…n in the case"],
    suspended_us: ["BIGINT", "microseconds suspended, at most those from start to completion"],
  },
  optional: [suspensions],
  sql: sql`
    with asked as (
      select distinct process
      from suspensions
    ),

    keyed as (
      select c.case_key, i.time, i.position, i.source_row, s.suspended_us
      from instance_rows i
      join case_keys c on c.case_key = i.case_no
      join asked a on a.process = c.process
      left join suspensions s on s.process = c.process and s.source_row = i.source_row
    ),

    numbered as (
      select
        case_key,
        cast(row_number() over in_case as integer) as position,
        suspended_us
      from keyed
      window in_case as (partition by case_key order by time, position, source_row)
    )

    select case_key, position, suspended_us
    from numbered
    where suspended_us is not null
  `,
};
