import { listOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Each path once, as a LIST that is built for one example case per path and never joined to a string.
 * Rank by cases descending, then by the list descending (= PM4Py's top-k; `measures.md` 3).
 */
export const variants: Relation = {
  name: "variants",
  meaning: "one row per distinct path of a process",
  columns: {
    process: ["VARCHAR", "process id"],
    events: ["BIGINT", "length of the path"],
    variant_hash: ["HUGEINT", "names the path together with process and events"],
    rank: ["BIGINT", "1…n in the process"],
    variant: ["VARCHAR[]", "activity names in canonical order"],
    cases: ["BIGINT", "cases that took the path"],
    cases_so_far: ["BIGINT", "cases of this rank and all before it"],
  },
  sql: sql`
    with walked as (
      select
        p.process,
        p.events,
        p.variant_hash,
        p.cases,
        ${listOf("activity", "position")} as variant
      from path_steps s
      join paths p on p.path_key = s.path_key
      join activities a on a.activity_key = s.activity_key
      group by p.path_key, p.process, p.events, p.variant_hash, p.cases
    )

    select
      process,
      events,
      variant_hash,
      row_number() over ranked as rank,
      variant,
      cases,
      cast(sum(cases) over ranked as bigint) as cases_so_far
    from walked
    window ranked as (partition by process order by cases desc, variant desc rows unbounded preceding)
    order by process, rank
  `,
};
