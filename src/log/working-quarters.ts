import { quarterOf, startOfQuarter } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * W and D of `measures.md` 6, prepared for every quarter of an hour in which something is completed or begun, so that the
 * log needs no as-of join and no zone: an instant finds its quarter by a whole number (`slot`), and
 * W(t) = `worked_before_us` + max(0, min(t, `to_us`) − `from_us`), D(t) = `working_day`. Midnight lies between two
 * quarters in every zone of today; a quarter holds at most one stretch of working time, because between two there is a
 * quarter of an hour at least, so both are exact to the microsecond whatever minute an office opens at.
 */
export const workingQuarters: Relation = {
  name: "working_quarters",
  meaning: "one row per calendar and quarter of an hour with a stamp",
  columns: {
    slot: ["BIGINT", "first_slot of the process's calendar + number of the quarter, as quarters has it"],
    working_day: [
      "INTEGER",
      "working days up to and including this day, from any beginning; null outside of the calendar's years",
    ],
    worked_before_us: [
      "BIGINT",
      "working microseconds before the quarter, from any beginning; null where the calendar has no hours or not this year",
    ],
    from_us: ["BIGINT", "when work begins in the quarter, in microseconds since 1970"],
    to_us: ["BIGINT", "when it ends in the quarter; equals from_us where nobody works"],
  },
  sql: sql`
    with stamped as (
      select quarter, first_time as stamp
      from quarters

      union all

      select ${quarterOf("start_time")} as quarter, min(start_time) as stamp
      from instance_rows
      where start_time is not null
      group by ${quarterOf("start_time")}
    ),

    occurring as (
      select quarter, min(stamp) as stamp
      from stamped
      group by quarter
    ),

    local as (
      select c.calendar_key, c.has_hours, o.quarter, ${startOfQuarter("quarter")} as begins_us, o.stamp at time zone c.zone as local
      from occurring o
      cross join calendars c
    ),

    dated as (
      select
        calendar_key,
        has_hours,
        quarter,
        begins_us,
        begins_us + 900000000 as ends_us,
        cast(date_diff('day', date '1970-01-01', cast(local as date)) as integer) as day
      from local
    ),

    worked_days as (
      select
        d.calendar_key,
        d.day,
        d.working_day,
        sum(coalesce(s.worked_us, 0)) over (
          partition by d.calendar_key order by d.day rows unbounded preceding
        ) - coalesce(s.worked_us, 0) as worked_before_us
      from calendar_days d
      left join (
        select calendar_key, day, sum(to_us - from_us) as worked_us
        from working_spans
        group by calendar_key, day
      ) s on s.calendar_key = d.calendar_key and s.day = d.day
    ),

    met as (
      select
        q.calendar_key,
        q.quarter,
        max(q.begins_us) as begins_us,
        max(d.working_day) as working_day,
        max(case when q.has_hours then d.worked_before_us end)
          + sum(coalesce(greatest(0, least(s.to_us, q.begins_us) - s.from_us), 0)) as worked_before_us,
        min(case when s.from_us < q.ends_us and s.to_us > q.begins_us then greatest(s.from_us, q.begins_us) end) as from_us,
        max(case when s.from_us < q.ends_us and s.to_us > q.begins_us then least(s.to_us, q.ends_us) end) as to_us
      from dated q
      left join worked_days d on d.calendar_key = q.calendar_key and d.day = q.day
      left join working_spans s on s.calendar_key = q.calendar_key and s.day = q.day
      group by q.calendar_key, q.quarter
    ),

    slots as (
      select calendar_key, min(first_slot) as first_slot
      from process_calendars
      group by calendar_key
    )

    select
      s.first_slot + m.quarter as slot,
      m.working_day,
      cast(m.worked_before_us as bigint) as worked_before_us,
      coalesce(m.from_us, m.begins_us) as from_us,
      coalesce(m.to_us, m.begins_us) as to_us
    from met m
    join slots s on s.calendar_key = m.calendar_key
    order by slot
  `,
};
