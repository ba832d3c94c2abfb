import type { Say, StaticSpec } from "../chart.js";
import { legend } from "../legend.js";
import { palette } from "../palette.js";
import {
  axis,
  figure,
  fixed,
  fontSize,
  layer,
  pixel,
  scaled,
  words,
  end,
  type Datum,
  type Json,
} from "../spec.js";
import { wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** A value and its range. */
export interface RangeMark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface RangeRow {
  readonly name: string;
  /** One entry per series; null where there is no value under it. */
  readonly marks: readonly (RangeMark | null)[];
}

/** The axis below the rows. */
export interface RangeAxis {
  readonly name: string;
  readonly domain: readonly [number, number];
  /** Ticks that fit into so many pixels. */
  readonly ticks: (width: number) => readonly number[];
  /** d3 format of the ticks. */
  readonly format: string;
}

/** Marks of one row lie side by side, so that equal values do not cover each other. */
const apart = 5;
/** Above the rows, where the series are named. */
const legendHeight = 28;
/** Below the rows: the axis with its numbers and its name. */
const below = 44;

/** One row per process and one rule with a point per series; a single series needs no name. */
export function rangesPicture(
  rows: readonly RangeRow[],
  series: readonly string[],
  scale: RangeAxis,
  say: Say,
  width: number,
): StaticSpec {
  const room = labelRoom(width);
  const layout = rowLayout(
    rows.map(({ name }) => ({ label: wrap(name, room.width, 2, fontSize), group: "" })),
    width,
    12,
    8,
  );
  const ticks = scale.ticks(layout.plot[1] - layout.plot[0]);
  const top = series.length > 1 ? legendHeight : 4;
  const height = top + layout.height;
  const lowered = {
    ...layout,
    labels: layout.labels.map(({ v0 = 0, ...label }) => ({ ...label, v0: (v0 ?? 0) + top })),
  };
  const x = (field: "v0") =>
    scaled(field, scale.domain, { range: layout.plot, axis: axis(ticks, scale.format, { grid: true }) });
  const drawn = series.flatMap((_, k) =>
    seriesLayers(rows, k, (i) => top + (layout.middles[i] ?? 0) + (2 * k - series.length + 1) * apart, x),
  );
  const key = legend(
    series.map((text, k) => ({
      fill: palette.page,
      ink: palette.series[k]?.color ?? palette.text,
      stroke: palette.page,
      mark: k === 0 ? "●" : "■",
      text,
    })),
    width,
    20,
  );
  return figure(
    { width, height, padding: { left: 0, right: 0, top: 4, bottom: below } },
    [
      ...(series.length > 1 ? key.layers : []),
      ...rowTexts(lowered),
      ...drawn,
      layer("text", { align: "right", color: palette.secondary }, [{ k0: scale.name, v4: layout.plot[1] }], {
        x: pixel("v4"),
        y: fixed(height + 34),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** The ranges and the values of one series; `y` is where its mark in a row lies. */
function seriesLayers(
  rows: readonly RangeRow[],
  k: number,
  y: (row: number) => number,
  x: (field: "v0") => Json,
): readonly Json[] {
  const slot = palette.series[k];
  if (slot === undefined) return [];
  const data = rows.flatMap(({ marks }, i): Datum[] => {
    const mark = marks[k];
    return mark === null || mark === undefined
      ? []
      : [{ v0: mark.low, v1: mark.high, v2: y(i), v3: mark.value }];
  });
  return [
    layer("rule", { color: palette.line, strokeWidth: 2 }, data, {
      x: x("v0"),
      x2: end("v1"),
      y: pixel("v2"),
    }),
    layer(
      "point",
      { filled: true, opacity: 1, size: 64, shape: slot.shape, color: slot.color },
      data.map(({ v2 = 0, v3 = 0 }) => ({ v0: v3, v2 })),
      { x: x("v0"), y: pixel("v2") },
    ),
  ];
}
