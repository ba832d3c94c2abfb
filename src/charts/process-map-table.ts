import { cell, column } from "./cell.js";
import type { Say, Table } from "./chart.js";
import { printable } from "./printable.js";
import { terminals } from "./process-map-draft.js";
import { finish, start, type MapEdge } from "./process-map-graph.js";
import { nothing, type MapTables, type Selection } from "./process-map-selection.js";
import type { MapState } from "./process-map-states.js";

/** Every step and edge of the largest picture; where there are several, with the first one that shows it. */
export function mapTable(states: readonly MapState[], { transitions }: MapTables, say: Say): Table {
  const largest = states.at(-1)?.wide.selection ?? nothing;
  const { nodes, edges, rows } = largest;
  const firsts = firstStates(states, say);
  const since = (key: string) => (states.length > 1 ? [firsts.get(key) ?? ""] : []);
  return {
    caption: say.text({ de: "Gezeigte Schritte und Übergänge", en: "Steps and transitions shown" }),
    columns: [
      column(say.text({ de: "Von", en: "From" }), "id"),
      column(say.text({ de: "Nach", en: "To" }), "id"),
      column(say.text({ de: "Anzahl", en: "Number" }), "count"),
      column(
        say.text({ de: "Zeit bis zum nächsten Schritt, Median", en: "Time to the next step, median" }),
        "seconds",
      ),
      ...(states.length > 1 ? [column(say.text({ de: "Im Bild ab", en: "Shown from" }), "id")] : []),
    ],
    rows: [
      ...nodes.map(({ activity, executions }) => [
        printable(activity),
        say.text(words.step),
        say.number(executions),
        "–",
        ...since(nodeKey(activity)),
      ]),
      ...edges.map((edge) => {
        const row = rows.get(edge);
        return [
          edge.from === start ? say.text(terminals.start) : printable(nodes[edge.from]?.activity ?? ""),
          edge.to === finish ? say.text(terminals.finish) : printable(nodes[edge.to]?.activity ?? ""),
          say.number(edge.n),
          row === undefined ? "–" : cell(transitions, row, "median_seconds", say),
          ...since(edgeKey(edge, largest)),
        ];
      }),
    ],
  };
}

/** The name of the first state that shows a step or an edge; the names of steps tell the states' numbers apart. */
function firstStates(states: readonly MapState[], say: Say): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { name, wide } of states.toReversed()) {
    for (const { activity } of wide.selection.nodes) firsts.set(nodeKey(activity), say.text(name));
    for (const edge of wide.selection.edges) firsts.set(edgeKey(edge, wide.selection), say.text(name));
  }
  return firsts;
}

const nodeKey = (activity: string): string => JSON.stringify([activity]);

const edgeKey = ({ from, to }: MapEdge, { nodes }: Selection): string =>
  JSON.stringify([from === start ? null : nodes[from]?.activity, to === finish ? null : nodes[to]?.activity]);

const words = { step: { de: "(Schritt)", en: "(step)" } } as const;
