import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import { activityKeys } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases with one of the activities at any position. */
export const contains: KeptCases<FilterOf<"contains">> = ({ activities }, process) => sql`
  select distinct case_key
  from events
  where activity_key in (${activityKeys(process, activities)})`;
