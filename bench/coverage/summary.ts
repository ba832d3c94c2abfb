import { quantileSorted } from "../../src/statistics/quantile.js";
import type { Coverage } from "./intervals.js";

/** How often an interval of 95 % held the true value over many processes, and how much it differs between them. */
export interface Summary {
  readonly indicator: string;
  readonly cases: number;
  /** Processes of which at least half of the samples have an interval: a judgement from few samples is none. */
  readonly processes: number;
  /** Mean over these processes, each with the same weight. */
  readonly held: number;
  readonly heldByDraws: number;
  readonly meanWidth: number;
  /** Of a single process: the lowest, the 10 % and the 90 % point (R type 7), the highest. */
  readonly lowest: number;
  readonly p10: number;
  readonly p90: number;
  readonly highest: number;
  readonly lowestTruth: number;
  readonly highestTruth: number;
}

/** What an interval of 95 % holds on average where its method is sound. */
export const goal = { least: 0.92, most: 0.98 } as const;

/** One row per indicator and size, in the order in which they first appear. `runs` samples were drawn for each. */
export function summarised(rows: readonly Coverage[], runs: number): readonly Summary[] {
  const groups = new Map<string, Coverage[]>();
  for (const row of rows) {
    if (row.runs * 2 < runs) continue;
    const key = `${row.indicator} ${String(row.cases)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const held = sorted(group, (row) => row.held);
    const truths = sorted(group, (row) => row.truth);
    return [
      {
        indicator: first.indicator,
        cases: first.cases,
        processes: group.length,
        held: mean(held),
        heldByDraws: mean(sorted(group, (row) => row.heldByDraws)),
        meanWidth: mean(sorted(group, (row) => row.meanWidth)),
        lowest: quantileSorted(held, 0),
        p10: quantileSorted(held, 0.1),
        p90: quantileSorted(held, 0.9),
        highest: quantileSorted(held, 1),
        lowestTruth: quantileSorted(truths, 0),
        highestTruth: quantileSorted(truths, 1),
      },
    ];
  });
}

/** `low` or `high` beside a mean that misses the goal, `ok` beside one that does not. */
export const judged = ({ held }: Pick<Summary, "held">): "low" | "high" | "ok" =>
  held < goal.least ? "low" : held > goal.most ? "high" : "ok";

const sorted = (group: readonly Coverage[], value: (row: Coverage) => number): Float64Array =>
  Float64Array.from(group, value).sort();

const mean = (of: Float64Array): number => of.reduce((sum, x) => sum + x, 0) / of.length;
