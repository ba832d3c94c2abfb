import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The steps of every path, taken from its example case. */
export const pathSteps: Relation = {
  name: "path_steps",
  meaning: "one row per position of a path",
  columns: {
    path_key: ["INTEGER", "the path"],
    position: ["INTEGER", "1…n in the path"],
    activity_key: ["INTEGER", "the activity"],
    previous_activity_key: ["INTEGER", "the activity at the position before; null at position 1"],
    is_last: ["BOOLEAN", "the last position of the path"],
  },
  sql: sql`
    select p.path_key, e.position, e.activity_key, e.previous_activity_key, e.is_last
    from events e
    join paths p on p.path_key = e.case_key
  `,
};
