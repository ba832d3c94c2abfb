import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * How often a step of one day follows a step of another in the same case. Times ascend in a case, so a case is in a
 * month (week) for the first time where the day before lies in another: cases per month are counted from this.
 */
export const dayChanges: Relation = {
  name: "day_changes",
  meaning: "one row per process, day of a step and day of the step before in the case",
  columns: {
    process: ["VARCHAR", "process id"],
    day: ["INTEGER", "local day, in days since 1970-01-01"],
    previous_day: ["INTEGER", "day of the step before; null where the case begins"],
    events: ["BIGINT", "steps"],
  },
  sql: sql`
    with counted as (
      select activity_key, day, previous_day, count(*) as events
      from events
      group by activity_key, day, previous_day
    )

    select a.process, c.day, c.previous_day, cast(sum(c.events) as bigint) as events
    from counted c
    join activities a on a.activity_key = c.activity_key
    group by a.process, c.day, c.previous_day
  `,
};
