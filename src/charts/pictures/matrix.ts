import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fontSize, layer, pixel, wide, words, type Datum } from "../spec.js";
import { cut, textWidth } from "../text-width.js";

/** What follows what: how often, and as which share (0 … 1) of all that follows the row. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly share: number;
  readonly text: string;
  /** The step follows itself: framed. */
  readonly isRepeat: boolean;
}

/** Columns carry the numbers of the rows; cells say how a row goes on. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
}

const rowHeight = 22;
const head = 24;

const labelRoom = 190;

/** How many columns leave so much room (in pixels) for the number in a cell, beside these rows. */
export function columnsThatFit(room: number, rows: readonly string[]): number {
  const widest = Math.max(0, ...rows.map((row) => textWidth(row, fontSize)));
  return Math.floor((wide - Math.min(labelRoom, Math.ceil(widest)) - 10) / (room + 5));
}

/** A matrix whose cells are darker the larger their share; immediate repetitions are framed. */
export function matrixPicture({ rows, columns, cells }: Matrix, say: Say): StaticSpec {
  const labels = rows.map((name) => cut(name, labelRoom, fontSize));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, fontSize)))) + 10;
  const cellWidth = Math.min(64, Math.max(Math.floor((wide - left) / columns.length), 14));
  const right = left + columns.length * cellWidth;
  const bottom = head + rows.length * rowHeight;
  const keyHeight = legend(steps(say), wide, 0).height;
  const height = bottom + 12 + keyHeight;
  const placed = cells.map(({ row, column, share, text, isRepeat }): Datum => {
    const { color: fill, text: ink } = shade(share);
    return {
      k0: textWidth(text, fontSize) <= cellWidth - 4 ? text : "",
      k1: fill,
      k2: ink,
      k3: isRepeat ? palette.accent : palette.line,
      v0: left + column * cellWidth + 1,
      v1: left + (column + 1) * cellWidth - 1,
      v2: head + row * rowHeight + 1,
      v3: head + (row + 1) * rowHeight - 1,
      v4: left + (column + 0.5) * cellWidth,
      v5: head + (row + 0.5) * rowHeight,
      v6: isRepeat ? 2 : 0.5,
    };
  });
  const names = columns.map((name, i) => ({ k0: name, v4: left + (i + 0.5) * cellWidth, v5: head / 2 }));
  const sides = labels.map((name, i) => ({ k0: name, v4: 0, v5: head + (i + 0.5) * rowHeight }));
  const across = rows.map((_, i) => ({
    v0: left,
    v1: right,
    v2: head + i * rowHeight,
    v3: head + i * rowHeight,
  }));
  const down = columns.map((_, i) => ({
    v0: left + i * cellWidth,
    v1: left + i * cellWidth,
    v2: head,
    v3: bottom,
  }));
  const at = { x: pixel("v4"), y: pixel("v5"), text: words("k0") };
  const box = { x: pixel("v0"), x2: end("v1"), y: pixel("v2"), y2: end("v3") };
  return figure(
    { width: wide, height, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, [...across, ...down], box),
      layer("rect", {}, placed, {
        ...box,
        fill: color("k1"),
        stroke: color("k3"),
        strokeWidth: { field: "v6", type: "quantitative", scale: null },
      }),
      layer("text", { align: "center" }, placed, { ...at, color: color("k2") }),
      layer("text", { align: "center", color: palette.secondary }, names, at),
      layer("text", {}, sides, at),
      ...legend(steps(say), wide, height).layers,
    ],
    say.lang,
  );
}

const { sequential } = palette;

const shade = (share: number) =>
  sequential[Math.min(sequential.length - 1, Math.floor(share * sequential.length))] ?? sequential[0];

/** What the shades mean: fifths of all that follows a step. */
const steps = (say: Say): readonly Entry[] =>
  sequential.map(({ color: fill, text: ink }, i): Entry => {
    const [from, to] = [say.number(i * 20), say.percent((i + 1) / 5)];
    const text =
      i === 0
        ? say.text({ de: `unter ${to}`, en: `below ${to}` })
        : i === sequential.length - 1
          ? say.text({ de: `ab ${say.percent(i / 5)}`, en: `${say.percent(i / 5)} and more` })
          : say.text({ de: `${from} bis unter ${to}`, en: `${from} to below ${to}` });
    return { fill, ink, stroke: palette.line, mark: "", text };
  });
