import { micros, quarterOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** How old the open cases were at the end of watching, on both clocks. A case that begins later is 0 old. */
export const openAges: Relation = {
  name: "open_ages",
  meaning: "one row per open case of a process with a declared end",
  columns: {
    case_key: ["INTEGER", "the case"],
    process: ["VARCHAR", "process id"],
    age_us: ["BIGINT", "microseconds from first_time to the end of watching"],
    age_working_days: [
      "INTEGER",
      "working days after the day of first_time, up to and including that of the end of watching; null outside of the calendar's years",
    ],
  },
  sql: sql`
    with watched as (
      select o.process, c.first_slot, o.until_us, d.working_day as until_day
      from observation o
      join process_calendars c on c.process = o.process
      join calendars k on k.calendar_key = c.calendar_key
      left join calendar_days d
        on d.calendar_key = c.calendar_key
        and d.day = date_diff('day', date '1970-01-01', cast(o.until_time at time zone k.zone as date))
    )

    select
      c.case_key,
      c.process,
      greatest(w.until_us - ${micros("first_time")}, 0) as age_us,
      case when w.until_day < q.working_day then 0 else w.until_day - q.working_day end as age_working_days
    from cases c
    join watched w on w.process = c.process
    join working_quarters q on q.slot = w.first_slot + ${quarterOf("first_time")}
    where not c.completed
  `,
};
