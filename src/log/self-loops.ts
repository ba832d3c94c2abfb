import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Self-loops of every case and whether several did them (`measures.md` 8.2): several when some step inside was done by
 * another than the step before it or, where roles or pseudonyms were read, when two steps inside were done by different
 * ones, whatever is known of those between. In a self-loop, a step that continues it has the activity of the step before.
 */
export const selfLoops: Relation = {
  name: "self_loops",
  meaning: "one row per block of two and more consecutive executions of an activity in a case",
  columns: {
    case_key: ["INTEGER", "the case"],
    activity_key: ["INTEGER", "the activity"],
    first_position: ["INTEGER", "position of its first step"],
    executions: ["BIGINT", "length of the block"],
    several_doers: ["BOOLEAN", "done by several persons, or roles; null where unknown"],
  },
  sql: sql`
    with continued as (
      select
        e.case_key,
        e.activity_key,
        e.position,
        e.position - row_number() over (partition by e.case_key order by e.position) as block,
        coalesce(e.other_person, d.other_doer) as other_doer,
        coalesce(d.doer_key, d.previous_doer_key) as one_doer,
        coalesce(d.previous_doer_key, d.doer_key) as another_doer
      from events e
      left join event_doers d on d.case_key = e.case_key and d.position = e.position
      where e.activity_key = e.previous_activity_key
    )

    select
      case_key,
      activity_key,
      min(position) - 1 as first_position,
      count(*) + 1 as executions,
      case
        when bool_or(other_doer) then true
        when min(one_doer) < max(one_doer) or min(another_doer) < max(another_doer) then true
        when min(one_doer) <> min(another_doer) then true
        when count(other_doer) = count(*) then false
      end as several_doers
    from continued
    group by case_key, activity_key, block
  `,
};
