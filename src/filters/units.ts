import { param, sql, type Fragment } from "../sql/tag.js";
import { valuesOf } from "./activity-cases.js";

/** The keys of organisational units of a process, by name. */
const unitKeys = (process: string, units: readonly string[]): Fragment => sql`
  select name_key
  from names
  where process = ${param(process)} and name in (${valuesOf(units)})`;

/** Cases with an event at one of the units. */
export const touchedUnits = (process: string, units: readonly string[]): Fragment => sql`
  select distinct case_key
  from events
  where org_unit_key in (${unitKeys(process, units)})`;

/** Cases whose first event with a known unit is at one of these. */
export const firstUnits = (process: string, units: readonly string[]): Fragment => sql`
  with firsts as (
    select case_key, min(position) as position
    from events
    where org_unit_key is not null
    group by case_key
  )

  select e.case_key
  from events e
  join firsts f on f.case_key = e.case_key and f.position = e.position
  where e.org_unit_key in (${unitKeys(process, units)})`;
