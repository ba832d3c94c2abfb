import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Cases as whole numbers, in the order in which they first appear in the source: the key says nothing about the id. */
export const caseKeys: Relation = {
  name: "case_keys",
  meaning: "one row per case: its token and its whole-number key",
  columns: {
    case_key: ["INTEGER", "key, unique over all processes"],
    process: ["VARCHAR", "process id"],
    case_id: ["VARCHAR", "keyed token of the case, or its id in public data"],
  },
  sql: sql`
    with firsts as (
      select process, case_id, min(source_row) as first_row
      from instances
      group by process, case_id
    )

    select
      cast(row_number() over (order by process, first_row, case_id) as integer) as case_key,
      process,
      case_id
    from firsts
    order by case_key
  `,
};
