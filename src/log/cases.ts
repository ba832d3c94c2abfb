import { argMax, hash60, micros, quarterOf, wideSum, workedAt } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * One row per case. `variant_hash` names the path: the sum of one 60-bit hash per (position, activity), in any
 * order of rows; two paths are the same if process, `events` and `variant_hash` are (`architecture.md` 4).
 * `completed` is decided here, once: null where the process declares no end.
 */
export const cases: Relation = {
  name: "cases",
  meaning: "one row per case",
  columns: {
    case_key: ["INTEGER", "the case"],
    process: ["VARCHAR", "process id"],
    case_id: ["VARCHAR", "keyed token of the case, or its id in public data"],
    events: ["BIGINT", "activity instances"],
    events_with_start: ["BIGINT", "instances that have a start"],
    first_time: ["TIMESTAMP WITH TIME ZONE", "earliest stamp, starts included"],
    first_completion: ["TIMESTAMP WITH TIME ZONE", "earliest completion"],
    last_time: ["TIMESTAMP WITH TIME ZONE", "latest completion"],
    throughput_us: ["BIGINT", "microseconds from first_time to last_time"],
    throughput_working_days: [
      "INTEGER",
      "working days after the day of first_time, up to and including that of last_time; null outside of the calendar's years",
    ],
    throughput_worked_us: [
      "BIGINT",
      "working microseconds from first_time to last_time; null also where the calendar has no hours",
    ],
    start_activity_key: ["INTEGER", "activity at position 1"],
    end_activity_key: ["INTEGER", "activity at the last position = the last to complete"],
    variant_hash: ["HUGEINT", "names the path together with process and events"],
    channel: ["VARCHAR", "first known intake channel"],
    outcome: ["VARCHAR", "last known outcome"],
    completed: ["BOOLEAN", "ends with a declared end activity; null where none is declared"],
    failed: ["BOOLEAN", "ends with a declared failure activity"],
  },
  sql: sql`
    with steps as (
      select distinct e.position, e.activity_key
      from events e
    ),

    step_texts as (
      select s.position, s.activity_key, concat(cast(s.position as varchar), ':', a.activity) as step
      from steps s
      join activities a on a.activity_key = s.activity_key
    ),

    step_hashes as (
      select position, activity_key, ${hash60("step")} as step_hash
      from step_texts
    ),

    hashed as (
      select
        e.case_key,
        e.position,
        e.activity_key,
        e.time,
        e.start_time,
        e.is_last,
        h.step_hash,
        case when e.channel_key is not null then -e.position end as channel_order,
        case when e.outcome_key is not null then e.position end as outcome_order,
        e.channel_key,
        e.outcome_key
      from events e
      join step_hashes h on h.position = e.position and h.activity_key = e.activity_key
    ),

    spans as (
      select
        case_key,
        count(*) as events,
        count(start_time) as events_with_start,
        min(coalesce(case when start_time < time then start_time end, time)) as first_time,
        min(time) as first_completion,
        max(time) as last_time,
        max(case when position = 1 then activity_key end) as start_activity_key,
        max(case when is_last then activity_key end) as end_activity_key,
        ${wideSum("step_hash")} as variant_hash,
        ${argMax("channel_key", "channel_order")} as channel_key,
        ${argMax("outcome_key", "outcome_order")} as outcome_key
      from hashed
      group by case_key
    ),

    with_ends as (
      select process
      from activity_settings
      where is_end
      group by process
    )

    select
      s.case_key,
      k.process,
      k.case_id,
      s.events,
      s.events_with_start,
      s.first_time,
      s.first_completion,
      s.last_time,
      ${micros("last_time")} - ${micros("first_time")} as throughput_us,
      last_slot.working_day - first_slot.working_day as throughput_working_days,
      ${workedAt("last_time", "last_slot")} - ${workedAt("first_time", "first_slot")} as throughput_worked_us,
      s.start_activity_key,
      s.end_activity_key,
      s.variant_hash,
      channels.name as channel,
      outcomes.name as outcome,
      case when w.process is not null then a.is_end end as completed,
      a.is_failure as failed
    from spans s
    join case_keys k on k.case_key = s.case_key
    join process_calendars p on p.process = k.process
    left join working_quarters first_slot on first_slot.slot = p.first_slot + ${quarterOf("first_time")}
    left join working_quarters last_slot on last_slot.slot = p.first_slot + ${quarterOf("last_time")}
    join activities a on a.activity_key = s.end_activity_key
    left join with_ends w on w.process = k.process
    left join names channels on channels.name_key = s.channel_key
    left join names outcomes on outcomes.name_key = s.outcome_key
    order by s.case_key
  `,
};
