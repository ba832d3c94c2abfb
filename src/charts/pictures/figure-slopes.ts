import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  end,
  figure,
  fontSize,
  layer,
  lineHeight,
  pixel,
  rimmed,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { textWidth, wrap } from "../text-width.js";

/** One figure of both groups; a value is null where it is withheld or not measurable, its text then says so. */
export interface Slope {
  readonly label: string;
  readonly a: number | null;
  readonly b: number | null;
  readonly aText: string;
  readonly bText: string;
  readonly clear: boolean;
}

const plotHeight = 64;
/** Between points and their values, and least room for a line. */
const [gap, least] = [8, 26];
/** Below the base line: the names of the groups and air to the next row. */
const foot = 38;

const clearInk = palette.series[0].color;
const unclearInk = palette.line;

/** One small panel per figure, each from 0 on a scale of its own: a line from group A to group B. */
export function figureSlopesPicture(
  slopes: readonly Slope[],
  meanings: { readonly clear: string; readonly unclear: string },
  say: Say,
  width: number,
): StaticSpec {
  const { panels, height } = panelsOf(slopes, width);
  const key = legend(
    [entry("—", clearInk, meanings.clear), entry("- -", unclearInk, meanings.unclear)],
    width,
    -12,
  );
  return figure(
    { width, height, padding: { left: 0, right: 0, top: key.height + 16, bottom: 0 } },
    [...key.layers, ...gridLayers(panels), ...slopeLayers(panels), ...textLayers(panels)],
    say.lang,
  );
}

/** A figure with the place of its panel, of its base line and of its points, in pixels. */
interface SlopePanel {
  readonly slope: Slope;
  readonly left: number;
  readonly top: number;
  readonly base: number;
  readonly a: { readonly x: number; readonly y: number };
  readonly b: { readonly x: number; readonly y: number };
  /** Line by line. */
  readonly label: readonly string[];
}

/** As many panels side by side as leave room for the values and a line, three at most. */
function panelsOf(
  slopes: readonly Slope[],
  width: number,
): { readonly panels: readonly SlopePanel[]; readonly height: number } {
  const side = Math.max(
    ...slopes.flatMap(({ aText, bText }) => [aText, bText].map((text) => textWidth(text, fontSize, "bold"))),
  );
  const own = 2 * (side + gap) + least + 16;
  const columns = Math.max(1, Math.min(3, slopes.length, Math.floor(width / own)));
  const panelWidth = Math.floor(width / columns);
  const inner = Math.min(panelWidth - 16, own + 80);
  const labels = slopes.map(({ label }) => wrap(label, panelWidth - 16, 2, fontSize));
  const head = Math.max(...labels.map((label) => label.length)) * lineHeight + 10;
  const rowHeight = head + plotHeight + foot;
  const panels = slopes.map((slope, i): SlopePanel => {
    const left = (i % columns) * panelWidth;
    const top = Math.floor(i / columns) * rowHeight;
    const base = top + head + plotHeight;
    const max = Math.max(slope.a ?? 0, slope.b ?? 0);
    const y = (value: number | null) => base - (max === 0 ? 0 : ((value ?? 0) / max) * plotHeight);
    return {
      slope,
      left,
      top,
      base,
      a: { x: left + side + gap, y: y(slope.a) },
      b: { x: left + inner - side - gap, y: y(slope.b) },
      label: labels[i] ?? [],
    };
  });
  return { panels, height: Math.ceil(slopes.length / columns) * rowHeight };
}

const entry = (mark: string, ink: string, text: string): Entry => ({
  fill: palette.page,
  stroke: palette.page,
  ink,
  mark,
  text,
});

/** A base line per panel, and a rule for each group. */
const gridLayers = (panels: readonly SlopePanel[]): readonly Json[] => [
  layer(
    "rule",
    { color: palette.grid },
    panels.map(({ a, b, base }): Datum => ({ v0: a.x - 6, v1: base, v2: b.x + 6 })),
    { x: pixel("v0"), x2: end("v2"), y: pixel("v1") },
  ),
  layer(
    "rule",
    { color: palette.grid },
    panels.flatMap(({ a, b, base }) =>
      [a.x, b.x].map((x): Datum => ({ v0: x, v1: base - plotHeight, v2: base })),
    ),
    { x: pixel("v0"), y: pixel("v1"), y2: end("v2") },
  ),
];

/** Lines and points where both groups have a value, those of clear differences on top. */
function slopeLayers(panels: readonly SlopePanel[]): readonly Json[] {
  const drawn = (clear: boolean) =>
    panels.filter(({ slope }) => slope.a !== null && slope.b !== null && slope.clear === clear);
  const line = (clear: boolean): Json =>
    layer(
      "rule",
      clear
        ? { color: clearInk, strokeWidth: 2.5 }
        : { color: unclearInk, strokeWidth: 2, strokeDash: [5, 4] },
      drawn(clear).map(({ a, b }): Datum => ({ v0: a.x, v1: a.y, v2: b.x, v3: b.y })),
      { x: pixel("v0"), y: pixel("v1"), x2: end("v2"), y2: end("v3") },
    );
  const points = (clear: boolean): Json =>
    layer(
      "point",
      { filled: true, opacity: 1, size: 60, fill: clear ? clearInk : unclearInk },
      drawn(clear).flatMap(({ a, b }): readonly Datum[] => [
        { v0: a.x, v1: a.y },
        { v0: b.x, v1: b.y },
      ]),
      { x: pixel("v0"), y: pixel("v1") },
    );
  return [line(false), line(true), points(false), points(true)];
}

/** Values beside their points, labels above and the names of the groups below each panel. */
function textLayers(panels: readonly SlopePanel[]): readonly Json[] {
  const at = { x: pixel("v0"), y: pixel("v1"), text: words("k0") };
  return [
    ...rimmed(
      { align: "right", fontWeight: "bold" },
      panels.map(({ slope, a }): Datum => ({ k0: slope.aText, v0: a.x - gap, v1: a.y })),
      at,
    ),
    ...rimmed(
      { fontWeight: "bold" },
      panels.map(({ slope, b }): Datum => ({ k0: slope.bText, v0: b.x + gap, v1: b.y })),
      at,
    ),
    layer(
      "text",
      {},
      panels.flatMap(({ label, left, top }) =>
        label.map((text, i): Datum => ({ k0: text, v0: left, v1: top + lineHeight * (i + 0.5) })),
      ),
      at,
    ),
    layer(
      "text",
      { align: "center", color: palette.secondary },
      panels.flatMap(({ a, b, base }): readonly Datum[] => [
        { k0: "A", v0: a.x, v1: base + 14 },
        { k0: "B", v0: b.x, v1: base + 14 },
      ]),
      at,
    ),
  ];
}
