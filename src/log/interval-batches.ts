import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Executions of one activity by one role or pseudonymous person whose stretches of time overlap or lie at most 15 minutes
 * apart (`measures.md` 10). Who worked is not kept. Ties: source row.
 */
export const intervalBatches: Relation = {
  name: "interval_batches",
  meaning:
    "one row per batch of two and more executions by time, where roles or persons and starts were read",
  columns: {
    activity_key: ["INTEGER", "the activity"],
    executions: ["BIGINT", "activity instances in the batch"],
    cases: ["BIGINT", "distinct cases in the batch"],
  },
  sql: sql`
    with timed as (
      select
        d.doer_key,
        e.activity_key,
        e.case_key,
        ${micros("start_time")} as start_us,
        ${micros("time")} as end_us,
        d.source_row
      from event_doers d
      join events e on e.case_key = d.case_key and e.position = d.position
      where d.doer_key is not null and e.start_time is not null
    ),

    ordered as (
      select
        *,
        max(end_us) over (
          partition by doer_key, activity_key order by start_us, end_us, source_row
          rows between unbounded preceding and 1 preceding
        ) as latest_end_us
      from timed
    ),

    numbered as (
      select
        doer_key,
        activity_key,
        case_key,
        count(case when start_us - latest_end_us <= 900000000 then null else 1 end) over (
          partition by doer_key, activity_key order by start_us, end_us, source_row rows unbounded preceding
        ) as batch
      from ordered
    )

    select activity_key, count(*) as executions, count(distinct case_key) as cases
    from numbered
    group by doer_key, activity_key, batch
    having count(*) > 1
  `,
};
