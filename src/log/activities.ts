import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Every activity that occurs, with a whole-number key. Keys of a process ascend with the name in code-point order. */
export const activities: Relation = {
  name: "activities",
  meaning: "one row per activity of a process",
  columns: {
    activity_key: ["INTEGER", "key, unique over all processes; ascends with (process, activity)"],
    process: ["VARCHAR", "process id"],
    activity: ["VARCHAR", "name of the step"],
    is_end: ["BOOLEAN", "a case that ends here is completed (process file)"],
    is_failure: ["BOOLEAN", "a case that ends here has failed (process file)"],
    is_enquiry: ["BOOLEAN", "the step asks or answers a question (process file)"],
    is_substantive: ["BOOLEAN", "the work on the matter itself begins with the step (process file)"],
    is_legitimate_repeat: ["BOOLEAN", "repeating the step is no rework (process file)"],
    wait_owner: [
      "VARCHAR",
      "who is waited for before the step: own, applicant, other_body or system (process file); null where unsaid",
    ],
    kind: ["VARCHAR", "who does the step: manual or system (process file); null where unsaid"],
  },
  sql: sql`
    with occurring as (
      select distinct activity_no
      from instance_rows
    ),

    names as (
      select n.process, n.name as activity
      from occurring o
      join instance_names n on n.name_no = o.activity_no
    )

    select
      cast(row_number() over (order by n.process, n.activity) as integer) as activity_key,
      n.process,
      n.activity,
      coalesce(s.is_end, false) as is_end,
      coalesce(s.is_failure, false) as is_failure,
      coalesce(s.is_enquiry, false) as is_enquiry,
      coalesce(s.is_substantive, false) as is_substantive,
      coalesce(s.is_legitimate_repeat, false) as is_legitimate_repeat,
      s.wait_owner,
      s.kind
    from names n
    left join activity_settings s on s.process = n.process and s.activity = n.activity
    order by activity_key
  `,
};
