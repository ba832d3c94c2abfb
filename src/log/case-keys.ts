import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Cases as whole numbers: the key is the number that ingest has given them in the order in which they first appear in the
 * source, and says nothing about the id. So the rows of the store bear the keys of their cases already.
 */
export const caseKeys: Relation = {
  name: "case_keys",
  meaning: "one row per case: its token and its whole-number key",
  columns: {
    case_key: ["INTEGER", "key, unique over all processes: case_no in the store, another after every ingest"],
    process: ["VARCHAR", "process id"],
    case_id: ["VARCHAR", "keyed token of the case, or its id in public data"],
  },
  sql: sql`
    select case_no as case_key, process, case_id
    from instance_cases
  `,
};
