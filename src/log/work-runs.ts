import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * The work of each role or pseudonymous person in the order of completion, cut where another activity follows or more
 * than ten minutes pass (`measures.md` 10). Who worked is not kept. Ties: source row.
 */
export const workRuns: Relation = {
  name: "work_runs",
  meaning: "one row per stretch of one activity in the work of a role or person, where these were read",
  columns: {
    activity_key: ["INTEGER", "the activity"],
    executions: ["BIGINT", "activity instances in the stretch"],
    cases: ["BIGINT", "distinct cases in the stretch"],
  },
  sql: sql`
    with ordered as (
      select
        d.doer_key,
        e.activity_key,
        e.case_key,
        e.time,
        d.source_row,
        e.activity_key = lag(e.activity_key) over work
        and ${micros("time")} - lag(${micros("time")}) over work <= 600000000 as continues
      from event_doers d
      join events e on e.case_key = d.case_key and e.position = d.position
      where d.doer_key is not null
      window work as (partition by d.doer_key order by e.time, d.source_row)
    ),

    numbered as (
      select
        doer_key,
        activity_key,
        case_key,
        count(case when continues then null else 1 end) over (
          partition by doer_key order by time, source_row rows unbounded preceding
        ) as stretch
      from ordered
    )

    select activity_key, count(*) as executions, count(distinct case_key) as cases
    from numbered
    group by doer_key, activity_key, stretch
  `,
};
