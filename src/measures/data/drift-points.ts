import type { Engine } from "../../engine/engine.js";
import { changePoints, type ChangePoint, type Compare } from "../../statistics/change-points.js";
import { distributionChange, summed, type CohortCounts } from "../../statistics/distribution-change.js";
import { jensenShannon } from "../../statistics/jensen-shannon.js";
import { quantileSorted } from "../../statistics/quantile.js";
import { random } from "../../statistics/random.js";
import { rankChange } from "../../statistics/rank-change.js";
import type { Computed, Row } from "../measure.js";
import { completedProcesses } from "./completed-processes.js";
import { drift } from "./drift.js";
import { driftVariants } from "./drift-variants.js";
import { driftCases, type DriftCases } from "./drift-cases.js";
import { driftCohorts } from "./drift-cohorts.js";

type DriftRow = Row<typeof drift.columns>;
type PathRow = Row<typeof driftVariants.columns>;

/** Names the search: where it changes, the draws change with it. */
const version = "drift-v1";
const search = { alpha: 0.02, permutations: 399, least: 30 };

/** The changes of every process, and the paths that they bring or end. The draws depend on the process id alone. */
export async function driftTables(engine: Engine): Promise<readonly Computed[]> {
  const changes: DriftRow[] = [];
  const paths: PathRow[] = [];
  for (const { process, cases } of await completedProcesses(engine)) {
    const found = driftOf(process, await driftCases(engine, process, cases));
    changes.push(...found.changes);
    paths.push(...found.paths);
  }
  return [
    { of: drift, rows: changes },
    { of: driftVariants, rows: paths },
  ];
}

/** The changes of one process, first of throughput, then of paths; and the paths that the latter bring or end. */
export function driftOf(
  process: string,
  all: DriftCases,
): { readonly changes: readonly DriftRow[]; readonly paths: readonly PathRow[] } {
  const { cohorts, cases } = driftCohorts(all);
  const starts = [...cohorts.map(({ first }) => first), cases];
  const times = all.throughput_us.slice(0, cases);
  const counts = cohortCounts(all, starts);
  const find = (kind: string, compare: Compare) =>
    sidesOf(
      changePoints(cohorts.length, compare, { ...search, random: random(version, process, kind) }),
      cohorts.length,
    );
  const row = (kind: string, { from, at, to, p }: Sides): DriftRow => {
    const [before, after] = [size(starts, from, at), size(starts, at, to)];
    return {
      process,
      kind,
      month: cohorts[at]?.month ?? "",
      before_cases: before,
      after_cases: after,
      smaller_cases: Math.min(before, after),
      before_median_seconds: null,
      after_median_seconds: null,
      difference_seconds: null,
      distance: null,
      p_value: p,
    };
  };
  const otherPaths = find("directly-follows", distributionChange(counts));
  const changes = [
    ...find("throughput", rankChange(times, starts)).map((sides) => {
      const median = (from: number, to: number) =>
        quantileSorted(times.slice(starts[from], starts[to]).sort(), 0.5) / 1e6;
      const [before, after] = [median(sides.from, sides.at), median(sides.at, sides.to)];
      return {
        ...row("throughput", sides),
        before_median_seconds: before,
        after_median_seconds: after,
        difference_seconds: after - before,
      };
    }),
    ...otherPaths.map((sides) => ({
      ...row("directly-follows", sides),
      distance: jensenShannon(
        summed(range(sides.from, sides.at), counts),
        summed(range(sides.at, sides.to), counts),
      ),
    })),
  ];
  const paths = otherPaths.flatMap(({ from, at, to }) =>
    changedPaths(all, [starts[from] ?? 0, starts[at] ?? 0, starts[to] ?? 0]).map((path) => ({
      process,
      month: cohorts[at]?.month ?? "",
      ...path,
    })),
  );
  return { changes, paths };
}

/** Paths of which there is none on one side of a change; cases from `from` to `at` are before it, from there to `to` after it. */
function changedPaths(
  { kinds, variants }: DriftCases,
  [from, at, to]: readonly [number, number, number],
): readonly Omit<PathRow, "process" | "month">[] {
  const count = (first: number, end: number) => {
    const counts = new Map<number, number>();
    for (const kind of kinds.subarray(first, end)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(from, at), count(at, to)];
  const alone = (only: "before" | "after", own: typeof before, other: typeof before, cases: number) =>
    [...own]
      .filter(([kind]) => !other.has(kind))
      .sort(([kind, n], [next, m]) => m - n || kind - next)
      .map(([kind, n]) => ({ only, variant: variants[kind] ?? [], cases: n, share: n / cases }));
  return [...alone("after", after, before, to - at), ...alone("before", before, after, at - from)];
}

function cohortCounts(
  { kinds, paths, different }: DriftCases,
  starts: readonly number[],
): readonly CohortCounts[] {
  return range(0, starts.length - 1).map((cohort) => {
    const counts = new Float64Array(different);
    for (const kind of kinds.subarray(starts[cohort], starts[cohort + 1]))
      for (const pair of paths[kind] ?? []) counts[pair] = (counts[pair] ?? 0) + 1;
    return { cases: size(starts, cohort, cohort + 1), counts };
  });
}

const size = (starts: readonly number[], from: number, to: number): number =>
  (starts[to] ?? 0) - (starts[from] ?? 0);

/** A change with the cohorts between it and its neighbours: from `from` to below `at` before, up to below `to` after. */
interface Sides extends ChangePoint {
  readonly from: number;
  readonly to: number;
}

const sidesOf = (changes: readonly ChangePoint[], cohorts: number): readonly Sides[] =>
  changes.map((change, i) => ({
    ...change,
    from: changes[i - 1]?.at ?? 0,
    to: changes[i + 1]?.at ?? cohorts,
  }));

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
