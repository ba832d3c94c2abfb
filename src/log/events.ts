import { micros, quarterOf, startsQuarter, workedAt } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * The canonical event log, sorted once. Order in a case = completion time, then source row (`measures.md` 1.2); where
 * ingest has cut the times it has fixed the order before, as position. It is decided here and nowhere else. Everything
 * that looks back is derived here, so no measure needs a window. The joins find a row for each event; they are left ones
 * because the engine takes a join on a computed quarter for one that keeps next to nothing, and hashed the events instead.
 * A case has a position in all of its rows or in none, so one column decides between equal times: a shorter key to sort by.
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
    since_previous_working_days: [
      "INTEGER",
      "working days after the day of the completion before, up to and including this one; null at position 1 and outside of the calendar's years",
    ],
    since_previous_worked_us: [
      "BIGINT",
      "working microseconds from the completion before to this one; null also where the calendar has no hours",
    ],
    is_last: ["BOOLEAN", "the last position of the case"],
    is_tied: ["BOOLEAN", "another event of the case has the same time: the order of the file decides"],
    day: ["INTEGER", "local day of the completion, in days since 1970-01-01"],
    previous_day: ["INTEGER", "day of the position before; null at position 1"],
    hour: ["INTEGER", "local hour of the completion, 0…23"],
    is_midnight: ["BOOLEAN", "completed at 00:00:00 local: often a date without a time of day"],
    org_unit_key: ["INTEGER", "organisational unit, as in names; null where unknown"],
    previous_org_unit_key: ["INTEGER", "unit at the position before; null where unknown or at position 1"],
    system_key: ["INTEGER", "system in which the step was done, as in names; null where unknown"],
    previous_system_key: ["INTEGER", "system at the position before; null where unknown or at position 1"],
    channel_key: ["INTEGER", "intake channel of the row, as in names; null where unknown"],
    outcome_key: ["INTEGER", "outcome of the row, as in names; null where unknown"],
    other_person: ["BOOLEAN", "done by another person than the step before; null where unknown or not read"],
  },
  sql: sql`
    with activity_numbers as (
      select n.name_no, a.activity_key, c.first_slot
      from activities a
      join instance_names n on n.process = a.process and n.name = a.activity
      join process_calendars c on c.process = a.process
    ),

    keyed as (
      select
        i.case_no as case_key,
        a.activity_key,
        i.time,
        i.start_time,
        q.day,
        q.hour,
        q.opens_day and ${startsQuarter("time")} as is_midnight,
        w.working_day,
        ${workedAt("time", "w")} as worked_us,
        i.org_unit_no as org_unit_key,
        i.system_no as system_key,
        i.channel_no as channel_key,
        i.outcome_no as outcome_key,
        i.other_person,
        coalesce(i.position, i.source_row) as tie_order
      from instance_rows i
      left join activity_numbers a on a.name_no = i.activity_no
      left join quarters q on q.quarter = ${quarterOf("time")}
      left join working_quarters w on w.slot = a.first_slot + ${quarterOf("time")}
    ),

    walked as (
      select
        *,
        row_number() over in_case as place,
        lag(activity_key) over in_case as previous_activity_key,
        lag(time) over in_case as previous_time,
        lead(time) over in_case as next_time,
        lag(working_day) over in_case as previous_working_day,
        lag(worked_us) over in_case as previous_worked_us,
        lag(day) over in_case as previous_day,
        lag(org_unit_key) over in_case as previous_org_unit_key,
        lag(system_key) over in_case as previous_system_key
      from keyed
      window in_case as (partition by case_key order by time, tie_order)
    )

    select
      case_key,
      cast(place as integer) as position,
      activity_key,
      previous_activity_key,
      time,
      start_time,
      ${micros("time")} - ${micros("previous_time")} as since_previous_us,
      working_day - previous_working_day as since_previous_working_days,
      worked_us - previous_worked_us as since_previous_worked_us,
      next_time is null as is_last,
      coalesce(previous_time = time or next_time = time, false) as is_tied,
      day,
      previous_day,
      hour,
      is_midnight,
      org_unit_key,
      previous_org_unit_key,
      system_key,
      previous_system_key,
      channel_key,
      outcome_key,
      other_person
    from walked
  `,
};
