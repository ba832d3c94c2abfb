import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * The canonical event log, sorted once. Order in a case = completion time, then source row (`measures.md` 1.2); where
 * ingest has cut the times it has fixed the order before, as position. It is decided here and nowhere else. Everything that looks back is derived here, so no measure needs a window.
 */
export const events: Relation = {
  name: "events",
  meaning: "one row per activity instance",
  columns: {
    case_key: ["INTEGER", "the case"],
    position: ["INTEGER", "1…n in the case"],
    activity_key: ["INTEGER", "the activity"],
    previous_activity_key: ["INTEGER", "the activity at the position before; null at position 1"],
    time: ["TIMESTAMP WITH TIME ZONE", "completion"],
    start_time: ["TIMESTAMP WITH TIME ZONE", "start; null where the source has one stamp only"],
    since_previous_us: [
      "BIGINT",
      "microseconds from the completion before to this one, never negative; null at position 1",
    ],
    is_last: ["BOOLEAN", "the last position of the case"],
    org_unit: ["VARCHAR", "organisational unit; null where unknown"],
    previous_org_unit: ["VARCHAR", "unit at the position before; null where unknown or at position 1"],
    system: ["VARCHAR", "system in which the step was done; null where unknown"],
    previous_system: ["VARCHAR", "system at the position before; null where unknown or at position 1"],
    channel: ["VARCHAR", "intake channel of the row; null where unknown"],
    outcome: ["VARCHAR", "outcome of the row; null where unknown"],
    other_person: ["BOOLEAN", "done by another person than the step before; null where unknown or not read"],
  },
  sql: sql`
    with keyed as (
      select
        c.case_key,
        a.activity_key,
        i.time,
        i.start_time,
        i.org_unit,
        i.system,
        i.channel,
        i.outcome,
        i.other_person,
        i.position,
        i.source_row
      from instances i
      join case_keys c on c.process = i.process and c.case_id = i.case_id
      join activities a on a.process = i.process and a.activity = i.activity
    ),

    ordered as (
      select
        case_key,
        row_number() over in_case as place,
        activity_key,
        lag(activity_key) over in_case as previous_activity_key,
        time,
        lag(time) over in_case as previous_time,
        start_time,
        lead(activity_key) over in_case is null as is_last,
        org_unit,
        lag(org_unit) over in_case as previous_org_unit,
        system,
        lag(system) over in_case as previous_system,
        channel,
        outcome,
        other_person
      from keyed
      window in_case as (partition by case_key order by time, position, source_row)
    )

    select
      case_key,
      cast(place as integer) as position,
      activity_key,
      previous_activity_key,
      time,
      start_time,
      ${micros("time")} - ${micros("previous_time")} as since_previous_us,
      is_last,
      org_unit,
      previous_org_unit,
      system,
      previous_system,
      channel,
      outcome,
      other_person
    from ordered
  `,
};
