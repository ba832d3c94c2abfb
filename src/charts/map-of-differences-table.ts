import { column } from "./cell.js";
import type { Say, Table } from "./chart.js";
import type { FlowEdge, FlowStep } from "./flow-differences.js";
import { printable } from "./printable.js";
import { terminals } from "./process-map-draft.js";

/** Every transition, beginning, end and step of the map, with the numbers of both groups. */
export function mapOfDifferencesTable(
  steps: readonly FlowStep[],
  edges: readonly FlowEdge[],
  say: Say,
): Table {
  const label = (words: { readonly de: string; readonly en: string }) => say.text(words);
  const between = edges.filter(({ kind }) => kind === "between");
  return {
    caption: label({
      de: "Gezeigte Schritte und Übergänge beider Gruppen",
      en: "Steps and transitions shown of both groups",
    }),
    columns: [
      column(label({ de: "Übergang oder Schritt", en: "Transition or step" }), "id"),
      column(label({ de: "Anzahl A", en: "Number A" }), "count"),
      column(label({ de: "Anzahl B", en: "Number B" }), "count"),
      column(label({ de: "Median A", en: "Median A" }), "seconds"),
      column(label({ de: "Median B", en: "Median B" }), "seconds"),
      column(label({ de: "Unterschied B − A", en: "Difference B − A" }), "seconds"),
      column(label({ de: "95-%-Bereich", en: "95% interval" }), "seconds"),
      column(label({ de: "Einordnung", en: "Reading" }), "id"),
    ],
    rows: [
      ...between.map((edge) => edgeRow(edge, say)),
      ...edges.filter(({ kind }) => kind !== "between").map((edge) => edgeRow(edge, say)),
      ...steps.map(({ name, a, b }) => [name, a, b, "–", "–", "–", "–", "–"]),
    ],
  };
}

function edgeRow(edge: FlowEdge, say: Say): readonly string[] {
  const from = edge.kind === "start" ? say.text(terminals.start) : printable(edge.from);
  const to = edge.kind === "end" ? say.text(terminals.finish) : printable(edge.to);
  const { a, b, aMedian, bMedian, change, range } = edge;
  return [`${from} → ${to}`, a, b, aMedian, bMedian, change, range, verdict(edge, say)];
}

function verdict({ kind, state, label }: FlowEdge, say: Say): string {
  if (state === "only-a" || state === "only-b") return label;
  if (kind !== "between" || state === "unknown") return "–";
  return say.text(state === "unclear" ? words.unclear : words.clear);
}

const words = {
  clear: { de: "deutlich", en: "clear" },
  unclear: { de: "nicht deutlich", en: "not clear" },
} as const;
