import { knownYears } from "../config/calendar.js";
import { sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

const whole = (n: number): Fragment => ({ render: () => String(n) });

const dayNumber = (date: string): Fragment => ({
  render: () => `cast(date_diff('day', date '1970-01-01', ${date}) as integer)`,
});

/**
 * The last day of a statutory deadline, for every day on which a case of the process began: that day is not counted
 * (§ 187 Abs. 1 BGB), so a deadline of days or weeks ends so many days later and one of months on the same day of the
 * month, or the last one where the month has no such day (§ 188 Abs. 1 to 3). An end on a Saturday, Sunday or public
 * holiday moves to the next day that is none (§ 193). Closures and customary days of a calendar move nothing. The
 * engine's sum of a date and months stops at the end of the month by itself.
 */
export const dueDays: Relation = {
  name: "due_days",
  meaning: "one row per process with a statutory deadline and local day on which a case began",
  columns: {
    process: ["VARCHAR", "process id"],
    first_day: ["INTEGER", "days since 1970-01-01, local: the day of first_time"],
    end_day: ["INTEGER", "where the deadline would end if every day were one of work"],
    due_day: [
      "INTEGER",
      "the last day on which it is kept; null where the holidays of its year are not known",
    ],
  },
  sql: sql`
    with begun as (
      select distinct
        c.process,
        p.calendar_key,
        s.deadline_months,
        s.deadline_days,
        cast(c.first_time at time zone l.zone as date) as first_date
      from cases c
      join process_settings s on s.process = c.process
      join process_calendars p on p.process = c.process
      join calendars l on l.calendar_key = p.calendar_key
      where s.deadline_months is not null
    ),

    ended as (
      select
        process,
        calendar_key,
        first_date,
        cast(first_date + to_months(deadline_months) as date) + deadline_days as end_date
      from begun
    ),

    near as (
      select process, calendar_key, first_date, end_date, end_date + cast(unnest(range(0, 8)) as integer) as near_date
      from ended
    ),

    workable as (
      select n.process, n.first_date, n.end_date, min(n.near_date) as due_date
      from near n
      left join calendar_holidays h on h.calendar_key = n.calendar_key and h.day = ${dayNumber("n.near_date")}
      where isodow(n.near_date) < 6 and h.day is null
      group by n.process, n.first_date, n.end_date
    )

    select
      process,
      ${dayNumber("first_date")} as first_day,
      ${dayNumber("end_date")} as end_day,
      case
        when extract(year from end_date) >= ${whole(knownYears.first)}
          and extract(year from due_date) <= ${whole(knownYears.last)}
          then ${dayNumber("due_date")}
      end as due_day
    from workable
    order by process, first_day
  `,
};
