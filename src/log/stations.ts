import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The organisational units that a case passes: unknown units skipped, equal neighbours merged (`measures.md` 9). */
export const stations: Relation = {
  name: "stations",
  meaning: "one row per stay of a case at an organisational unit",
  columns: {
    case_key: ["INTEGER", "the case"],
    station: ["INTEGER", "1…n in the case"],
    position: ["INTEGER", "position of the event with which the stay begins"],
    org_unit_key: ["INTEGER", "the unit, as in names"],
    previous_org_unit_key: ["INTEGER", "the unit of the station before; null at the first"],
    is_return: ["BOOLEAN", "the unit equals the unit two stations before: u→v→u"],
  },
  sql: sql`
    with known as (
      select
        case_key,
        position,
        org_unit_key,
        lag(org_unit_key) over (partition by case_key order by position) as previous
      from events
      where org_unit_key is not null
    ),

    arrivals as (
      select case_key, position, org_unit_key, previous
      from known
      where org_unit_key is distinct from previous
    )

    select
      case_key,
      cast(row_number() over in_case as integer) as station,
      position,
      org_unit_key,
      previous as previous_org_unit_key,
      coalesce(org_unit_key = lag(org_unit_key, 2) over in_case, false) as is_return
    from arrivals
    window in_case as (partition by case_key order by position)
  `,
};
