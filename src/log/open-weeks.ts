import { localTime, micros } from "../sql/functions.js";
import { sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Weeks are those of the administration's wall clock. */
const zone = "Europe/Berlin";

/** The week, Monday to Sunday, of a column of instants; 0 holds Monday 1970-01-05. */
const weekNumber = (time: string): Fragment =>
  sql`cast(floor(date_diff('day', date '1970-01-05', cast(${localTime(time, zone)} as date)) / 7) as integer)`;

/**
 * What is open at the end of each week that was watched to its end, without a gap. A case is open at the end of the week
 * of its first stamp and of every later one before the week of its completion, so the work is cases × weeks open.
 */
export const openWeeks: Relation = {
  name: "open_weeks",
  meaning: "one row per week that was watched to its end and process with a declared end",
  columns: {
    process: ["VARCHAR", "process id"],
    week: ["VARCHAR", "date of its Monday, YYYY-MM-DD"],
    open_cases: ["BIGINT", "open cases at the end of the week"],
    median_age_us: ["DOUBLE", "median of their ages then, since first_time; null where none is open"],
    p90_age_us: ["DOUBLE", "90th percentile of the same"],
    is_lower_bound: [
      "BOOLEAN",
      "ends within the P90 of throughput after the first stamp: cases that were open before the log may be missing; null where no case is completed",
    ],
  },
  sql: sql`
    with watched as (
      select process, ${weekNumber("until_time")} as until_week
      from observation
      where has_ends
    ),

    limits as (
      select
        process,
        min(${micros("first_time")}) as first_us,
        quantile_cont(case when completed then throughput_us end, 0.9) as p90_us
      from cases
      group by process
    ),

    numbered as (
      select
        c.process,
        ${micros("first_time")} as first_us,
        ${weekNumber("first_time")} as from_week,
        least(
          case when c.completed then ${weekNumber("last_time")} else w.until_week end,
          w.until_week
        ) as to_week,
        w.until_week
      from cases c
      join watched w on w.process = c.process
    ),

    spans as (
      select process, min(from_week) as from_week, max(until_week) as until_week
      from numbered
      group by process
    ),

    spine as (
      select process, cast(unnest(range(from_week, until_week)) as integer) as week_no
      from spans
    ),

    weeks as (
      select
        process,
        week_no,
        date '1970-01-05' + week_no * 7 as monday,
        cast(date '1970-01-05' + (week_no + 1) * 7 as timestamp) as next_monday
      from spine
    ),

    ended as (
      select process, week_no, monday, ${localTime("next_monday", zone)} as end_time
      from weeks
    ),

    open as (
      select process, first_us, cast(unnest(range(from_week, to_week)) as integer) as week_no
      from numbered
    ),

    aged as (
      select e.process, e.week_no, e.monday, ${micros("end_time")} as end_us, ${micros("end_time")} - o.first_us as age_us
      from ended e
      left join open o on o.process = e.process and o.week_no = e.week_no
    )

    select
      a.process,
      cast(a.monday as varchar) as week,
      count(a.age_us) as open_cases,
      quantile_cont(a.age_us, 0.5) as median_age_us,
      quantile_cont(a.age_us, 0.9) as p90_age_us,
      max(a.end_us) < max(l.first_us) + max(l.p90_us) as is_lower_bound
    from aged a
    join limits l on l.process = a.process
    group by a.process, a.week_no, a.monday
    order by a.process, a.week_no
  `,
};
