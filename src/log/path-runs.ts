import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Maximal blocks of consecutive positions with the same activity (`measures.md` 8.2). A run that is not the first of its
 * activity is a return; its first step is the loop repeat of 8.4.
 */
export const pathRuns: Relation = {
  name: "path_runs",
  meaning: "one row per maximal block of equal activities in a path",
  columns: {
    path_key: ["INTEGER", "the path"],
    run: ["INTEGER", "1…n in the path"],
    activity_key: ["INTEGER", "the activity"],
    previous_activity_key: ["INTEGER", "the activity of the run before; null in the first"],
    first_position: ["INTEGER", "position of its first step"],
    executions: ["INTEGER", "length of the block"],
    steps_since: ["INTEGER", "steps since the run before of the same activity; null in its first run"],
    follows_return: ["BOOLEAN", "the step before it is the first of a return"],
  },
  sql: sql`
    with starts as (
      select
        path_key,
        activity_key,
        previous_activity_key,
        position,
        row_number() over in_path as run,
        lead(position) over in_path as next_position
      from path_steps
      where previous_activity_key is distinct from activity_key
      window in_path as (partition by path_key order by position)
    ),

    sized as (
      select
        s.path_key,
        s.run,
        s.activity_key,
        s.previous_activity_key,
        s.position as first_position,
        coalesce(s.next_position, p.events + 1) - s.position as executions
      from starts s
      join paths p on p.path_key = s.path_key
    ),

    compared as (
      select
        *,
        first_position - lag(first_position + executions) over (partition by path_key, activity_key order by run) as steps_since
      from sized
    )

    select
      path_key,
      cast(run as integer) as run,
      activity_key,
      previous_activity_key,
      first_position,
      cast(executions as integer) as executions,
      cast(steps_since as integer) as steps_since,
      coalesce(lag(executions = 1 and steps_since is not null) over (partition by path_key order by run), false) as follows_return
    from compared
  `,
};
