import type { Row } from "../measures/measure.js";
import type { variantCohorts } from "../measures/variant-cohorts.js";

/** The paths of a process as flat tables of numbers, in an order of their own. */
export interface SeenPaths {
  /** Completed cases. */
  readonly cases: number;
  readonly firstHalfCases: number;
  /** Cases of each path in the first half and in the second, in turn. */
  readonly cells: Int32Array;
  /** 1 where the path is right the first time. */
  readonly right: Uint8Array;
  /** Path i has the pairs from `starts[i]` to below `starts[i + 1]`, each as often as `times` says. */
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
  readonly times: Int32Array;
  /** Pairs of the same activity are neighbours: activity j has those from `activityStarts[j]` to below the next. */
  readonly activityStarts: Int32Array;
}

/** The order of the rows changes nothing, to the last bit. */
export function seenPaths(rows: readonly Row<(typeof variantCohorts)["columns"]>[]): SeenPaths {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row.variant) }));
  const ordered = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  const { idOf, activityStarts } = numbered(ordered.map(({ variant }) => variant));
  const starts = [0];
  const [pairs, times]: [number[], number[]] = [[], []];
  for (const { variant } of ordered) {
    const own = new Map<number, number>();
    for (const [i, from] of variant.entries()) {
      const id = idOf(from, variant[i + 1]);
      own.set(id, (own.get(id) ?? 0) + 1);
    }
    for (const [id, n] of own) {
      pairs.push(id);
      times.push(n);
    }
    starts.push(pairs.length);
  }
  const firstHalfCases = ordered.reduce((sum, row) => sum + row.first_half_cases, 0);
  return {
    cases: ordered.reduce((sum, row) => sum + row.cases, 0),
    firstHalfCases,
    cells: Int32Array.from(ordered.flatMap(({ cases, first_half_cases: first }) => [first, cases - first])),
    right: Uint8Array.from(ordered, ({ is_right }) => (is_right === true ? 1 : 0)),
    starts: Int32Array.from(starts),
    pairs: Int32Array.from(pairs),
    times: Int32Array.from(times),
    activityStarts,
  };
}

/** Numbers for pairs of an activity and its successor, the end of the case (undefined) included, by activity. */
function numbered(variants: readonly (readonly string[])[]) {
  const successors = new Map<string, Map<string | undefined, number>>();
  for (const variant of variants) {
    for (const [i, from] of variant.entries()) {
      const own = successors.get(from) ?? new Map<string | undefined, number>();
      successors.set(from, own.set(variant[i + 1], 0));
    }
  }
  let id = 0;
  const activityStarts = [0];
  for (const own of successors.values()) {
    for (const to of own.keys()) own.set(to, id++);
    activityStarts.push(id);
  }
  return {
    idOf: (from: string, to: string | undefined): number => successors.get(from)?.get(to) ?? 0,
    activityStarts: Int32Array.from(activityStarts),
  };
}
