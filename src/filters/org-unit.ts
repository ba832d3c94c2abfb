import type { FilterOf } from "../config/filter.js";
import type { KeptCases } from "./kept-cases.js";
import { touchedUnits } from "./units.js";

/** Cases that one of the organisational units has worked on, with all their events, also those of other units. */
export const orgUnit: KeptCases<FilterOf<"org_unit">> = ({ units }, process) => touchedUnits(process, units);
