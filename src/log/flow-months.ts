import { administrationZone } from "../config/administration-zone.js";
import { localTime, micros } from "../sql/functions.js";
import { sql, type Fragment } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The month of a column of instants, counted from year 0. */
const monthNumber = (time: string): Fragment =>
  sql`cast(extract(year from ${localTime(time, administrationZone)}) * 12 + extract(month from ${localTime(time, administrationZone)}) - 1 as integer)`;

/**
 * Arrivals, completions and what is open, month by month without a gap, from the first stamp to the end of watching or
 * the last stamp: open(t) = open(t−1) + arrivals − completions (`measures.md` 11).
 */
export const flowMonths: Relation = {
  name: "flow_months",
  meaning: "one row per process and month from the first to the last that is watched",
  columns: {
    process: ["VARCHAR", "process id"],
    month: ["VARCHAR", "YYYY-MM"],
    arrivals: ["BIGINT", "cases whose first_time lies in the month"],
    completions: [
      "BIGINT",
      "completed cases whose last_time lies in the month; null where no end is declared",
    ],
    open_at_end: ["BIGINT", "open cases at the end of the month; null where no end is declared"],
    is_lower_bound: [
      "BOOLEAN",
      "ends within the P90 of throughput after the first stamp: cases that were open before the log may be missing; null where no case is completed",
    ],
  },
  sql: sql`
    with numbered as (
      select
        process,
        completed,
        ${monthNumber("first_time")} as first_month,
        ${monthNumber("last_time")} as last_month
      from cases
    ),

    limits as (
      select
        process,
        min(${micros("first_time")}) as first_us,
        quantile_cont(case when completed then throughput_us end, 0.9) as p90_us
      from cases
      group by process
    ),

    ends as (
      select process, ${monthNumber("until_time")} as until_month, has_ends
      from observation
    ),

    spans as (
      select
        n.process,
        min(n.first_month) as from_month,
        max(greatest(n.last_month, n.first_month, e.until_month)) as to_month,
        max(case when e.has_ends then 1 end) = 1 as has_ends
      from numbered n
      join ends e on e.process = n.process
      group by n.process
    ),

    spine as (
      select process, has_ends, unnest(range(from_month, to_month + 1)) as month_no
      from spans
    ),

    moves as (
      select process, first_month as month_no, 1 as arrived, 0 as done
      from numbered

      union all

      select process, last_month, 0, 1
      from numbered
      where completed
    ),

    moved as (
      select process, month_no, sum(arrived) as arrivals, sum(done) as completions
      from moves
      group by process, month_no
    ),

    dated as (
      select
        s.process,
        s.has_ends,
        s.month_no,
        make_date(s.month_no // 12, s.month_no % 12 + 1, 1) as first_day,
        cast(make_date((s.month_no + 1) // 12, (s.month_no + 1) % 12 + 1, 1) as timestamp) as next_month,
        coalesce(m.arrivals, 0) as arrivals,
        coalesce(m.completions, 0) as completions
      from spine s
      left join moved m on m.process = s.process and m.month_no = s.month_no
    ),

    ended as (
      select *, ${localTime("next_month", administrationZone)} as end_time
      from dated
    )

    select
      d.process,
      strftime(d.first_day, '%Y-%m') as month,
      cast(d.arrivals as bigint) as arrivals,
      case when d.has_ends then cast(d.completions as bigint) end as completions,
      case when d.has_ends then cast(sum(d.arrivals - d.completions) over so_far as bigint) end as open_at_end,
      ${micros("end_time")} < l.first_us + l.p90_us as is_lower_bound
    from ended d
    join limits l on l.process = d.process
    window so_far as (partition by d.process order by d.month_no rows unbounded preceding)
    order by d.process, d.month_no
  `,
};
