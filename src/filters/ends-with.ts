import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import { activityKeys } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases with one of the activities at the last position. */
export const endsWith: KeptCases<FilterOf<"ends_with">> = ({ activities }, process) => sql`
  select case_key
  from cases
  where end_activity_key in (${activityKeys(process, activities)})`;
