import { micros, quarterOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * How long each case took from one chosen step to the other (`measures.md` 12). Position decides, not time: of equal stamps
 * the order of the log holds, and the time is 0 then. Time ascends with position, so the least time after an opening is that
 * of the next position.
 */
export const segmentTimes: Relation = {
  name: "segment_times",
  meaning: "one row per segment and case that has its opening step",
  columns: {
    segment_key: ["INTEGER", "the segment, as in segments"],
    case_key: ["INTEGER", "the case"],
    segment_us: [
      "BIGINT",
      "microseconds from the opening to the closing completion; null where none follows",
    ],
    segment_working_days: [
      "INTEGER",
      "working days after the day of the opening, up to and including that of the closing; null also outside of the calendar's years",
    ],
  },
  sql: sql`
    with openings as (
      select
        s.segment_key,
        e.case_key,
        s.process,
        s.to_activity_key,
        s.to_occurrence,
        case when s.from_occurrence = 'last' then max(e.position) else min(e.position) end as position,
        case when s.from_occurrence = 'last' then max(e.time) else min(e.time) end as from_time
      from segments s
      join events e on e.activity_key = s.from_activity_key
      group by s.segment_key, e.case_key, s.process, s.to_activity_key, s.to_occurrence, s.from_occurrence
    ),

    closings as (
      select
        o.segment_key,
        o.case_key,
        case when o.to_occurrence = 'last' then max(e.time) else min(e.time) end as to_time
      from openings o
      join events e on e.case_key = o.case_key and e.activity_key = o.to_activity_key
      where e.position > o.position
      group by o.segment_key, o.case_key, o.to_occurrence
    )

    select
      o.segment_key,
      o.case_key,
      ${micros("to_time")} - ${micros("from_time")} as segment_us,
      closing.working_day - opening.working_day as segment_working_days
    from openings o
    join process_calendars p on p.process = o.process
    left join closings c on c.segment_key = o.segment_key and c.case_key = o.case_key
    left join working_quarters opening on opening.slot = p.first_slot + ${quarterOf("from_time")}
    left join working_quarters closing on closing.slot = p.first_slot + ${quarterOf("to_time")}
  `,
};
