import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { color, end, figure, fontSize, layer, scaled, pixel, words } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

export interface Bar {
  readonly name: string;
  /** Where the bar begins; absent = 0. */
  readonly from?: number;
  readonly to: number;
  /** The value as it stands behind the bar. */
  readonly text: string;
  /** Bars of one group stand together under its heading; "" has none. */
  readonly group: string;
  /** Grey: not what the figure is about. */
  readonly muted: boolean;
}

const barHeight = 16;

/** Horizontal bars with their value behind them. */
export function barsPicture(bars: readonly Bar[], say: Say, width: number): StaticSpec {
  const values = Math.max(...bars.map(({ text }) => textWidth(text, fontSize)));
  const room = labelRoom(width);
  const layout = rowLayout(
    bars.map(({ name, group }) => ({ label: wrap(name, room.width, 2, fontSize), group })),
    width,
    values + 8,
  );
  const domain = [0, Math.max(...bars.map(({ to }) => to))] as const;
  const x = scaled("v0", domain, { range: layout.plot });
  const data = bars.map((bar, i) => ({
    k0: bar.text,
    k1: bar.muted ? palette.other.color : palette.series[0].color,
    v0: bar.from ?? 0,
    v1: bar.to,
    v2: (layout.middles[i] ?? 0) - barHeight / 2,
    v3: (layout.middles[i] ?? 0) + barHeight / 2,
    v4: layout.middles[i] ?? 0,
  }));
  return figure(
    { width, height: layout.height, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      ...rowTexts(layout),
      layer("rect", {}, data, { x, x2: end("v1"), y: pixel("v2"), y2: end("v3"), color: color("k1") }),
      layer("text", { dx: 6 }, data, {
        x: scaled("v1", domain, { range: layout.plot }),
        y: pixel("v4"),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}
