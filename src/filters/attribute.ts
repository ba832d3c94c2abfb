import { isCommonAttribute, type FilterOf } from "../config/filter.js";
import { id, param, sql } from "../sql/tag.js";
import { valuesOf } from "./activity-cases.js";
import type { KeptCases } from "./kept-cases.js";
import { firstUnits } from "./units.js";

/**
 * Cases whose attribute has one of the values: the first known channel, the last known outcome, the first known
 * organisational unit, or the first known value of any other attribute. A case without a value goes.
 */
export const attribute: KeptCases<FilterOf<"attribute">> = ({ name, values }, process) =>
  name === "org_unit"
    ? firstUnits(process, values)
    : isCommonAttribute(name)
      ? sql`
      select case_key
      from cases
      where ${id(name)} in (${valuesOf(values)})`
      : sql`
      select case_key
      from mapped_attributes
      where attribute = ${param(name)} and value in (${valuesOf(values)})`;
