import type { Profile } from "../config/policy.js";
import type { Columns, Described } from "../measures/measure.js";

/**
 * The number whose multiples the counts of a column leave as. Counts of steps, transitions and repetitions add up to one
 * another in many tables: what comes into a step goes out of it. Withholding more of them until no withheld one follows
 * would take the main path out of most reports; so they are rounded under every profile that protects (`governance.md`
 * 5.2, rules 4 and 6; what this leaves open is up to `inferableTransitions`). So are those of a second cut of the same
 * cases: less the first one, it would count the few between two limits.
 */
export function countStep<C extends Columns>(
  { columns, perspective, secondCut }: Described<C>,
  profile: Profile,
): number {
  const isOfSteps = "activity" in columns || "from_activity" in columns || perspective === "repetition";
  return isOfSteps || secondCut === true
    ? Math.max(profile.round_counts, profile.round_step_counts)
    : profile.round_counts;
}
