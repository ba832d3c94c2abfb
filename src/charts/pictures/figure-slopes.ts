import type { Say, StaticSpec } from "../chart.js";
import { legend } from "../legend.js";
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
  const side = Math.max(
    ...slopes.flatMap(({ aText, bText }) => [aText, bText].map((text) => textWidth(text, fontSize, "bold"))),
  );
  const own = 2 * (side + gap) + least + 16;
  const columns = Math.max(1, Math.min(3, slopes.length, Math.floor(width / own)));
  const panel = Math.floor(width / columns);
  const labels = slopes.map(({ label }) => wrap(label, panel - 16, 2, fontSize));
  const lines = Math.max(...labels.map((label) => label.length));
  const rowHeight = lines * lineHeight + 10 + plotHeight + foot;
  const rows = Math.ceil(slopes.length / columns);
  const marks = slopes.map((slope, i) => {
    const left = (i % columns) * panel;
    const top = Math.floor(i / columns) * rowHeight;
    const base = top + lines * lineHeight + 10 + plotHeight;
    const max = Math.max(slope.a ?? 0, slope.b ?? 0);
    const y = (value: number | null) => base - (max === 0 ? 0 : ((value ?? 0) / max) * plotHeight);
    const inner = Math.min(panel - 16, own + 80);
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
  const both = marks.filter(({ slope }) => slope.a !== null && slope.b !== null);
  const line = (clear: boolean): Json =>
    layer(
      "rule",
      clear
        ? { color: clearInk, strokeWidth: 2.5 }
        : { color: unclearInk, strokeWidth: 2, strokeDash: [5, 4] },
      both
        .filter(({ slope }) => slope.clear === clear)
        .map(({ a, b }): Datum => ({ v0: a.x, v1: a.y, v2: b.x, v3: b.y })),
      { x: pixel("v0"), y: pixel("v1"), x2: end("v2"), y2: end("v3") },
    );
  const points = (clear: boolean): Json =>
    layer(
      "point",
      { filled: true, opacity: 1, size: 60, fill: clear ? clearInk : unclearInk },
      both
        .filter(({ slope }) => slope.clear === clear)
        .flatMap(({ a, b }): readonly Datum[] => [
          { v0: a.x, v1: a.y },
          { v0: b.x, v1: b.y },
        ]),
      { x: pixel("v0"), y: pixel("v1") },
    );
  const entry = (mark: string, ink: string, text: string) => ({
    fill: palette.page,
    stroke: palette.page,
    ink,
    mark,
    text,
  });
  const key = legend(
    [entry("—", clearInk, meanings.clear), entry("- -", unclearInk, meanings.unclear)],
    width,
    -12,
  );
  const at = { x: pixel("v0"), y: pixel("v1"), text: words("k0") };
  return figure(
    { width, height: rows * rowHeight, padding: { left: 0, right: 0, top: key.height + 16, bottom: 0 } },
    [
      ...key.layers,
      layer(
        "rule",
        { color: palette.grid },
        marks.map(({ a, b, base }): Datum => ({ v0: a.x - 6, v1: base, v2: b.x + 6 })),
        { x: pixel("v0"), x2: end("v2"), y: pixel("v1") },
      ),
      layer(
        "rule",
        { color: palette.grid },
        marks.flatMap(({ a, b, base }) =>
          [a.x, b.x].map((x): Datum => ({ v0: x, v1: base - plotHeight, v2: base })),
        ),
        { x: pixel("v0"), y: pixel("v1"), y2: end("v2") },
      ),
      line(false),
      line(true),
      points(false),
      points(true),
      ...rimmed(
        { align: "right", fontWeight: "bold" },
        marks.map(({ slope, a }): Datum => ({ k0: slope.aText, v0: a.x - gap, v1: a.y })),
        at,
      ),
      ...rimmed(
        { fontWeight: "bold" },
        marks.map(({ slope, b }): Datum => ({ k0: slope.bText, v0: b.x + gap, v1: b.y })),
        at,
      ),
      layer(
        "text",
        {},
        marks.flatMap(({ label, left, top }) =>
          label.map((text, i): Datum => ({ k0: text, v0: left, v1: top + lineHeight * (i + 0.5) })),
        ),
        at,
      ),
      layer(
        "text",
        { align: "center", color: palette.secondary },
        marks.flatMap(({ a, b, base }): readonly Datum[] => [
          { k0: "A", v0: a.x, v1: base + 14 },
          { k0: "B", v0: b.x, v1: base + 14 },
        ]),
        at,
      ),
    ],
    say.lang,
  );
}
