import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import { activityKeys } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases without any of the activities. */
export const lacks: KeptCases<FilterOf<"lacks">> = ({ activities }, process) => sql`
  select case_key
  from cases
  where case_key not in (
    select case_key
    from events
    where activity_key in (${activityKeys(process, activities)})
  )`;
