import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** What a path does with each of its activities: rework is what exceeds one execution. */
export const pathVisits: Relation = {
  name: "path_visits",
  meaning: "one row per path and activity that occurs in it",
  columns: {
    path_key: ["INTEGER", "the path"],
    activity_key: ["INTEGER", "the activity"],
    executions: ["INTEGER", "how often it happens"],
    runs: ["INTEGER", "blocks of consecutive executions"],
    self_loops: ["INTEGER", "blocks of two and more"],
    first_position: ["INTEGER", "position of the first execution"],
    last_position: ["INTEGER", "position of the last execution"],
  },
  sql: sql`
    select
      path_key,
      activity_key,
      cast(sum(executions) as integer) as executions,
      cast(count(*) as integer) as runs,
      cast(count(case when executions > 1 then 1 end) as integer) as self_loops,
      min(first_position) as first_position,
      max(first_position + executions - 1) as last_position
    from path_runs
    group by path_key, activity_key
  `,
};
