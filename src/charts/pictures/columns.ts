import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { axis, end, figure, fixed, fontSize, layer, scaled, words } from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks } from "../ticks.js";
import { numberRoom } from "./number-room.js";

/** One stretch of time; `index` counts them, so that missing ones keep their room. */
export interface Bucket {
  readonly index: number;
  readonly value: number;
  /** Stands below the column where there is room. */
  readonly name: string;
}

const height = 180;

/** Columns on a time axis; what is missing stays empty. */
export function columnsPicture(buckets: readonly Bucket[], say: Say, width: number): StaticSpec {
  const first = Math.min(...buckets.map(({ index }) => index));
  const last = Math.max(...buckets.map(({ index }) => index));
  const counts = countTicks(Math.max(1, ...buckets.map(({ value }) => value)), 3);
  const left = numberRoom(counts.map((n) => say.number(n)));
  const frame = { width: width - left - 14, height };
  const x = scaled("v0", [first - 0.6, last + 0.6]);
  const data = buckets.map(({ index, value }) => ({ v0: index - 0.4, v1: 0, v2: value, v3: index + 0.4 }));
  const quiet = { domain: false, ticks: false, labelPadding: 6, orient: "left" } as const;
  const y = scaled("v1", [0, counts.at(-1) ?? 1], { axis: axis(counts, ",.0f", quiet) });
  return figure(
    { ...frame, padding: { left, right: 14, top: 8, bottom: 30 } },
    [
      layer("rect", { color: palette.series[0].color }, data, { x, x2: end("v3"), y, y2: end("v2") }),
      layer("text", { align: "center", color: palette.secondary }, named(buckets, frame.width), {
        x,
        y: fixed(height + 16),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** As many names as fit without touching, the first of each. */
export function named(buckets: readonly Bucket[], room: number) {
  const first = buckets[0]?.index ?? 0;
  const span = (buckets.at(-1)?.index ?? first) - first + 1.2;
  const px = (index: number) => ((index - first + 0.6) / span) * room;
  const texts: { readonly k0: string; readonly v0: number }[] = [];
  let free = -20;
  const seen = new Set<string>();
  for (const { index, name } of buckets) {
    const half = textWidth(name, fontSize) / 2;
    if (seen.has(name) || px(index) - half < free || px(index) + half > room + 14) continue;
    seen.add(name);
    texts.push({ k0: name, v0: index });
    free = px(index) + half + 14;
  }
  return texts;
}
