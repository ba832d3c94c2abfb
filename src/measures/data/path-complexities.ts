import type { Engine } from "../../engine/engine.js";
import { micros } from "../../sql/functions.js";
import { param, sql } from "../../sql/tag.js";
import { editDistance } from "../../statistics/edit-distance.js";
import { meanOverPairs } from "../../statistics/mean-over-pairs.js";
import { prefixEntropies, type OrderedPaths } from "../../statistics/prefix-automaton.js";
import { random, type Random } from "../../statistics/random.js";
import type { Computed, Row } from "../measure.js";
import { completedProcesses } from "./completed-processes.js";
import { columnsOf } from "./columns-of.js";
import { pathComplexity } from "./path-complexity.js";

/** Names the draws: where the way of drawing changes, this does. */
const version = "path-complexity-v1";

/** How varied the paths of each process are, in the measures of research. */
export async function pathComplexityTable(engine: Engine): Promise<Computed> {
  const rows: Row<typeof pathComplexity.columns>[] = [];
  for (const { process, cases } of await completedProcesses(engine)) {
    const paths = await orderedPaths(engine, process);
    const found = prefixEntropies(paths);
    rows.push({
      process,
      cases,
      ...ofMatrix(paths),
      edit_distance: meanDistance(paths, random(version, process)),
      prefixes: found.nodes,
      partitions: found.partitions,
      variant_entropy_nats: found.variantEntropy,
      variant_entropy_share: found.variantEntropyShare,
      sequence_entropy_nats: found.sequenceEntropy,
      sequence_entropy_share: found.sequenceEntropyShare,
    });
  }
  return { of: pathComplexity, rows };
}

/** Cells of the tables of edit distances that may be filled for a process: some tenths of a second. */
const affordableCells = 2e8;
const enoughPairs = 1000;
const longestPath = 2000;

/**
 * How many steps two cases differ in, on average over all pairs of cases, or over random ones where there are many paths or
 * long ones; null where they are too long even for that.
 */
function meanDistance({ steps, starts, cases }: OrderedPaths, draws: Random): number | null {
  let [all, executions, longest] = [0, 0, 0];
  for (let i = 0; i < cases.length; i++) {
    const length = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    all += cases[i] ?? 0;
    executions += length * (cases[i] ?? 0);
    longest = Math.max(longest, length);
  }
  const affordable = Math.floor(affordableCells / (executions / all) ** 2);
  if (longest > longestPath || affordable < enoughPairs) return null;
  const different = (i: number, j: number): number =>
    editDistance(steps, starts[i] ?? 0, starts[i + 1] ?? 0, starts[j] ?? 0, starts[j + 1] ?? 0);
  const most = 20_000;
  return meanOverPairs(
    Float64Array.from(cases),
    {
      same: 0,
      different,
      mostKinds: affordable < most ? 0 : 200,
      sampled: Math.min(most, affordable),
    },
    draws,
  ).mean;
}

/** The paths of completed cases by their first case; the order of the source plays no part. */
async function orderedPaths(engine: Engine, process: string): Promise<OrderedPaths> {
  const population = sql`
    population as (
      select v.rank, v.activity_keys, v.cases, v.events, min(${micros("first_time")}) as first_us
      from variants v
      join cases c on c.process = v.process and c.events = v.events and c.variant_hash = v.variant_hash
      where v.process = ${param(process)} and c.completed is not false
      group by v.rank, v.activity_keys, v.cases, v.events
    )`;
  const { cases, lengths } = await columnsOf(
    engine,
    sql`with ${population} select cases, events from population order by first_us, rank`,
    ["cases", "lengths"],
  );
  const { steps } = await columnsOf(
    engine,
    sql`
      with ${population},

      placed as (
        select activity_keys, row_number() over (order by first_us, rank) as place
        from population
      ),

      walked as (
        select place, unnest(activity_keys) as step, generate_subscripts(activity_keys, 1) as position
        from placed
      )

      select step
      from walked
      order by place, position`,
    ["steps"],
  );
  const starts = new Float64Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return { steps, starts, cases };
}

/** What the directly-follows matrix over all activities says. */
function ofMatrix({ steps, starts, cases }: OrderedPaths) {
  const counts = new Map<number, number>();
  const activities = new Set<number>();
  let all = 0;
  for (let path = 0; path < cases.length; path++) {
    const n = cases[path] ?? 0;
    const [first, end] = [starts[path] ?? 0, starts[path + 1] ?? 0];
    for (let i = first; i < end; i++) {
      const step = steps[i] ?? 0;
      activities.add(step);
      if (i === first) continue;
      const pair = (steps[i - 1] ?? 0) * 2 ** 26 + step;
      counts.set(pair, (counts.get(pair) ?? 0) + n);
      all += n;
    }
  }
  const cells = activities.size ** 2;
  const shares = [...counts.values()].sort((a, b) => a - b).map((n) => n / all);
  const apart = shares.reduce((sum, share) => sum + (share - 1 / cells) ** 2, 0);
  return {
    structure_share: 1 - counts.size / cells,
    deviation_from_random: all === 0 ? null : 1 - Math.sqrt(apart + (cells - counts.size) / cells ** 2),
    acyclic_paths: 10 ** (0.08 * (1 + counts.size - activities.size)),
  };
}
