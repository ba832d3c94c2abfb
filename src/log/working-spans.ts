import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * The working time of each calendar as stretches between instants: the hours of the wall clock, looked up in the zone
 * once for each day, so that a night with a change of the clock has 23 or 25 hours. Where a skipped hour would let two
 * spans of a day overlap, the later one begins when the one before ends.
 */
export const workingSpans: Relation = {
  name: "working_spans",
  meaning: "one row per stretch of working time of a calendar with hours",
  columns: {
    calendar_key: ["INTEGER", "the calendar"],
    day: ["INTEGER", "its day on the calendar's wall clock, in days since 1970-01-01"],
    from_us: ["BIGINT", "opening, in microseconds since 1970"],
    to_us: ["BIGINT", "closing, in microseconds since 1970"],
    worked_before_us: ["BIGINT", "working microseconds of the calendar before the opening"],
  },
  sql: sql`
    with local as (
      select
        h.calendar_key,
        h.day,
        (timestamp '1970-01-01 00:00:00' + h.day * interval '1' day + h.opens_s * interval '1' second)
          at time zone c.zone as opens,
        (timestamp '1970-01-01 00:00:00' + h.day * interval '1' day + h.closes_s * interval '1' second)
          at time zone c.zone as closes
      from calendar_hours h
      join calendars c on c.calendar_key = h.calendar_key
    ),

    ordered as (
      select
        calendar_key,
        day,
        greatest(
          ${micros("opens")},
          coalesce(
            max(${micros("closes")}) over (
              partition by calendar_key order by day, opens rows between unbounded preceding and 1 preceding
            ),
            ${micros("opens")}
          )
        ) as from_us,
        ${micros("closes")} as to_us
      from local
    )

    select
      calendar_key,
      day,
      from_us,
      to_us,
      cast(
        coalesce(
          sum(to_us - from_us) over (
            partition by calendar_key order by from_us rows between unbounded preceding and 1 preceding
          ),
          0
        ) as bigint
      ) as worked_before_us
    from ordered
    where from_us < to_us
    order by calendar_key, from_us
  `,
};
