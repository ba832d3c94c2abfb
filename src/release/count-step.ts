import type { Profile } from "../config/policy.js";
import type { Columns, Described } from "../measures/measure.js";

/**
 * The number whose multiples the counts of a column leave as. Counts of steps, transitions and repetitions add up to one
 * another in many tables: what comes into a step goes out of it. Withholding more of them until no withheld one follows
 * would take the main path out of most reports; so they are rounded under every profile that protects (`governance.md`
 * 5.2, rules 4 and 6; what this leaves open is up to `inferableTransitions`).
 * `column`: a name in the table; absent = what the table counts as a whole.
 */
export function countStep<C extends Columns>(of: Described<C>, profile: Profile, column?: string): number {
  const isOfSteps =
    "activity" in of.columns ||
    "from_activity" in of.columns ||
    of.perspective === "repetition" ||
    (column !== undefined && of.columns[column]?.unit === "events");
  return isOfSteps ? Math.max(profile.round_counts, profile.round_step_counts) : profile.round_counts;
}
