import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import { activityKeys } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases with one of the activities at position 1. */
export const startsWith: KeptCases<FilterOf<"starts_with">> = ({ activities }, process) => sql`
  select case_key
  from cases
  where start_activity_key in (${activityKeys(process, activities)})`;
