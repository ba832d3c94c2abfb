import type { Say } from "./chart.js";
import type { FlowEdge, FlowStep } from "./flow-differences.js";
import { loopWidth, styles, terminals, widest, widestPocket, wrapped } from "./process-map-draft.js";
import { finish, readableEdges, start, type MapEdge } from "./process-map-graph.js";
import { isTerminal, layoutMap, type EdgeText, type MapLayout, type NodeText } from "./process-map-layout.js";
import { thinner } from "./process-map-selection.js";
import { wide } from "./spec.js";

/** A map of two groups with its texts, laid out. */
export interface FlowDraft {
  readonly steps: readonly FlowStep[];
  readonly rows: ReadonlyMap<MapEdge, FlowEdge>;
  readonly nodes: readonly NodeText[];
  readonly edges: readonly EdgeText[];
  readonly layout: MapLayout;
}

/** What a person can read on a page. */
const limits = { steps: 40, transitions: 60, coverage: 0.8 } as const;

/** The fullest map that fits a page; the narrowest if none does. Its edges are those that a process map shows, and every clear difference. */
export async function readableFlows(
  steps: readonly FlowStep[],
  edges: readonly FlowEdge[],
  say: Say,
): Promise<FlowDraft> {
  const frequent = steps.slice(0, limits.steps);
  const full = await drafted(frequent, edges, "roomy", say);
  if (full.layout.width <= wide) return full;
  let narrowest = full;
  const counts = thinner(frequent.map(({ name, weight }) => ({ activity: name, executions: weight })));
  for (const count of counts) {
    const draft = await drafted(frequent.slice(0, count), edges, "compact", say);
    if (draft.layout.width <= widest) return draft;
    if (draft.layout.width < narrowest.layout.width) narrowest = draft;
  }
  return narrowest;
}

/** The same map for a telephone; null where it would be too wide and is better scrolled. */
export async function pocketFlows(
  { steps }: FlowDraft,
  edges: readonly FlowEdge[],
  say: Say,
): Promise<FlowDraft | null> {
  const draft = await drafted(steps, edges, "pocket", say);
  return draft.layout.width <= widestPocket ? draft : null;
}

/** What differs clearly is what the map is for, however rare it is. */
const isClear = (row: FlowEdge | undefined): boolean => row?.state === "longer" || row?.state === "shorter";

async function drafted(
  steps: readonly FlowStep[],
  all: readonly FlowEdge[],
  style: keyof typeof styles,
  say: Say,
): Promise<FlowDraft> {
  const at = new Map(steps.map(({ activity }, i) => [activity, i]));
  const rows = new Map<MapEdge, FlowEdge>();
  for (const row of all) {
    const from = row.kind === "start" ? start : at.get(row.from);
    const to = row.kind === "end" ? finish : at.get(row.to);
    if (from !== undefined && to !== undefined) rows.set({ from, to, n: row.weight }, row);
  }
  const graph = {
    nodes: steps.map(({ name, weight }) => ({ activity: name, executions: weight })),
    edges: [...rows.keys()],
  };
  const frequent = new Set(readableEdges(graph, { coverage: limits.coverage, most: limits.transitions }));
  const chosen = graph.edges.filter((edge) => frequent.has(edge) || isClear(rows.get(edge)));
  const most = Math.max(...chosen.map(({ n }) => n));
  const nodes = steps.map(({ name, text }): NodeText => ({
    bold: wrapped(name, styles[style]),
    plain: text,
  }));
  const edges = chosen.map((edge): EdgeText => {
    if (isTerminal(edge)) {
      return {
        edge,
        label: [say.text(edge.from === start ? terminals.start : terminals.finish)],
        width: 1.5,
      };
    }
    return {
      edge,
      label: [rows.get(edge)?.label ?? ""],
      width: edge.from === edge.to ? loopWidth : 1.5 + (6.5 * edge.n) / most,
    };
  });
  return { steps, rows, nodes, edges, layout: await layoutMap(nodes, edges) };
}
