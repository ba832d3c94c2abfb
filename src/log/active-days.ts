import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The days on which something happened in a process: holes of the period are gaps between them. */
export const activeDays: Relation = {
  name: "active_days",
  meaning: "one row per process and day with at least one event",
  columns: {
    process: ["VARCHAR", "process id"],
    day: ["INTEGER", "days since 1970-01-01, local"],
    events: ["BIGINT", "activity instances completed on that day"],
    since_previous_days: ["BIGINT", "days since the active day before; null for the first"],
  },
  sql: sql`
    with counted as (
      select process, day, cast(sum(events) as bigint) as events
      from day_changes
      group by process, day
    )

    select
      process,
      day,
      events,
      cast(day - lag(day) over (partition by process order by day) as bigint) as since_previous_days
    from counted
  `,
};
