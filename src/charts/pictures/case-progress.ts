import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fixed, fontSize, layer, scaled, words, type Datum } from "../spec.js";
import { textWidth } from "../text-width.js";
import { named } from "./columns.js";

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

/** Where shades begin: halves of the largest number, so that the few late events can be told apart, too. */
function limits(most: number): readonly number[] {
  const halves = [16, 8, 4, 2].map((part) => Number((most / part).toPrecision(1)));
  return [...new Set([0, ...halves.map((n) => Math.max(1, Math.round(n)))])].slice(0, sequential.length);
}

/** Cells that are darker the more events they hold: months to the right, time since the start upwards. */
export function progressPicture(
  { months, rows, unit, cells }: Progress,
  say: Say,
  width: number,
): StaticSpec {
  const first = Math.min(...months.map(({ index }) => index));
  const last = Math.max(...months.map(({ index }) => index));
  const left = Math.ceil(Math.max(...rows.map((row) => textWidth(row, fontSize)))) + 12;
  const room = width - left - 14;
  const bottom = top + rows.length * rowHeight;
  const from = limits(Math.max(1, ...cells.map(({ events }) => events)));
  const stepOf = (events: number) => from.findLastIndex((limit) => events >= limit);
  const shade = (events: number) => sequential[stepOf(events)] ?? sequential[0];
  const cellWidth = (0.96 / (last - first + 1.2)) * room;
  const placed = cells.map(({ month, row, events, text }): Datum => {
    const { color: fill, text: ink } = shade(events);
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
  });
  const x = (field: "v0" | "v4") => scaled(field, [first - 0.6, last + 0.6]);
  const y = (field: "v2" | "v5") => ({ field, type: "quantitative", scale: null, axis: null });
  const key = from
    .map((limit, i): Entry => {
      const { color: fill, text: ink } = sequential[i] ?? sequential[0];
      const next = from[i + 1];
      const text =
        next === undefined
          ? say.text({ de: `ab ${say.number(limit)}`, en: `${say.number(limit)} and more` })
          : limit === 0
            ? say.text({ de: `unter ${say.number(next)}`, en: `below ${say.number(next)}` })
            : say.text({
                de: `${say.number(limit)} bis unter ${say.number(next)}`,
                en: `${say.number(limit)} to below ${say.number(next)}`,
              });
      return { fill, ink, stroke: palette.line, mark: "", text };
    })
    .filter((_, i) => cells.some(({ events }) => stepOf(events) === i));
  const keyHeight = legend(key, room, 0).height;
  const height = bottom + 36 + keyHeight;
  const lines = rows.map((name, i) => ({ k0: name, v2: bottom - i * rowHeight }));
  return figure(
    { width: room, height, padding: { left, right: 14, top: 4, bottom: 4 } },
    [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, lines, {
        x: fixed(0),
        x2: fixed(room),
        y: y("v2"),
      }),
      layer("rect", { stroke: palette.line, strokeWidth: 0.5 }, placed, {
        x: x("v0"),
        x2: end("v1"),
        y: y("v2"),
        y2: end("v3"),
        fill: color("k1"),
      }),
      layer("text", { align: "center" }, placed, {
        x: x("v4"),
        y: y("v5"),
        text: words("k0"),
        color: color("k2"),
      }),
      layer("text", { align: "right", color: palette.secondary }, lines, {
        x: fixed(-6),
        y: y("v2"),
        text: words("k0"),
      }),
      layer("text", { color: palette.secondary }, [{ k0: unit }], {
        x: fixed(2 - left),
        y: fixed(top / 2 - 4),
        text: words("k0"),
      }),
      layer(
        "text",
        { align: "center", color: palette.secondary },
        named(
          months.map((month) => ({ ...month, value: 0 })),
          room,
        ).map(({ k0, v0 }) => ({ k0, v4: v0 })),
        { x: x("v4"), y: fixed(bottom + 14), text: words("k0") },
      ),
      ...legend(key, room, height).layers,
    ],
    say.lang,
  );
}
