import { cell } from "./cell.js";
import type { Say, StaticSpec } from "./chart.js";
import type { Entry } from "./legend.js";
import { pairListPicture, type PairRow } from "./pictures/pair-list.js";
import { printable } from "./printable.js";
import { terminals, type Draft } from "./process-map-draft.js";
import { finish, start, type MapEdge } from "./process-map-graph.js";
import type { MapTables } from "./process-map-selection.js";

/**
 * The arrows of a map as rows from its top to its bottom, for a telephone on which the map itself would have to be scrolled
 * sideways: how often, in the colour of the wait. `key` is that of the map's colours.
 */
export function processMapList(
  { selection, layout }: Draft,
  { transitions }: MapTables,
  inkOf: (edge: MapEdge) => string,
  key: { readonly text: string; readonly entries: readonly Entry[] },
  say: Say,
): StaticSpec {
  const top = (node: MapEdge["from"] | MapEdge["to"]): number =>
    node === start ? -Infinity : node === finish ? Infinity : (layout.nodes[node]?.top ?? 0);
  const name = (node: MapEdge["from"] | MapEdge["to"]): string =>
    node === start
      ? say.text(terminals.start)
      : node === finish
        ? say.text(terminals.finish)
        : printable(selection.nodes[node]?.activity ?? "");
  const downwards = selection.edges.toSorted(
    (a, b) => compared(top(a.from), top(b.from)) || b.n - a.n || compared(top(a.to), top(b.to)),
  );
  const rows = downwards.map((edge): PairRow => {
    const row = selection.rows.get(edge);
    const wait = row === undefined ? [] : [cell(transitions, row, "median_seconds", say)];
    return {
      group: "",
      label: `${name(edge.from)} → ${name(edge.to)}`,
      value: edge.n,
      ink: inkOf(edge),
      text: [say.number(edge.n), ...wait].join(" · "),
    };
  });
  return pairListPicture(rows, key, say);
}

/** Both may be infinite, of which the difference is no number. */
const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
