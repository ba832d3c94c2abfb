import type { Chart, StaticSpec } from "../charts/chart.js";
import { printable } from "../charts/printable.js";

/** One picture of a report as a spec that is understood without its page. */
export interface FigureSpec {
  /** Unique on its page: the id of the figure, or of its state where readers can choose among pictures. */
  readonly id: string;
  /** Line by line: what is seen, how it is read, of whom, with which reservations. */
  readonly description: readonly string[];
  readonly spec: StaticSpec;
}

/**
 * The wide pictures of a figure: the printed one under the id of the figure, each of the others under that of its state.
 * Empty where nothing was left to draw.
 */
export function figureSpecs(id: string, chart: Chart, source: string): readonly FigureSpec[] {
  const { spec, states, alt, subtitle, caveats } = chart;
  if (spec === null) return [];
  const description = [alt, subtitle, ...caveats, source];
  if (states === undefined) return [{ id, description, spec }];
  return states.pictures.map(({ label, printed, spec: drawn }, i) => ({
    id: printed ? id : `${id}-state-${i + 1}`,
    description: [`${states.question}: ${label}`, ...description],
    spec: drawn,
  }));
}

/**
 * A spec as a file: what the page shows, drawn by any Vega-Lite. What was said beside the picture is its `description`;
 * a title would be drawn into it. One row of the data is one line, so that two versions can be compared.
 */
export function vegaLiteJson({ description, spec: { $schema, ...rest } }: FigureSpec): string {
  const lines = description.map(printable).join("\n");
  return `${json({ $schema, description: lines, ...rest })}\n`;
}

/** JSON in which what holds no other object or list stands on one line. */
function json(value: unknown, margin = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Object.values(value).every((part) => typeof part !== "object" || part === null))
    return JSON.stringify(value);
  const inner = `${margin}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((part) => json(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${json(part, inner)}`);
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}
