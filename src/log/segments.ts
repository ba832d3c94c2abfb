import { sql } from "../sql/tag.js";
import { askedSegments } from "./declared.js";
import type { Relation } from "./relation.js";

/** The stretches between two steps that process files or the caller ask for, in their order. */
export const segments: Relation = {
  name: "segments",
  meaning: "one row per segment of a process",
  columns: {
    segment_key: ["INTEGER", "key, unique over all processes"],
    process: ["VARCHAR", "process id"],
    name: ["VARCHAR", "what the segment is called"],
    from_activity: ["VARCHAR", "the step whose completion opens it"],
    to_activity: ["VARCHAR", "the step whose completion closes it"],
    from_activity_key: ["INTEGER", "the same; null where it does not occur"],
    to_activity_key: ["INTEGER", "the same; null where it does not occur"],
    from_occurrence: ["VARCHAR", "first or last: which of several opens it"],
    to_occurrence: ["VARCHAR", "next or last: which of those after it closes it"],
  },
  optional: [askedSegments],
  sql: sql`
    select
      cast(row_number() over (order by s.process, s.segment_no) as integer) as segment_key,
      s.process,
      s.name,
      s.from_activity,
      s.to_activity,
      f.activity_key as from_activity_key,
      t.activity_key as to_activity_key,
      s.from_occurrence,
      s.to_occurrence
    from asked_segments s
    left join activities f on f.process = s.process and f.activity = s.from_activity
    left join activities t on t.process = s.process and t.activity = s.to_activity
    order by segment_key
  `,
};
