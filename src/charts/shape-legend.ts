import type { Legend } from "./legend.js";
import { fontSize, layer, pixel, words, type Datum, type Json } from "./spec.js";
import { cut, textWidth } from "./text-width.js";

/** What a shape means. `style` is that of the marks it stands for. */
export interface ShapeEntry {
  readonly style: Json;
  readonly text: string;
}

const box = 14;
const row = 20;

/** A key of shapes behind its title: flows like text from `left` for `width` pixels; its last line ends at `bottom`. */
export function shapeLegend(
  title: string,
  entries: readonly ShapeEntry[],
  { left, width, bottom }: { readonly left: number; readonly width: number; readonly bottom: number },
): Legend {
  let x = textWidth(title, fontSize) + 12;
  let line = 0;
  const placed = entries.map(({ style, text: whole }) => {
    const text = cut(whole, width - box - 4, fontSize);
    const own = box + 4 + textWidth(text, fontSize);
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const at = { style, text, x, line };
    x += own + 14;
    return at;
  });
  const height = (line + 1) * row;
  const y = (of: number) => bottom - height + of * row + row / 2;
  const texts = [
    { k0: title, v0: left, v1: y(0) },
    ...placed.map((one): Datum => ({ k0: one.text, v0: left + one.x + box + 4, v1: y(one.line) })),
  ];
  return {
    height,
    layers: [
      ...placed.map((one) =>
        layer("point", one.style, [{ v0: left + one.x + box / 2, v1: y(one.line) }], {
          x: pixel("v0"),
          y: pixel("v1"),
        }),
      ),
      layer("text", {}, texts, { x: pixel("v0"), y: pixel("v1"), text: words("k0") }),
    ],
  };
}
