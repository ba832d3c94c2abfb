import type { FilterOf } from "../config/filter.js";
import { id, sql } from "../sql/tag.js";
import { valuesOf } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";
import { firstUnits } from "./units.js";

/**
 * Cases whose attribute has one of the values: the first known channel, the last known outcome, or the first known
 * organisational unit. A case without a value goes.
 */
export const attribute: KeptCases<FilterOf<"attribute">> = ({ name, values }, process) =>
  name === "org_unit"
    ? firstUnits(process, values)
    : sql`
      select case_key
      from cases
      where ${id(name)} in (${valuesOf(values)})`;
