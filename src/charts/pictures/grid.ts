import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { color, end, figure, fontSize, layer, lineHeight, pixel, words } from "../spec.js";
import { textWidth } from "../text-width.js";

export interface GridCell {
  readonly column: number;
  readonly row: number;
  readonly value: number;
  readonly text: string;
}

export interface Grid {
  /** Names of the columns, in lines. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly GridCell[];
}

const rowHeight = 20;
/** Above and below the names of the columns together. */
const headRoom = 7;

/** Cells that are darker the more they hold, each with its number where it fits. */
export function gridPicture({ columns, rows, cells }: Grid, say: Say, width: number): StaticSpec {
  const left = Math.ceil(Math.max(...rows.map((name) => textWidth(name, fontSize)))) + 10;
  const cellWidth = Math.floor((width - left) / columns.length);
  const heads = columns.map((name) => name.split("\n"));
  const head = headRoom + Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight;
  const height = head + rows.length * rowHeight;
  const most = Math.max(1, ...cells.map(({ value }) => value));
  const shade = (value: number) => {
    const step = Math.min(
      palette.sequential.length - 1,
      Math.floor((value / most) * palette.sequential.length),
    );
    return palette.sequential[step] ?? palette.sequential[0];
  };
  const placed = cells
    .filter(({ value }) => value > 0)
    .map(({ column, row, value, text }) => {
      const from = left + column * cellWidth;
      const top = head + row * rowHeight;
      const { color: fill, text: ink } = shade(value);
      const fits = textWidth(text, fontSize) <= cellWidth - 6;
      return {
        k0: fits ? text : "",
        k1: fill,
        k2: ink,
        v0: from + 1,
        v1: from + cellWidth - 1,
        v2: top + 1,
        v3: top + rowHeight - 1,
        v4: from + cellWidth / 2,
        v5: top + rowHeight / 2,
      };
    });
  const short = (name: string) => (textWidth(name, fontSize) <= cellWidth - 4 ? name : name.slice(0, 2));
  const names = heads.flatMap((lines, i) =>
    lines.map((line, n) => ({
      k0: short(line),
      v4: left + (i + 0.5) * cellWidth,
      v5: (head - (lines.length - 1 - 2 * n) * lineHeight) / 2,
    })),
  );
  const sides = rows.map((name, i) => ({ k0: name, v4: left - 8, v5: head + (i + 0.5) * rowHeight }));
  const at = { x: pixel("v4"), y: pixel("v5"), text: words("k0") };
  return figure(
    { width, height, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      layer("rect", {}, placed, {
        x: pixel("v0"),
        x2: end("v1"),
        y: pixel("v2"),
        y2: end("v3"),
        color: color("k1"),
      }),
      layer("text", { align: "center" }, placed, { ...at, color: color("k2") }),
      layer("text", { align: "center", color: palette.secondary }, names, at),
      layer("text", { align: "right", color: palette.secondary }, sides, at),
    ],
    say.lang,
  );
}
