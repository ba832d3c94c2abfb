import type { Say } from "../chart.js";
import { palette } from "../palette.js";
import { fixed, layer, scaled, words, type Json } from "../spec.js";

/** Months from left to right, with half a month of air at both ends. */
export interface MonthAxis {
  readonly first: number;
  readonly last: number;
  /** The encoding of a datum whose `v0` is the index of a month. */
  readonly x: Json;
  /** Where the middle of a month lies, in pixels. */
  readonly px: (index: number) => number;
}

/** The axis that holds all these months on so many pixels; months that are missing keep their room. */
export function monthAxis(indices: readonly number[], room: number): MonthAxis {
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  const [from, to] = [first - 0.6, last + 0.6];
  return { first, last, x: scaled("v0", [from, to]), px: (index) => ((index - from) / (to - from)) * room };
}

/** Names of months in one line and years in the next, the first `y` pixels from the top. */
export const monthLabels = ({ first, last, x, px }: MonthAxis, y: number, say: Say): readonly Json[] =>
  monthNames(first, last, px, say).map(({ texts, row }) =>
    layer("text", { align: "center", color: palette.secondary }, texts, {
      x,
      y: fixed(y + row * 16),
      text: words("k0"),
    }),
  );

/** Every month, or every third, sixth, … where they would touch; the year stands below the first one of each year. */
export function monthNames(first: number, last: number, px: (index: number) => number, say: Say) {
  const room = px(1) - px(0);
  const widest = 38;
  const step = [1, 3, 6, 12, 24, 60].find((s) => s * room >= widest) ?? 120;
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (i) => i % step === 0 || first === last,
  );
  const named = shown.length > 0 ? shown : [first];
  const [name, year] = [
    (i: number) =>
      say.value(`${Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, "month").split(" ")[0] ??
      "",
    (i: number) => String(Math.floor(i / 12)),
  ];
  const years = named.filter(
    (i, at) => at === 0 || Math.floor((named[at - 1] ?? 0) / 12) !== Math.floor(i / 12),
  );
  return [
    { row: 0, texts: named.map((i) => ({ k0: name(i), v0: i })) },
    { row: 1, texts: years.map((i) => ({ k0: year(i), v0: i })) },
  ];
}
