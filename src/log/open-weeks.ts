import { administrationZone } from "../config/administration-zone.js";
import { localTime, micros } from "../sql/functions.js";
import { sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The week, Monday to Sunday, of a column of instants; 0 holds Monday 1970-01-05. */
const weekNumber = (time: string): Fragment =>
  sql`cast(floor(date_diff('day', date '1970-01-05', cast(${localTime(time, administrationZone)} as date)) / 7) as integer)`;

/**
 * What is open at the end of each week that was watched to its end, without a gap. A case is open at the end of the week
 * of its first stamp and of every later one before the week of its completion. Between two weeks in which cases come or are
 * completed the same cases are open and only grow older, so the work is cases × weeks with a change at most: a first stamp
 * of the year 1 costs no more than any other.
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
      select process, until_us, ${weekNumber("until_time")} as until_week
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
        w.until_us - ${micros("first_time")} as last_age_us,
        ${weekNumber("first_time")} as from_week,
        least(
          case when c.completed then ${weekNumber("last_time")} else w.until_week end,
          w.until_week
        ) as to_week
      from cases c
      join watched w on w.process = c.process
    ),

    marks as (
      select process, from_week as week_no from numbered
      union
      select process, to_week from numbered
      union
      select process, until_week from watched
    ),

    stretches as (
      select
        process,
        week_no,
        lead(week_no) over in_process as next_week,
        cast(row_number() over in_process as integer) as stretch_no
      from marks
      window in_process as (partition by process order by week_no)
    ),

    open as (
      select n.process, n.last_age_us, cast(unnest(range(f.stretch_no, t.stretch_no)) as integer) as stretch_no
      from numbered n
      join stretches f on f.process = n.process and f.week_no = n.from_week
      join stretches t on t.process = n.process and t.week_no = n.to_week
    ),

    summed as (
      select
        process,
        stretch_no,
        count(*) as open_cases,
        quantile_cont(last_age_us, 0.5) as median_age_us,
        quantile_cont(last_age_us, 0.9) as p90_age_us
      from open
      group by process, stretch_no
    ),

    spine as (
      select
        t.process,
        w.until_us,
        coalesce(s.open_cases, 0) as open_cases,
        s.median_age_us,
        s.p90_age_us,
        cast(unnest(range(t.week_no, t.next_week)) as integer) as week_no
      from stretches t
      join watched w on w.process = t.process
      left join summed s on s.process = t.process and s.stretch_no = t.stretch_no
      where t.week_no < w.until_week
    ),

    weeks as (
      select
        *,
        date '1970-01-05' + week_no * 7 as monday,
        cast(date '1970-01-05' + (week_no + 1) * 7 as timestamp) as next_monday
      from spine
    ),

    ended as (
      select *, ${localTime("next_monday", administrationZone)} as end_time
      from weeks
    )

    select
      e.process,
      cast(e.monday as varchar) as week,
      e.open_cases,
      e.median_age_us - (e.until_us - ${micros("end_time")}) as median_age_us,
      e.p90_age_us - (e.until_us - ${micros("end_time")}) as p90_age_us,
      ${micros("end_time")} < l.first_us + l.p90_us as is_lower_bound
    from ended e
    join limits l on l.process = e.process
    order by e.process, e.week_no
  `,
};
