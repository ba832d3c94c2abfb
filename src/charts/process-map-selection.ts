import type { activityFrequency } from "../measures/activity-frequency.js";
import type { directlyFollows } from "../measures/directly-follows.js";
import type { endActivities } from "../measures/end-activities.js";
import type { startActivities } from "../measures/start-activities.js";
import type { Released } from "../release/released.js";
import { finish, mainPath, readableEdges, start, type MapEdge, type MapNode } from "./process-map-graph.js";

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

export const nothing: Selection = { nodes: [], edges: [], rows: new Map() };

/** What a person can read on a page; `scrolled`: transitions of a map that may be larger than the page. */
const limits = { steps: 40, transitions: 60, scrolled: 120, coverage: 0.8 } as const;

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
  const whole = among(nodes, tables);
  const edges = readableEdges(whole, { coverage: limits.coverage, most: limits.transitions });
  return { ...whole, edges };
}

/** The main path through a selection (`mainPath`), its steps in their order; without steps where there is none. */
export function mainPathOf({ nodes, edges, rows }: Selection): Selection {
  const path = mainPath(edges);
  const copies = path.map(({ n }, i): MapEdge => ({
    from: i === 0 ? start : i - 1,
    to: i === path.length - 1 ? finish : i,
    n,
  }));
  return {
    nodes: path.flatMap(({ to }) => (to === finish ? [] : (nodes[to] ?? []))),
    edges: copies,
    rows: new Map(
      copies.flatMap((copy, i) => {
        const row = rows.get(path[i] ?? copy);
        return row === undefined ? [] : [[copy, row] as const];
      }),
    ),
  };
}

/**
 * All steps with the transitions that cover a share of all, and everything that the smaller selection shows; null where
 * that is more than a person can follow even on a map that scrolls, or where there are steps that it cannot hold.
 */
export function larger({ edges: smaller }: Selection, tables: MapTables, coverage: number): Selection | null {
  const whole = among(steps(tables), tables);
  const key = ({ from, to }: MapEdge) => `${from} ${to}`; // the fewer steps are the first of all steps
  const before = new Set(smaller.map(key));
  const chosen = new Set(readableEdges(whole, { coverage, most: Infinity }));
  const edges = whole.edges.filter((edge) => chosen.has(edge) || before.has(key(edge)));
  const rows = edges.flatMap((edge) => whole.rows.get(edge) ?? []);
  const covered = executions(rows) >= coverage * executions(transitionsOf(tables)) - 1e-9;
  return covered && rows.length <= limits.scrolled ? { ...whole, edges } : null;
}

/** The given steps with all edges between them. */
function among(nodes: readonly MapNode[], tables: MapTables): Selection {
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
  return { nodes, edges, rows };
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
