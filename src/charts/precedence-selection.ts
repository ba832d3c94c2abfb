import type { precedenceMatrix } from "../measures/precedence-matrix.js";
import type { ReleasedRow } from "../release/released-row.js";

/** One released pair; its step before is "" at the start of a case, its next step "" at the end. */
export type Pair = ReleasedRow<(typeof precedenceMatrix)["columns"]>;

const times = ({ executions }: Pair): number => executions ?? 0;

/** Every activity of the pairs, by how often it was reached or left as far as that was released; most frequent first. */
export function activitiesByUse(pairs: readonly Pair[]): readonly string[] {
  const reached = new Map<string, number>();
  const left = new Map<string, number>();
  for (const pair of pairs) {
    reached.set(pair.to_activity, (reached.get(pair.to_activity) ?? 0) + times(pair));
    left.set(pair.from_activity, (left.get(pair.from_activity) ?? 0) + times(pair));
  }
  const use = (activity: string) => Math.max(reached.get(activity) ?? 0, left.get(activity) ?? 0);
  return [...new Set([...reached.keys(), ...left.keys()])]
    .filter((activity) => activity !== "")
    .sort((a, b) => use(b) - use(a) || (a < b ? -1 : 1));
}

/** Whether both sides of a pair are shown; start and end always are. */
export const isAmong = ({ from_activity, to_activity }: Pair, some: ReadonlySet<string>): boolean =>
  (from_activity === "" || some.has(from_activity)) && (to_activity === "" || some.has(to_activity));

/**
 * Activities in the order of the most frequent path: from the start on always the most frequent next one that is not
 * placed yet; where the path ends, the most frequent of those left.
 */
export function mainPathFirst(pairs: readonly Pair[], activities: readonly string[]): readonly string[] {
  const left = new Set(activities);
  const order: string[] = [];
  let at = "";
  while (left.size > 0) {
    const next = pairs
      .filter((pair) => pair.from_activity === at && left.has(pair.to_activity))
      .reduce<Pair | null>((best, pair) => (best === null || times(pair) > times(best) ? pair : best), null);
    const chosen: string = next?.to_activity ?? activities.find((activity) => left.has(activity)) ?? "";
    order.push(chosen);
    left.delete(chosen);
    at = chosen;
  }
  return order;
}
