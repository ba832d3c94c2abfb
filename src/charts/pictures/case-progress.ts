import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  pixel,
  scaled,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { textWidth } from "../text-width.js";
import { named } from "./columns.js";
import { numberRoom } from "./number-room.js";

/** Events of the cases of one month in one class of time since their start; `month` counts from year 0, `row` from 0. */
export interface ProgressCell {
  readonly month: number;
  readonly row: number;
  readonly events: number;
  readonly text: string;
}

export interface Progress {
  /** Months in their order with the names that stand below them. */
  readonly months: readonly { readonly index: number; readonly name: string }[];
  /** Where each row begins, from the lowest on, as a number of `unit`. */
  readonly rows: readonly string[];
  readonly unit: string;
  readonly cells: readonly ProgressCell[];
}

const rowHeight = 24;
const top = 24;
const { sequential } = palette;

/** Cells that are darker the more events they hold: months to the right, time since the start upwards. */
export function progressPicture(
  { months, rows, unit, cells }: Progress,
  say: Say,
  width: number,
): StaticSpec {
  const left = numberRoom(rows);
  const room = width - left - 14;
  const bottom = top + rows.length * rowHeight;
  const from = limits(Math.max(1, ...cells.map(({ events }) => events)));
  const key = keyOf(cells, from, say);
  const height = bottom + 36 + legend(key, room, 0).height;
  const indices = months.map(({ index }) => index);
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  const x = (field: "v0" | "v4") => scaled(field, [first - 0.6, last + 0.6]);
  const cellWidth = (0.96 / (last - first + 1.2)) * room;
  const lines = rows.map((name, i) => ({ k0: name, v2: bottom - i * rowHeight }));
  const names = named(
    months.map((month) => ({ ...month, value: 0 })),
    room,
  ).map(({ k0, v0 }) => ({ k0, v4: v0 }));
  return figure(
    { width: room, height, padding: { left, right: 14, top: 4, bottom: 4 } },
    [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, lines, {
        x: fixed(0),
        x2: fixed(room),
        y: pixel("v2"),
      }),
      ...cellLayers(
        cells.map((cell) => placed(cell, shadeOf(cell, from), bottom, cellWidth)),
        x,
      ),
      layer("text", { align: "right", color: palette.secondary }, lines, {
        x: fixed(-6),
        y: pixel("v2"),
        text: words("k0"),
      }),
      layer("text", { color: palette.secondary }, [{ k0: unit }], {
        x: fixed(2 - left),
        y: fixed(top / 2 - 4),
        text: words("k0"),
      }),
      layer("text", { align: "center", color: palette.secondary }, names, {
        x: x("v4"),
        y: fixed(bottom + 14),
        text: words("k0"),
      }),
      ...legend(key, room, height).layers,
    ],
    say.lang,
  );
}

/** Where shades begin: halves of the largest number, so that the few late events can be told apart, too. */
function limits(most: number): readonly number[] {
  const halves = [16, 8, 4, 2].map((part) => Number((most / part).toPrecision(1)));
  return [...new Set([0, ...halves.map((n) => Math.max(1, Math.round(n)))])].slice(0, sequential.length);
}

/** Which of the shades that begin at `from` a cell has. */
const shadeOf = ({ events }: ProgressCell, from: readonly number[]): number =>
  from.findLastIndex((limit) => events >= limit);

/** Where a cell lies and how it looks; its number stands in it where it fits. */
function placed({ month, row, text }: ProgressCell, shade: number, bottom: number, cellWidth: number): Datum {
  const { color: fill, text: ink } = sequential[shade] ?? sequential[0];
  return {
    k0: textWidth(text, fontSize) <= cellWidth - 2 ? text : "",
    k1: fill,
    k2: ink,
    v0: month - 0.48,
    v1: month + 0.48,
    v2: bottom - (row + 1) * rowHeight + 1,
    v3: bottom - row * rowHeight - 1,
    v4: month,
    v5: bottom - (row + 0.5) * rowHeight,
  };
}

const cellLayers = (cells: readonly Datum[], x: (field: "v0" | "v4") => Json): readonly Json[] => [
  layer("rect", { stroke: palette.line, strokeWidth: 0.5 }, cells, {
    x: x("v0"),
    x2: end("v1"),
    y: pixel("v2"),
    y2: end("v3"),
    fill: color("k1"),
  }),
  layer("text", { align: "center" }, cells, {
    x: x("v4"),
    y: pixel("v5"),
    text: words("k0"),
    color: color("k2"),
  }),
];

/** The shades that occur, with the numbers they stand for. */
function keyOf(cells: readonly ProgressCell[], from: readonly number[], say: Say): readonly Entry[] {
  return from
    .map((limit, i): Entry => {
      const { color: fill, text: ink } = sequential[i] ?? sequential[0];
      return { fill, ink, stroke: palette.line, mark: "", text: spanText(limit, from[i + 1], say) };
    })
    .filter((_, i) => cells.some((cell) => shadeOf(cell, from) === i));
}

function spanText(from: number, below: number | undefined, say: Say): string {
  if (below === undefined)
    return say.text({ de: `ab ${say.number(from)}`, en: `${say.number(from)} and more` });
  if (from === 0) return say.text({ de: `unter ${say.number(below)}`, en: `below ${say.number(below)}` });
  return say.text({
    de: `${say.number(from)} bis unter ${say.number(below)}`,
    en: `${say.number(from)} to below ${say.number(below)}`,
  });
}
