import { localTime } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Days are those of the administration's wall clock. */
const zone = "Europe/Berlin";

/** The days on which something happened in a process: holes of the period are gaps between them. */
export const activeDays: Relation = {
  name: "active_days",
  meaning: "one row per process and day with at least one event",
  columns: {
    process: ["VARCHAR", "process id"],
    day: ["BIGINT", "days since 1970-01-01, local"],
    events: ["BIGINT", "activity instances completed on that day"],
    since_previous_days: ["BIGINT", "days since the active day before; null for the first"],
  },
  sql: sql`
    with dated as (
      select
        a.process,
        date_diff('day', date '1970-01-01', cast(${localTime("time", zone)} as date)) as day
      from events e
      join activities a on a.activity_key = e.activity_key
    ),

    counted as (
      select process, day, count(*) as events
      from dated
      group by process, day
    )

    select
      process,
      day,
      events,
      day - lag(day) over (partition by process order by day) as since_previous_days
    from counted
  `,
};
