import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import { activityKeys } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";

/**
 * directly: one of `to` stands at the position after one of `from` · eventually: at any later position. The order is
 * that of the log, also between equal times. An activity follows itself only where it occurs twice.
 */
export const follows: KeptCases<FilterOf<"follows">> = ({ how, from, to }, process) => {
  const first = activityKeys(process, from);
  const second = activityKeys(process, to);
  if (how === "directly") {
    return sql`
      select distinct case_key
      from events
      where previous_activity_key in (${first}) and activity_key in (${second})`;
  }
  return sql`
    with firsts as (
      select case_key, min(position) as position
      from events
      where activity_key in (${first})
      group by case_key
    ),

    lasts as (
      select case_key, max(position) as position
      from events
      where activity_key in (${second})
      group by case_key
    )

    select f.case_key
    from firsts f
    join lasts l on l.case_key = f.case_key
    where f.position < l.position`;
};
