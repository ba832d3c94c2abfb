import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * For whom each case waited (`measures.md` 5.4), by the owner that the process file marks at the step that ends the
 * waiting: up to its start, 0 where it started before the completion before; without a usable start up to its completion.
 * Over the owners of a case this adds up to all its waiting. Steps without a mark are `unassigned`.
 */
export const ownerWaits: Relation = {
  name: "owner_waits",
  meaning: "one row per case and owner of waiting, in processes that mark at least one occurring step",
  columns: {
    case_key: ["INTEGER", "the case"],
    owner: ["VARCHAR", "own, applicant, other_body, system or unassigned"],
    steps: ["BIGINT", "steps after another that end a waiting of this owner"],
    started_steps: ["BIGINT", "of these with a start that is not after the completion"],
    waited_us: ["BIGINT", "microseconds waited, summed over the steps"],
  },
  sql: sql`
    with asked as (
      select process
      from activities
      where wait_owner is not null
      group by process
    ),

    owners as (
      select a.activity_key, coalesce(a.wait_owner, 'unassigned') as owner
      from activities a
      join asked q on q.process = a.process
    ),

    waited as (
      select
        e.case_key,
        o.owner,
        case when e.start_time <= e.time then 1 end as is_started,
        case
          when e.start_time <= e.time
            then greatest(e.since_previous_us - (${micros("time")} - ${micros("start_time")}), 0)
          else e.since_previous_us
        end as wait_us
      from events e
      join owners o on o.activity_key = e.activity_key
      where e.previous_activity_key is not null
    )

    select
      case_key,
      owner,
      count(*) as steps,
      count(is_started) as started_steps,
      cast(sum(wait_us) as bigint) as waited_us
    from waited
    group by case_key, owner
  `,
};
