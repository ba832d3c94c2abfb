import type { FilterOf } from "../config/filter.js";
import { sql } from "../sql/tag.js";
import type { KeptCases } from "./kept-cases.js";

/** Cases that end with a declared end activity. */
export const completed: KeptCases<FilterOf<"completed">> = () => sql`
  select case_key
  from cases
  where completed`;
