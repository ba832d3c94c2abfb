import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { axis, end, figure, fixed, fontSize, layer, scaled, pixel, words, type Datum } from "../spec.js";
import { cut, textWidth } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** One transition; quartiles are null where they were withheld or could not be measured. */
export interface Wait {
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly q1_seconds: number | null;
  readonly median_seconds: number;
  readonly q3_seconds: number | null;
  /** The value as it stands at the end of the row. */
  readonly text: string;
}

const tickHeight = 14;

/** A line from quartile to quartile with a tick at the median, on one time axis for all rows. */
export function waitingPicture(waits: readonly Wait[], say: Say, width: number): StaticSpec {
  const room = labelRoom(width);
  const line = (text: string) => cut(text, room.width, fontSize);
  const values = Math.max(...waits.map(({ text }) => textWidth(text, fontSize)));
  const layout = rowLayout(
    waits.map(({ from, to, group }) => ({ label: [line(from), line(`→ ${to}`)], group })),
    width,
    values + 14,
    6,
  );
  const max = Math.max(...waits.map((wait) => Math.max(wait.median_seconds, wait.q3_seconds ?? 0)));
  const unit = timeUnit(max);
  const times = ticks(max / unit.seconds, layout.plot[1] - layout.plot[0] > 200 ? 5 : 3);
  const domain = [0, times.at(-1) ?? 1] as const;
  const x = (field: "v0" | "v3") =>
    scaled(field, domain, {
      range: layout.plot,
      axis: axis(times, tickFormat(times), { grid: true, domain: false, ticks: false, labelPadding: 4 }),
    });
  const data: readonly Datum[] = waits.map((wait, i) => {
    const y = layout.middles[i] ?? 0;
    return {
      k0: wait.text,
      v0: (wait.q1_seconds ?? wait.median_seconds) / unit.seconds,
      v1: (wait.q3_seconds ?? wait.median_seconds) / unit.seconds,
      v2: y,
      v3: wait.median_seconds / unit.seconds,
      v4: y - tickHeight / 2,
      v5: y + tickHeight / 2,
    };
  });
  return figure(
    { width, height: layout.height, padding: { left: 0, right: 0, top: 4, bottom: 40 } },
    [
      layer("rule", { strokeWidth: 6, color: palette.edges[0] }, data, {
        x: x("v0"),
        x2: end("v1"),
        y: pixel("v2"),
      }),
      layer("rule", { strokeWidth: 3, color: palette.series[0].color }, data, {
        x: x("v3"),
        y: pixel("v4"),
        y2: end("v5"),
      }),
      ...rowTexts(layout),
      layer("text", { align: "right" }, data, { x: fixed(width), y: pixel("v2"), text: words("k0") }),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: say.text(unit.name) }], {
        x: fixed(layout.plot[1]),
        y: fixed(layout.height + 32),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}
