import { listOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Each path once, as a LIST that is built for one example case per path and never joined to a string.
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
    variant: ["VARCHAR[]", "activity names in canonical order"],
    activity_keys: ["INTEGER[]", "the same as keys of activities"],
    cases: ["BIGINT", "cases that took the path"],
    cases_so_far: ["BIGINT", "cases of this rank and all before it"],
  },
  sql: sql`
    with named as (
      select activity_key as named_key, activity
      from activities
    ),

    walked as (
      select
        p.process,
        p.events,
        p.variant_hash,
        p.cases,
        ${listOf("activity", "position")} as variant,
        ${listOf("activity_key", "position")} as activity_keys
      from path_steps s
      join paths p on p.path_key = s.path_key
      join named n on n.named_key = s.activity_key
      group by p.path_key, p.process, p.events, p.variant_hash, p.cases
    )

    select
      process,
      events,
      variant_hash,
      row_number() over ranked as rank,
      variant,
      activity_keys,
      cases,
      cast(sum(cases) over ranked as bigint) as cases_so_far
    from walked
    window ranked as (partition by process order by cases desc, activity_keys desc rows unbounded preceding)
    order by process, rank
  `,
};
