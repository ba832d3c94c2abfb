import type { Profile } from "../config/policy.js";
import type { ComparedFlows } from "../measures/comparison/compared-flows.js";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../measures/comparison/flow-tables.js";
import type { Computed } from "../measures/measure.js";
import type { Population } from "./released.js";
import { releaseAll, type ReleasedTables } from "./tables.js";

/**
 * The steps and transitions of two compared groups as they may be shown. That a group never takes what the other does is
 * said only where the other's row is shown; a difference only where both medians are.
 */
export function releasedFlows(
  { steps, transitions, differences }: ComparedFlows,
  profile: Profile,
  population: Population,
): ReleasedTables {
  const first = releaseAll([steps, transitions] as readonly Computed[], profile, population);
  const [stepRows, transitionRows] = [first.get(comparedSteps).rows, first.get(comparedTransitions)];
  const stepKey = (row: { readonly activity: string }) => row.activity;
  const shownSteps = bothSides(steps.rows, stepRows, stepKey);
  const shownTransitions = bothSides(transitions.rows, transitionRows.rows, edgeKey);
  const hasMedian = new Map<string, number>();
  for (const row of transitionRows.rows)
    if (row.kind === "between" && row.median_seconds !== null)
      hasMedian.set(edgeKey(row), (hasMedian.get(edgeKey(row)) ?? 0) + 1);
  return releaseAll(
    [
      { of: comparedSteps, rows: shownSteps },
      { of: comparedTransitions, rows: shownTransitions },
      {
        of: transitionDifferences,
        rows: differences.rows.filter((row) => hasMedian.get(edgeKey({ ...row, kind: "between" })) === 2),
      },
    ] as readonly Computed[],
    profile,
    population,
  );
}

interface Edge {
  readonly kind: string;
  readonly from_activity: string;
  readonly to_activity: string;
}

const edgeKey = ({ kind, from_activity, to_activity }: Edge): string =>
  JSON.stringify([kind, from_activity, to_activity]);

/** The computed rows without those that count nothing beside a row of the other group that is withheld. */
function bothSides<R extends { readonly cases: number }, S>(
  rows: readonly R[],
  shown: readonly (S & { readonly cases: number | null })[],
  key: (row: R | S) => string,
): readonly R[] {
  const told = new Set(shown.filter(({ cases }) => cases !== 0).map(key));
  return rows.filter((row) => row.cases > 0 || told.has(key(row)));
}
