import { micros } from "../sql/functions.js";
import { sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Days since 1970 of an instant on the wall clock of the calendar `l`. */
const localDay = (time: string): Fragment => ({
  render: () => `date_diff('day', date '1970-01-01', cast(${time} at time zone l.zone as date))`,
});

/**
 * Whether a case has taken longer than the target of its process: open cases up to the end of watching. Days of the
 * calendar are counted as in `cases`: those after the day of the first stamp. A statutory deadline is kept until the end
 * of its last day: a stamp of midnight belongs to the day that begins.
 */
export const caseDeadlines: Relation = {
  name: "case_deadlines",
  meaning: "one row per case of a process with a target",
  columns: {
    case_key: ["INTEGER", "the case"],
    is_missed: [
      "BOOLEAN",
      "throughput, or the age of an open case, is above the target; exactly on target is kept; null outside of the calendar's years, and where the holidays of a statutory deadline are not known",
    ],
  },
  sql: sql`
    with calendar_taken as (
      select
        c.case_key,
        s.target_us,
        case
          when c.completed is not false then c.throughput_us
          else greatest(o.until_us - ${micros("first_time")}, 0)
        end as taken_us
      from cases c
      join process_settings s on s.process = c.process
      join observation o on o.process = c.process
      where s.target_us is not null
    ),

    working_targets as (
      select s.process, s.target_working_days, p.calendar_key, l.zone, u.working_day as until_day
      from process_settings s
      join process_calendars p on p.process = s.process
      join calendars l on l.calendar_key = p.calendar_key
      join observation o on o.process = s.process
      left join calendar_days u on u.calendar_key = p.calendar_key and u.day = ${localDay("o.until_time")}
      where s.target_working_days is not null
    ),

    open_since as (
      select c.case_key, l.target_working_days, l.until_day, f.working_day as first_day
      from cases c
      join working_targets l on l.process = c.process
      left join calendar_days f on f.calendar_key = l.calendar_key and f.day = ${localDay("c.first_time")}
      where not c.completed
    ),

    judged_by_law as (
      select
        c.case_key,
        d.due_day,
        case
          when c.completed is not false then ${localDay("c.last_time")}
          else ${localDay("o.until_time")}
        end as ended_day
      from cases c
      join process_calendars p on p.process = c.process
      join calendars l on l.calendar_key = p.calendar_key
      join observation o on o.process = c.process
      join due_days d on d.process = c.process and d.first_day = ${localDay("c.first_time")}
    )

    select case_key, taken_us > target_us as is_missed
    from calendar_taken

    union all

    select c.case_key, c.throughput_working_days > l.target_working_days as is_missed
    from cases c
    join working_targets l on l.process = c.process
    where c.completed is not false

    union all

    select case_key, until_day - first_day > target_working_days as is_missed
    from open_since

    union all

    select case_key, ended_day > due_day as is_missed
    from judged_by_law
  `,
};
