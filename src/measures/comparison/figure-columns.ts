import type { ComparedFigure } from "./figures.js";
import type { comparedGroups, groupDifferences } from "./tables.js";

/** The column of `compared-groups` that holds a figure. */
export const groupColumn = {
  median: "median_seconds",
  mean: "mean_seconds",
  p90: "p90_seconds",
  rework: "repeated_cases_share",
  handover: "handover_share",
  concentration: "concentration_share",
} as const satisfies Record<ComparedFigure, keyof typeof comparedGroups.columns>;

type DifferenceColumn = keyof typeof groupDifferences.columns;

/** The columns of `group-differences` that hold the difference of a figure and its limits. */
export function differenceColumns(
  figure: ComparedFigure,
): readonly [value: DifferenceColumn, low: DifferenceColumn, high: DifferenceColumn] {
  return figure === "median" || figure === "mean" || figure === "p90"
    ? [`${figure}_seconds`, `${figure}_low_seconds`, `${figure}_high_seconds`]
    : [`${figure}_difference`, `${figure}_difference_low`, `${figure}_difference_high`];
}
