import { micros } from "../../sql/functions.js";
import { sql, type Fragment } from "../../sql/tag.js";

/**
 * One row per step after another whose start is known and not after its completion: `wait_us` from the completion before
 * to the start, 0 and `is_overlap` where it started earlier (`measures.md` 5.4). A log without starts is not read.
 */
export const waitedSteps: Fragment = sql`
      select
        case_key,
        previous_activity_key,
        activity_key,
        greatest(since_previous_us - (${micros("time")} - ${micros("start_time")}), 0) as wait_us,
        since_previous_us < ${micros("time")} - ${micros("start_time")} as is_overlap
      from events
      where start_time <= time and previous_activity_key is not null`;
