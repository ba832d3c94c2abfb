import { color, end, fontSize, layer, pixel, words, type Datum, type Json } from "./spec.js";
import { cut, textWidth } from "./text-width.js";

/** One entry: a box in a colour, with a short text inside that marks carry too, and its meaning beside it. */
export interface Entry {
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
  readonly mark: string;
  readonly text: string;
  /** Drawn in place of `text`, at the same place: for a picture whose weights change. */
  readonly now?: string;
}

export interface Legend {
  readonly layers: readonly Json[];
  readonly height: number;
}

const box = 14;
const row = 20;

/** A key that flows like text from the left edge; its last line ends at `bottom` pixels. */
export function legend(entries: readonly Entry[], width: number, bottom: number): Legend {
  const placed: {
    readonly entry: Entry;
    readonly x: number;
    readonly line: number;
    readonly text: string;
  }[] = [];
  let x = 0;
  let line = 0;
  for (const entry of entries) {
    const text = cut(entry.text, width - box - 6, fontSize);
    const own = box + 6 + textWidth(text, fontSize);
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    placed.push({ entry, x, line, text });
    x += own + 16;
  }
  const height = entries.length === 0 ? 0 : (line + 1) * row;
  const data = placed.map(({ entry, x: left, line: l, text }): Datum => {
    const y = bottom - height + l * row + row / 2;
    return {
      k0: entry.now ?? text,
      k1: entry.fill,
      k2: entry.stroke,
      k3: entry.mark,
      k4: entry.ink,
      v0: left,
      v1: left + box,
      v2: y - box / 2,
      v3: y + box / 2,
      v4: left + box / 2,
      v5: y,
      v6: left + box + 6,
    };
  });
  return {
    height,
    layers: [
      layer("rect", {}, data, {
        x: pixel("v0"),
        x2: end("v1"),
        y: pixel("v2"),
        y2: end("v3"),
        fill: color("k1"),
        stroke: color("k2"),
      }),
      layer("text", { align: "center" }, data, {
        x: pixel("v4"),
        y: pixel("v5"),
        text: words("k3"),
        color: color("k4"),
      }),
      layer("text", {}, data, { x: pixel("v6"), y: pixel("v5"), text: words("k0") }),
    ],
  };
}
