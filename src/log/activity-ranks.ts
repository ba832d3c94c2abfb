import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** How often each activity occurs. Rank by cases descending, then by name; what grows with pairs of activities stops at a rank. */
export const activityRanks: Relation = {
  name: "activity_ranks",
  meaning: "one row per activity: how often it occurs",
  columns: {
    activity_key: ["INTEGER", "the activity"],
    executions: ["BIGINT", "activity instances"],
    cases: ["BIGINT", "distinct cases in which it occurs"],
    rank: ["INTEGER", "1…n in the process, the activity of the most cases first"],
  },
  sql: sql`
    with counted as (
      select
        p.process,
        v.activity_key,
        cast(sum(v.executions * p.cases) as bigint) as executions,
        cast(sum(p.cases) as bigint) as cases
      from path_visits v
      join paths p on p.path_key = v.path_key
      group by p.process, v.activity_key
    )

    select
      activity_key,
      executions,
      cases,
      cast(row_number() over (partition by process order by cases desc, activity_key) as integer) as rank
    from counted
  `,
};
