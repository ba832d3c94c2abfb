import type { Profile } from "../config/policy.js";
import { activityFrequency } from "../measures/activity-frequency.js";
import { comparedSteps, comparedTransitions } from "../measures/comparison/flow-tables.js";
import { endActivities } from "../measures/end-activities.js";
import type { Computed, Described, Row } from "../measures/measure.js";
import { precedenceMatrix } from "../measures/precedence-matrix.js";
import { startActivities } from "../measures/start-activities.js";
import { countStep } from "./count-step.js";
import { inferableTransitions, transitionKey, type Transition } from "./inferable-transitions.js";

/** Whether a row of a table would give away what another row withholds. */
export type IsInferable = (of: Described, row: Row) => boolean;

/** Tables that hold all transitions of a process or of one of its groups, and those that hold all its steps. */
const systems = [
  [precedenceMatrix.id, activityFrequency.id],
  [comparedTransitions.id, comparedSteps.id],
] as const;

/**
 * Says of a row about a transition, or about a first or last step, whether it must be withheld with one that is too small
 * (`inferableTransitions`), in whichever table it stands; of every other row it says no.
 */
export function inferableRows(computed: readonly Computed[], profile: Profile): IsInferable {
  const withheld = new Set<string>();
  if (profile.extremes) return () => false;
  for (const [transitions, steps] of systems) {
    const [of, counts] = [transitions, steps].map((id) => computed.find((table) => table.of.id === id));
    if (of === undefined || counts === undefined) continue;
    const step = countStep(of.of, profile);
    const executions = grouped(counts.rows.filter((row) => Number(row["cases"]) >= profile.k_cases));
    for (const [group, rows] of grouped(of.rows))
      for (const key of inferableTransitions(
        rows.flatMap((row) => {
          const transition = transitionIn(of.of, row);
          return transition === null || Number(row["cases"]) === 0 ? [] : { ...transition, ...countsOf(row) };
        }),
        new Map(
          (executions.get(group) ?? []).map((row) => [String(row["activity"]), Number(row["executions"])]),
        ),
        { profile, step },
      ))
        withheld.add(group + key);
  }
  return (of, row) => {
    const transition = transitionIn(of, row);
    return transition !== null && withheld.has(groupOf(row) + transitionKey(transition));
  };
}

/** Ends of the transition that a row is about; null where it is about none. */
function transitionIn(of: Described, row: Row): Pick<Transition, "from" | "to"> | null {
  if (of.id === startActivities.id) return { from: "", to: String(row["activity"]) };
  if (of.id === endActivities.id) return { from: String(row["activity"]), to: "" };
  if (row["from_activity"] === undefined || row["to_activity"] === undefined) return null;
  return {
    from: row["kind"] === "start" ? "" : String(row["from_activity"]),
    to: row["kind"] === "end" ? "" : String(row["to_activity"]),
  };
}

const countsOf = (row: Row): Pick<Transition, "executions" | "cases"> => ({
  executions: Number(row["executions"]),
  cases: Number(row["cases"]),
});

const groupOf = (row: Row): string => JSON.stringify([row["process"], row["group"] ?? null]);

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
