import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * When nothing of a case was in work (`measures.md` 5.3): between the latest completion so far and the next start, in the
 * order of starts. Only cases in which every execution has a start that is not after its completion. Ties: of several
 * completions at one instant the last position opens the stretch, of several starts the first position ends it.
 */
export const idleStretches: Relation = {
  name: "idle_stretches",
  meaning: "one row per stretch of a case in which none of its steps is in work",
  columns: {
    case_key: ["INTEGER", "the case"],
    from_activity_key: ["INTEGER", "the activity whose completion opened the stretch"],
    to_activity_key: ["INTEGER", "the activity whose start ended it"],
    idle_us: ["BIGINT", "length in microseconds, more than 0"],
  },
  sql: sql`
    with started as (
      select
        e.case_key,
        e.position,
        e.activity_key,
        ${micros("start_time")} as start_us,
        ${micros("time")} as end_us,
        cast(e.position as bigint) * 4294967296 + e.activity_key as place
      from events e
      join cases c on c.case_key = e.case_key
      join case_processing p on p.case_key = e.case_key
      where e.start_time is not null and p.measured_events = c.events
    ),

    met as (
      select
        case_key,
        activity_key,
        max(place) over before as latest_place,
        start_us - max(end_us) over before as idle_us
      from started
      window before as (
        partition by case_key order by start_us, position
        rows between unbounded preceding and 1 preceding
      )
    )

    select
      case_key,
      cast(latest_place % 4294967296 as integer) as from_activity_key,
      activity_key as to_activity_key,
      idle_us
    from met
    where idle_us > 0
  `,
};
