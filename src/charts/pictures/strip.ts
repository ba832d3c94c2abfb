import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { end, figure, fixed, fontSize, layer, pixel, scaled, words } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** A name and the months (counted from year 0) in which it occurs. */
export interface Strip {
  readonly name: string;
  readonly indices: readonly number[];
}

const tick = 10;

/** One row per name with a tick for each month; the first and the last month stand below. */
export function stripPicture(
  strips: readonly Strip[],
  [first, last]: readonly [number, number],
  say: Say,
  width: number,
): StaticSpec {
  const room = labelRoom(width);
  const layout = rowLayout(
    strips.map(({ name }) => ({ label: wrap(name, room.width, 2, fontSize), group: "" })),
    width,
    8,
  );
  const half = Math.min(0.4, 0.4 + (last - first) / 1000);
  const domain = [first - 0.6, last + 0.6] as const;
  const x = scaled("v0", domain, { range: layout.plot });
  const data = strips.flatMap(({ indices }, i) =>
    indices.map((index) => ({
      v0: index - half,
      v1: index + half,
      v2: (layout.middles[i] ?? 0) - tick / 2,
      v3: (layout.middles[i] ?? 0) + tick / 2,
    })),
  );
  const monthName = (index: number) =>
    say.value(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`, "month");
  const ends =
    first === last || 2 * textWidth(monthName(first), fontSize) + 20 > layout.plot[1] - layout.plot[0]
      ? [{ k0: monthName(first), v0: layout.plot[0], align: "left" as const }]
      : [
          { k0: monthName(first), v0: layout.plot[0], align: "left" as const },
          { k0: monthName(last), v0: layout.plot[1], align: "right" as const },
        ];
  return figure(
    { width, height: layout.height + 22, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      ...rowTexts(layout),
      layer("rect", { color: palette.series[0].color }, data, {
        x,
        x2: end("v1"),
        y: pixel("v2"),
        y2: end("v3"),
      }),
      ...ends.map(({ align, ...text }) =>
        layer("text", { align, color: palette.secondary }, [text], {
          x: pixel("v0"),
          y: fixed(layout.height + 12),
          text: words("k0"),
        }),
      ),
    ],
    say.lang,
  );
}
