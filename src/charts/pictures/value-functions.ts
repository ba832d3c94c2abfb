import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { end, figure, fontSize, layer, lineHeight, pixel, words, type Datum } from "../spec.js";
import { cut } from "../text-width.js";

/** How raw values become 0 to 1: falling or rising between two anchors, and where those of the processes lie. */
export interface ValueFunction {
  readonly name: string;
  /** Less is better: the value falls from left to right. */
  readonly falls: boolean;
  /** The anchor with the smaller raw value, and the one with the larger, as they are read. */
  readonly low: string;
  readonly high: string;
  /** Of every process: where its raw value lies from the smaller anchor (0) to the larger (1), below and above outside. */
  readonly places: readonly number[];
}

/** Room for raw values outside of the anchors, as a share of the distance between them. */
const outside = 0.15;
const plotHeight = 60;
const gap = 20;

/** One small panel per criterion: the line from value 0 (below) to value 1 (above), and a dot on it for each process. */
export function valueFunctionsPicture(
  functions: readonly ValueFunction[],
  say: Say,
  width: number,
): StaticSpec {
  const perRow = width > 450 ? 3 : 1;
  const panelWidth = Math.floor((width - (perRow - 1) * gap) / perRow);
  const panelHeight = lineHeight + 8 + plotHeight + lineHeight + gap;
  const height = Math.ceil(functions.length / perRow) * panelHeight;
  const frames: Datum[] = [];
  const lines: Datum[] = [];
  const dots: Datum[] = [];
  const titles: Datum[] = [];
  const lows: Datum[] = [];
  const highs: Datum[] = [];
  functions.forEach((one, i) => {
    const left = (i % perRow) * (panelWidth + gap);
    const top = Math.floor(i / perRow) * panelHeight + lineHeight + 8;
    const bottom = top + plotHeight;
    const x = (place: number) =>
      left + ((Math.min(1 + outside, Math.max(-outside, place)) + outside) / (1 + 2 * outside)) * panelWidth;
    const y = (place: number) => {
      const inside = Math.min(1, Math.max(0, place));
      return bottom - (one.falls ? 1 - inside : inside) * plotHeight;
    };
    const corners = [-outside, 0, 1, 1 + outside];
    for (const [n, from] of corners.slice(0, -1).entries()) {
      const to = corners[n + 1] ?? from;
      lines.push({ v0: x(from), v1: x(to), v2: y(from), v3: y(to) });
    }
    for (const at of [top, bottom]) frames.push({ v0: left, v1: left + panelWidth, v2: at, v3: at });
    for (const place of [0, 1]) frames.push({ v0: x(place), v1: x(place), v2: top, v3: bottom });
    for (const place of one.places) dots.push({ v0: x(place), v1: y(place) });
    titles.push({ k0: cut(one.name, panelWidth, fontSize), v0: left, v1: top - 8 - lineHeight / 2 });
    lows.push({ k0: one.low, v0: x(0), v1: bottom + 4 + lineHeight / 2 });
    highs.push({ k0: one.high, v0: x(1), v1: bottom + 4 + lineHeight / 2 });
  });
  const at = { x: pixel("v0"), y: pixel("v1"), text: words("k0") };
  const path = { x: pixel("v0"), x2: end("v1"), y: pixel("v2"), y2: end("v3") };
  const quiet = { align: "center", color: palette.secondary };
  return figure(
    { width, height, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, frames, path),
      layer("rule", { color: palette.line, strokeWidth: 2 }, lines, path),
      layer("point", { filled: true, opacity: 1, size: 42, color: palette.series[0].color }, dots, {
        x: pixel("v0"),
        y: pixel("v1"),
      }),
      layer("text", {}, titles, at),
      layer("text", quiet, lows, at),
      layer("text", quiet, highs, at),
    ],
    say.lang,
  );
}
