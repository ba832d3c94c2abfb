import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** As `stations`, by role: unknown roles skipped, equal neighbours merged; empty where no roles were read. */
export const roleStations: Relation = {
  name: "role_stations",
  meaning: "one row per stay of a case with a role",
  columns: {
    case_key: ["INTEGER", "the case"],
    station: ["INTEGER", "1…n in the case"],
    position: ["INTEGER", "position of the event with which the stay begins"],
    role_key: ["INTEGER", "the role, as in roles"],
    previous_role_key: ["INTEGER", "the role of the station before; null at the first"],
    is_return: ["BOOLEAN", "the role equals the role two stations before"],
  },
  sql: sql`
    with known as (
      select
        case_key,
        position,
        role_key,
        lag(role_key) over (partition by case_key order by position) as previous
      from event_doers
      where role_key is not null
    ),

    arrivals as (
      select case_key, position, role_key, previous
      from known
      where role_key is distinct from previous
    )

    select
      case_key,
      cast(row_number() over in_case as integer) as station,
      position,
      role_key,
      previous as previous_role_key,
      coalesce(role_key = lag(role_key, 2) over in_case, false) as is_return
    from arrivals
    window in_case as (partition by case_key order by position)
  `,
};
