import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Cases as whole numbers without holes. Ingest has numbered them in the order in which they first appear in the source:
 * the key says nothing about the id.
 */
export const caseKeys: Relation = {
  name: "case_keys",
  meaning: "one row per case: its token and its whole-number key",
  columns: {
    case_key: ["INTEGER", "key, unique over all processes"],
    case_no: ["INTEGER", "number of the case in the store; another after every ingest"],
    process: ["VARCHAR", "process id"],
    case_id: ["VARCHAR", "keyed token of the case, or its id in public data"],
  },
  sql: sql`
    select
      cast(row_number() over (order by process, case_no) as integer) as case_key,
      case_no,
      process,
      case_id
    from instance_cases
    order by case_key
  `,
};
