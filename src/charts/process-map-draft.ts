import { cell } from "./cell.js";
import type { Say } from "./chart.js";
import { printable } from "./printable.js";
import { start } from "./process-map-graph.js";
import { layoutMap, type EdgeText, type MapLayout, type NodeText } from "./process-map-layout.js";
import { select, steps, thinner, type MapTables, type Selection } from "./process-map-selection.js";
import { fontSize, narrow, wide } from "./spec.js";
import { textWidth, wrap } from "./text-width.js";

/** What the beginning and the end of a case are called. */
export const terminals = {
  start: { de: "Start", en: "Start" },
  finish: { de: "Ende", en: "End" },
} as const;

/** Texts of steps and edges: roomy ones read better, compact ones let a busy map stay on the page or in a pocket. */
export const styles = {
  roomy: { nameWidth: 165, longest: 165, nameLines: 3, labelLines: 1 },
  compact: { nameWidth: 122, longest: 165, nameLines: 4, labelLines: 2 },
  pocket: { nameWidth: 96, longest: 112, nameLines: 5, labelLines: 2 },
} as const;

/** The lines of a step's name; it gets wider, up to `longest`, before its words are broken. */
export function wrapped(name: string, style: (typeof styles)[keyof typeof styles]): readonly string[] {
  const words = name.split(/[\s/-]/u).map((word) => textWidth(word, fontSize, "bold"));
  const width = Math.min(Math.max(style.nameWidth, Math.ceil(Math.max(...words)) + 1), style.longest);
  return wrap(name, width, style.nameLines, fontSize, "bold");
}

/** A thick line cannot turn round on the spot; the number beside it says how often. */
export const loopWidth = 2.5;

/** A map may be so wide and is still readable when it is shrunk to a page. */
export const widest = 1.3 * wide;

/** A map with its texts, laid out. */
export interface Draft {
  readonly selection: Selection;
  readonly nodes: readonly NodeText[];
  readonly edges: readonly EdgeText[];
  readonly layout: MapLayout;
}

/** A map may be so wide and is still readable when it is shrunk to a telephone. */
export const widestPocket = 1.4 * narrow;

/** The same map for a telephone; null where it would be too wide and is better scrolled. */
export async function pocketMap(
  { selection }: Draft,
  tables: MapTables,
  say: Say,
  most?: number,
): Promise<Draft | null> {
  const draft = await drafted(selection, tables, "pocket", say, most);
  return draft.layout.width <= widestPocket ? draft : null;
}

/** A map of exactly this selection, in the texts that suit its width; `most` as frequent is the thickest line. */
export async function wholeMap(
  selection: Selection,
  tables: MapTables,
  say: Say,
  most: number,
): Promise<Draft> {
  const roomy = await drafted(selection, tables, "roomy", say, most);
  return roomy.layout.width <= wide ? roomy : drafted(selection, tables, "compact", say, most);
}

/** Executions of the most frequent edge; it gets the thickest line. */
export const mostFrequent = ({ edges }: Selection): number => Math.max(1, ...edges.map(({ n }) => n));

/** The fullest map that fits; the narrowest if none does. */
export async function readableMap(tables: MapTables, say: Say): Promise<Draft> {
  const nodes = steps(tables);
  const full = await drafted(select(nodes, tables), tables, "roomy", say);
  if (full.layout.width <= wide) return full;
  let narrowest = full;
  for (const count of thinner(nodes)) {
    const draft = await drafted(select(nodes.slice(0, count), tables), tables, "compact", say);
    if (draft.layout.width <= widest) return draft;
    if (draft.layout.width < narrowest.layout.width) narrowest = draft;
  }
  return narrowest;
}

async function drafted(
  selection: Selection,
  { transitions }: MapTables,
  style: keyof typeof styles,
  say: Say,
  most = mostFrequent(selection),
): Promise<Draft> {
  const nodes = selection.nodes.map(({ activity, executions: n }): NodeText => ({
    bold: wrapped(printable(activity), styles[style]),
    plain: [say.number(n)],
  }));
  const edges = selection.edges.map((edge): EdgeText => {
    const row = selection.rows.get(edge);
    if (row === undefined) {
      const name = say.text(edge.from === start ? terminals.start : terminals.finish);
      return { edge, label: [`${name} ${say.number(edge.n)}`], width: 1.5 };
    }
    const label = [say.number(edge.n), cell(transitions, row, "median_seconds", say)];
    return {
      edge,
      label: styles[style].labelLines === 1 ? [label.join(" · ")] : label,
      width: edge.from === edge.to ? loopWidth : 1.5 + (6.5 * edge.n) / most,
    };
  });
  return { selection, nodes, edges, layout: await layoutMap(nodes, edges) };
}
