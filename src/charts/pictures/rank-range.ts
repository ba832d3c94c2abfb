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
import { textWidth, wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** Rank and range of one process under one score. */
export interface RankMark {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
}

export interface RankRow {
  readonly name: string;
  /** One entry per series; null where the process has no rank under it. */
  readonly marks: readonly (RankMark | null)[];
}

/** Marks of one row lie side by side, so that equal ranks do not cover each other. */
const apart = 5;
const top = 28;
/** Below the rows: the axis with its numbers and its name. */
const below = 44;

/** One row per process and one rule with a point per series, on an axis of ranks whose best is at the left. */
export function rankRangePicture(
  rows: readonly RankRow[],
  series: readonly string[],
  axisName: string,
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
  const worst = Math.max(2, ...rows.flatMap(({ marks }) => marks.map((mark) => mark?.high ?? 1)));
  const plotWidth = layout.plot[1] - layout.plot[0];
  const step = Math.ceil(
    (worst - 1) / Math.max(1, Math.floor(plotWidth / (textWidth(String(worst), fontSize) + 16))),
  );
  const ticks = Array.from({ length: Math.floor((worst - 1) / step) + 1 }, (_, i) => 1 + i * step);
  const height = top + layout.height;
  const lowered = {
    ...layout,
    labels: layout.labels.map(({ v0 = 0, ...label }) => ({ ...label, v0: (v0 ?? 0) + top })),
  };
  const x = (field: "v0" | "v1") =>
    scaled(field, [1, worst], { range: layout.plot, axis: axis(ticks, "d", { grid: true }) });
  const drawn = series.flatMap((_, k): readonly Json[] => {
    const slot = palette.series[k];
    if (slot === undefined) return [];
    const data = rows.flatMap(({ marks }, i): Datum[] => {
      const mark = marks[k];
      const y = top + (layout.middles[i] ?? 0) + (2 * k - series.length + 1) * apart;
      return mark === null || mark === undefined
        ? []
        : [{ v0: mark.low, v1: mark.high, v2: y, v3: mark.rank }];
    });
    const point = { filled: true, opacity: 1, size: 64, shape: slot.shape, color: slot.color };
    return [
      layer("rule", { color: palette.line, strokeWidth: 2 }, data, {
        x: x("v0"),
        x2: end("v1"),
        y: pixel("v2"),
      }),
      layer(
        "point",
        point,
        data.map(({ v2 = 0, v3 = 0 }) => ({ v0: v3, v2 })),
        { x: x("v0"), y: pixel("v2") },
      ),
    ];
  });
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
      ...key.layers,
      ...rowTexts(lowered),
      ...drawn,
      layer("text", { align: "right", color: palette.secondary }, [{ k0: axisName, v4: layout.plot[1] }], {
        x: pixel("v4"),
        y: fixed(height + 34),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}
