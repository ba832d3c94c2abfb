import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Activities that come back in a case after another one, and whether several did them (`measures.md` 8.2). Only in
 * processes whose roles or pseudonyms were read: steps that are not neighbours can be compared nowhere else.
 */
export const repetitions: Relation = {
  name: "repetitions",
  meaning: "one row per case and activity that comes back, where roles or persons were read",
  columns: {
    case_key: ["INTEGER", "the case"],
    activity_key: ["INTEGER", "the activity"],
    several_doers: ["BOOLEAN", "done by several roles, or persons; null where unknown"],
  },
  sql: sql`
    with known_cases as (
      select distinct case_key
      from event_doers
    ),

    coming_back as (
      select k.case_key, v.activity_key
      from known_cases k
      join cases c on c.case_key = k.case_key
      join paths p on p.process = c.process and p.events = c.events and p.variant_hash = c.variant_hash
      join path_visits v on v.path_key = p.path_key
      where v.runs > 1
    )

    select
      r.case_key,
      r.activity_key,
      case
        when min(d.doer_key) < max(d.doer_key) then true
        when count(d.doer_key) = count(*) then false
      end as several_doers
    from coming_back r
    join events e on e.case_key = r.case_key and e.activity_key = r.activity_key
    join event_doers d on d.case_key = e.case_key and d.position = e.position
    group by r.case_key, r.activity_key
  `,
};
