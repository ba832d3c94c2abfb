import { listOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Each path once, as a LIST that is built for one example case per path and never joined to a string. Of keys alone: their
 * names take more time to write than all the rest, and whoever reads a path puts them in (`path-names.ts`).
 * Rank by cases descending, then by the list descending (= PM4Py's top-k; `measures.md` 3); keys ascend with the names.
 */
export const variants: Relation = {
  name: "variants",
  meaning: "one row per distinct path of a process",
  columns: {
    process: ["VARCHAR", "process id"],
    events: ["BIGINT", "length of the path"],
    variant_hash: ["HUGEINT", "names the path together with process and events"],
    rank: ["BIGINT", "1…n in the process"],
    activity_keys: ["INTEGER[]", "keys of activities in canonical order"],
    activities: ["BIGINT", "distinct activities"],
    cases: ["BIGINT", "cases that took the path"],
    cases_so_far: ["BIGINT", "cases of this rank and all before it"],
  },
  sql: sql`
    with walked as (
      select path_key, ${listOf("activity_key", "position")} as activity_keys
      from path_steps
      group by path_key
    ),

    visited as (
      select path_key, count(distinct activity_key) as activities
      from path_steps
      group by path_key
    )

    select
      p.process,
      p.events,
      p.variant_hash,
      row_number() over ranked as rank,
      w.activity_keys,
      v.activities,
      p.cases,
      cast(sum(p.cases) over ranked as bigint) as cases_so_far
    from walked w
    join visited v on v.path_key = w.path_key
    join paths p on p.path_key = w.path_key
    window ranked as (partition by p.process order by p.cases desc, w.activity_keys desc rows unbounded preceding)
    order by p.process, rank
  `,
};
