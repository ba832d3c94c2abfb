import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { axis, figure, fixed, fontSize, layer, pixel, rimmed, scaled, words, type Json } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** The processes up to this one: what they carry together, 0 to 1, and whether all of them are needed for the mark. */
export interface CumulativeRow {
  readonly name: string;
  readonly share: number;
  readonly text: string;
  readonly isNeeded: boolean;
}

/** Where the line begins above its first point. */
const start = 12;

/** A line down the rows from nothing to all; a dashed rule at the share that is looked for. */
export function cumulativePicture(
  rows: readonly CumulativeRow[],
  mark: number,
  say: Say,
  width: number,
): StaticSpec {
  const room = labelRoom(width);
  const values = Math.ceil(Math.max(...rows.map(({ text }) => textWidth(text, fontSize, "bold")))) + 14;
  const layout = rowLayout(
    rows.map(({ name }) => ({
      label: wrap(name, room.beside ? room.width : width - values, 2, fontSize),
      group: "",
    })),
    width,
    room.beside ? values : 20,
    10,
  );
  const x = scaled("v0", [0, 1], {
    range: layout.plot,
    axis: axis([0, 0.2, 0.4, 0.6, 0.8, 1], ".0%", { domain: false, ticks: false, labelPadding: 4 }),
  });
  const points = rows.map(({ share }, i) => ({
    v0: share,
    v1: layout.middles[i] ?? 0,
  }));
  const texts = rows.map(({ text }, i) => ({
    k0: text,
    v1: (room.beside ? layout.middles[i] : layout.firstLines[i]) ?? 0,
  }));
  return figure(
    { width, height: layout.height, padding: { left: 0, right: 0, top: 4, bottom: 26 } },
    [
      layer("rule", { color: palette.text, strokeDash: [4, 3] }, [{ v0: mark, v1: 0, v2: layout.height }], {
        x,
        y: pixel("v1"),
        y2: { field: "v2" },
      }),
      ...lineLayers(rows, points, x),
      ...rowTexts(layout),
      ...rimmed({ align: "right", fontWeight: "bold" }, texts, {
        x: fixed(width),
        y: pixel("v1"),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** The line from nothing, a little above the first row, and its points: hollow where the mark is reached without them. */
function lineLayers(
  rows: readonly CumulativeRow[],
  points: readonly { readonly v0: number; readonly v1: number }[],
  x: Json,
): readonly Json[] {
  const blue = palette.series[0].color;
  const point = (isNeeded: boolean) =>
    layer(
      "point",
      {
        filled: true,
        opacity: 1,
        size: 64,
        stroke: blue,
        strokeWidth: 2,
        fill: isNeeded ? blue : palette.page,
      },
      points.filter((_, i) => rows[i]?.isNeeded === isNeeded),
      { x, y: pixel("v1") },
    );
  return [
    layer("line", { color: blue, strokeWidth: 2 }, [{ v0: 0, v1: (points[0]?.v1 ?? 0) - start }, ...points], {
      x,
      y: pixel("v1"),
      order: { field: "v1", type: "quantitative" },
    }),
    point(true),
    point(false),
  ];
}
