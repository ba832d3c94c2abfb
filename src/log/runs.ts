import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Maximal blocks of consecutive positions with the same activity (`measures.md` 8.2). */
export const runs: Relation = {
  name: "runs",
  meaning: "one row per maximal block of equal activities in a case",
  columns: {
    case_key: ["INTEGER", "the case"],
    run: ["INTEGER", "1…n in the case"],
    activity_key: ["INTEGER", "the activity"],
    executions: ["BIGINT", "length of the block"],
  },
  sql: sql`
    with numbered as (
      select
        case_key,
        activity_key,
        count(case when previous_activity_key is distinct from activity_key then 1 end) over so_far as run
      from events
      window so_far as (partition by case_key order by position rows unbounded preceding)
    )

    select case_key, cast(run as integer) as run, activity_key, count(*) as executions
    from numbered
    group by case_key, run, activity_key
  `,
};
