import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * How long each case was worked on (`measures.md` 5.2): overlapping executions count both. A start after its completion is
 * no start. Stretches in which an execution was suspended are no work.
 */
export const caseProcessing: Relation = {
  name: "case_processing",
  meaning: "one row per case in which an execution has a start",
  columns: {
    case_key: ["INTEGER", "the case"],
    measured_events: ["BIGINT", "executions with a start that is not after the completion"],
    reversed_events: ["BIGINT", "executions with a start after the completion"],
    processing_us: [
      "BIGINT",
      "microseconds of work without suspended ones, summed over the measured executions; null where there is none",
    ],
  },
  sql: sql`
    with started as (
      select
        e.case_key,
        case
          when start_time <= time then ${micros("time")} - ${micros("start_time")} - coalesce(s.suspended_us, 0)
        end as worked_us
      from events e
      left join event_suspensions s on s.case_key = e.case_key and s.position = e.position
      where start_time is not null
    )

    select
      case_key,
      count(worked_us) as measured_events,
      count(*) - count(worked_us) as reversed_events,
      cast(sum(worked_us) as bigint) as processing_us
    from started
    group by case_key
  `,
};
