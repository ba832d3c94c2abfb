import { flags } from "../lanes.js";
import { palette } from "../palette.js";
import { fixed, fontSize, layer, pixel, rimmed, words, type Datum, type Json } from "../spec.js";
import { textWidth } from "../text-width.js";

/** The first month after a change, and what it is called. */
export interface Change {
  readonly index: number;
  readonly label: string;
}

const laneHeight = 18;

/**
 * A rule before the first month after each change down to `bottom`, and its name beside the top of it, between `left` and
 * `right`: above the plot, in as many lanes as keep the names apart, of which `height` is that of all. `x` is where the
 * middle of a month lies.
 */
export function changeLayers(
  changes: readonly Change[],
  x: (index: number) => number,
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
): { readonly height: number; readonly rules: Json; readonly labels: readonly Json[] } {
  const placed = flags(
    changes.map(({ index, label }) => ({ x: x(index - 0.5), width: textWidth(label, fontSize, "bold") })),
    { left, right },
  );
  const laneY = (i: number) => -10 - laneHeight * (placed[i]?.lane ?? 0);
  const rules = changes.map(({ index }, i): Datum => ({ v0: x(index - 0.5), v1: laneY(i) + 2 }));
  const labels = changes.map(({ label }, i) => ({ k0: label, v0: placed[i]?.left ?? 0, v1: laneY(i) }));
  return {
    height: laneHeight * Math.max(0, ...placed.map(({ lane }) => lane + 1)),
    rules: layer("rule", { color: palette.text, strokeWidth: 1.5 }, rules, {
      x: pixel("v0"),
      y: pixel("v1"),
      y2: fixed(bottom),
    }),
    labels: rimmed({ fontWeight: "bold" }, labels, { x: pixel("v0"), y: pixel("v1"), text: words("k0") }),
  };
}
