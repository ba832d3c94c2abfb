import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** How often each activity directly follows another, counted on the paths: each case once is a matter of their few rows. */
export const transitions: Relation = {
  name: "transitions",
  meaning: "one row per pair of activities of which the second directly follows the first",
  columns: {
    previous_activity_key: ["INTEGER", "the first activity"],
    activity_key: ["INTEGER", "the second activity"],
    executions: ["BIGINT", "how often it follows"],
    cases: ["BIGINT", "distinct cases in which it does"],
  },
  sql: sql`
    with counted as (
      select path_key, previous_activity_key, activity_key, count(*) as executions
      from path_steps
      where previous_activity_key is not null
      group by path_key, previous_activity_key, activity_key
    )

    select
      c.previous_activity_key,
      c.activity_key,
      cast(sum(c.executions * p.cases) as bigint) as executions,
      cast(sum(p.cases) as bigint) as cases
    from counted c
    join paths p on p.path_key = c.path_key
    group by c.previous_activity_key, c.activity_key
  `,
};
