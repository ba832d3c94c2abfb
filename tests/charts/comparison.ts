import type { ComparisonTables } from "../../src/charts/figure-differences.js";
import type { ProfileName } from "../../src/config/policy.js";
import { comparedGroups, groupDifferences } from "../../src/measures/comparison/tables.js";
import { released } from "./released.js";

const day = 86_400;

/** Two years of a process: the mean is clearly shorter in the second, the variants are more alike, all else is unclear. */
export function comparison(
  profile: ProfileName = "public-data",
  name: (group: string) => string = (group) => group,
): ComparisonTables {
  return {
    groups: released(
      comparedGroups,
      [
        {
          group: "a",
          name: name("2023"),
          cases: 600,
          open_cases: 0,
          median_seconds: 44 * day,
          mean_seconds: 51 * day,
          p90_seconds: 95.5 * day,
          repeated_cases: 240,
          repeated_cases_share: 0.4,
          handovers: 300,
          handover_share: 0.13,
          concentration_share: 0.16,
        },
        {
          group: "b",
          name: name("2024"),
          cases: 515,
          open_cases: 85,
          median_seconds: 41 * day,
          mean_seconds: 47 * day,
          p90_seconds: 87.5 * day,
          repeated_cases: 196,
          repeated_cases_share: 0.38,
          handovers: 260,
          handover_share: 0.13,
          concentration_share: 0.2,
        },
      ],
      profile,
    ),
    differences: released(
      groupDifferences,
      [
        {
          cases: 515,
          median_seconds: -3 * day,
          median_low_seconds: -7 * day,
          median_high_seconds: day,
          mean_seconds: -4 * day,
          mean_low_seconds: -7.5 * day,
          mean_high_seconds: -day,
          p90_seconds: -8 * day,
          p90_low_seconds: -15 * day,
          p90_high_seconds: day,
          rework_difference: -0.02,
          rework_difference_low: -0.08,
          rework_difference_high: 0.03,
          handover_difference: 0,
          handover_difference_low: 0,
          handover_difference_high: 0.01,
          concentration_difference: 0.04,
          concentration_difference_low: 0.02,
          concentration_difference_high: 0.07,
        },
      ],
      profile,
    ),
  };
}

/** The same of `cases` cases in each group; without rows where `n` is 0, one group alone is no comparison. */
export function comparisonOf(n: number, profile: ProfileName, cases: number): ComparisonTables {
  const rows = ["a", "b"]
    .slice(0, n)
    .map((group) => ({ group, name: group, cases, median_seconds: n * day }));
  const limits = { median_seconds: 0, median_low_seconds: -n * day, median_high_seconds: n * day };
  return {
    groups: released(comparedGroups, rows, profile),
    differences: released(groupDifferences, n === 0 ? [] : [{ cases, ...limits }], profile),
  };
}
