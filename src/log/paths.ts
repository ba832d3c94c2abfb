import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * One example case for each path. What depends on the order of activities alone is counted on these and weighted with
 * `cases`: a hundred thousand paths instead of a million cases.
 */
export const paths: Relation = {
  name: "paths",
  meaning: "one row per distinct path of a process, with an example case",
  columns: {
    path_key: ["INTEGER", "the path: the least case_key of its cases"],
    process: ["VARCHAR", "process id"],
    events: ["BIGINT", "length of the path"],
    variant_hash: ["HUGEINT", "names the path together with process and events"],
    cases: ["BIGINT", "cases that took the path"],
  },
  sql: sql`
    select min(case_key) as path_key, process, events, variant_hash, count(*) as cases
    from cases
    group by process, events, variant_hash
  `,
};
