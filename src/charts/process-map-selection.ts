import type { activityFrequency } from "../measures/activity-frequency.js";
import type { directlyFollows } from "../measures/directly-follows.js";
import type { endActivities } from "../measures/end-activities.js";
import type { startActivities } from "../measures/start-activities.js";
import type { Released } from "../release/released.js";
import { finish, readableEdges, start, type MapEdge, type MapNode } from "./process-map-graph.js";

/** The tables behind a process map. */
export interface MapTables {
  readonly activities: Released<(typeof activityFrequency)["columns"]>;
  readonly transitions: Released<(typeof directlyFollows)["columns"]>;
  readonly starts: Released<(typeof startActivities)["columns"]>;
  readonly ends: Released<(typeof endActivities)["columns"]>;
}

export type Transition = MapTables["transitions"]["rows"][number];

/** What a map shows: steps, edges, and the released row behind each edge that is a transition. */
export interface Selection {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly rows: ReadonlyMap<MapEdge, Transition>;
}

/** What a person can read on a page. */
const limits = { steps: 40, transitions: 60, coverage: 0.8 } as const;

/** Steps that can be shown, the most frequent first. */
export function steps({ activities }: MapTables): readonly MapNode[] {
  return activities.rows
    .filter((row) => (row.executions ?? 0) > 0)
    .sort((a, b) => (b.executions ?? 0) - (a.executions ?? 0))
    .slice(0, limits.steps)
    .map((row) => ({ activity: row.activity, executions: row.executions ?? 0 }));
}

/** The transitions that can be shown. */
export const transitionsOf = ({ transitions }: MapTables): readonly Transition[] =>
  transitions.rows.filter((row) => (row.executions ?? 0) > 0);

/** Sum of the executions of transitions. */
export const executions = (rows: readonly Transition[]): number =>
  rows.reduce((sum, row) => sum + (row.executions ?? 0), 0);

/** The given steps with the edges between them that a person can read (`readableEdges`). */
export function select(nodes: readonly MapNode[], tables: MapTables): Selection {
  const at = new Map(nodes.map(({ activity }, i) => [activity, i]));
  const rows = new Map<MapEdge, Transition>();
  const edges: MapEdge[] = [];
  const add = (from: MapEdge["from"] | undefined, to: MapEdge["to"] | undefined, n: number | null) => {
    if (from === undefined || to === undefined || n === null || n === 0) return undefined;
    const edge = { from, to, n };
    edges.push(edge);
    return edge;
  };
  for (const row of tables.starts.rows) add(start, at.get(row.activity), row.cases);
  for (const row of transitionsOf(tables)) {
    const edge = add(at.get(row.from_activity), at.get(row.to_activity), row.executions);
    if (edge !== undefined) rows.set(edge, row);
  }
  for (const row of tables.ends.rows) add(at.get(row.activity), finish, row.cases);
  const kept = readableEdges({ nodes, edges }, { coverage: limits.coverage, most: limits.transitions });
  return { nodes, edges: kept, rows };
}

/** Numbers of steps to try, from all to the few that cover 80 % of the executions; each smaller than the one before. */
export function thinner(nodes: readonly MapNode[]): readonly number[] {
  const all = nodes.reduce((sum, node) => sum + node.executions, 0);
  const counts = [1, 0.99, 0.98, 0.97, 0.95, 0.92, 0.88, 0.8].map((coverage) => {
    let sum = 0;
    return nodes.findIndex((node) => (sum += node.executions) >= coverage * all - 1e-9) + 1;
  });
  return [...new Set(counts)];
}
