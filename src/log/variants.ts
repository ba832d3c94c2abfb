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
    activities: ["BIGINT", "distinct activities"],
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
        p.path_key,
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
    ),

    visited as (
      select path_key, count(distinct activity_key) as activities
      from path_steps
      group by path_key
    )

    select
      w.process,
      w.events,
      w.variant_hash,
      row_number() over ranked as rank,
      w.variant,
      w.activity_keys,
      v.activities,
      w.cases,
      cast(sum(w.cases) over ranked as bigint) as cases_so_far
    from walked w
    join visited v on v.path_key = w.path_key
    window ranked as (partition by w.process order by w.cases desc, w.activity_keys desc rows unbounded preceding)
    order by w.process, rank
  `,
};
