import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { end, figure, fixed, fontSize, layer, pixel, words, type Datum } from "../spec.js";
import { cut, textWidth } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";
import { linearTime, logarithmicTime, type TimeAxis } from "./time-axis.js";

/** One transition; quartiles and the 90th percentile are null where they are withheld, not measurable or not shown. */
export interface Wait {
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly q1_seconds: number | null;
  readonly median_seconds: number;
  readonly q3_seconds: number | null;
  readonly p90_seconds: number | null;
  /** The value as it stands at the end of the row. */
  readonly text: string;
}

const tickHeight = 14;

/**
 * A line from quartile to quartile with a tick at the median and a point at the 90th percentile, on one time axis for all
 * rows. Null where a logarithmic axis has nothing to spread.
 */
export function waitingPicture(
  waits: readonly Wait[],
  say: Say,
  width: number,
  scale: "linear" | "logarithmic",
): StaticSpec | null {
  const room = labelRoom(width);
  const line = (text: string) => cut(text, room.width, fontSize);
  const values = Math.max(...waits.map(({ text }) => textWidth(text, fontSize)));
  const layout = rowLayout(
    waits.map(({ from, to, group }) => ({ label: [line(from), line(`→ ${to}`)], group })),
    width,
    values + 14,
    6,
  );
  const drawn = waits.flatMap(timesOf);
  const axis =
    scale === "linear"
      ? linearTime(Math.max(...drawn), layout.plot, say)
      : logarithmicTime(drawn, layout.plot, layout.height, say);
  if (axis === null) return null;
  const data = waits.map((wait, i) => datumOf(wait, layout.middles[i] ?? 0, axis));
  const points = waits.flatMap(({ p90_seconds }, i): Datum[] =>
    p90_seconds === null ? [] : [{ v0: axis.of(p90_seconds), v2: layout.middles[i] ?? 0 }],
  );
  return figure(
    { width, height: layout.height, padding: { left: 0, right: 0, top: 4, bottom: 40 } },
    [
      ...axis.below,
      layer("rule", { strokeWidth: 6, color: palette.edges[0] }, data, {
        x: axis.x("v0"),
        x2: end("v1"),
        y: pixel("v2"),
      }),
      layer("rule", { strokeWidth: 3, color: palette.series[0].color }, data, {
        x: axis.x("v3"),
        y: pixel("v4"),
        y2: end("v5"),
      }),
      ...(points.length === 0
        ? []
        : [
            layer("point", { filled: true, opacity: 1, size: 46, color: palette.series[0].color }, points, {
              x: axis.x("v0"),
              y: pixel("v2"),
            }),
          ]),
      ...rowTexts(layout),
      layer("text", { align: "right" }, data, { x: fixed(width), y: pixel("v2"), text: words("k0") }),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: axis.name }], {
        x: fixed(layout.plot[1]),
        y: fixed(layout.height + 32),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** Every time of a row that is drawn. */
const timesOf = ({ q1_seconds, median_seconds, q3_seconds, p90_seconds }: Wait): readonly number[] =>
  [q1_seconds, median_seconds, q3_seconds, p90_seconds].filter((seconds) => seconds !== null);

/** The line from quartile to quartile, the tick at the median, and the value; a missing quartile is where the median is. */
const datumOf = (wait: Wait, y: number, axis: TimeAxis): Datum => ({
  k0: wait.text,
  v0: axis.of(wait.q1_seconds ?? wait.median_seconds),
  v1: axis.of(wait.q3_seconds ?? wait.median_seconds),
  v2: y,
  v3: axis.of(wait.median_seconds),
  v4: y - tickHeight / 2,
  v5: y + tickHeight / 2,
});
