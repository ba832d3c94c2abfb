import { palette } from "../palette.js";
import { axis, fixed, layer, scaled, words, type Json } from "../spec.js";

/** One of several panels, one above the other, with a scale of its own that begins at 0. */
export interface Panel {
  /** Upper and lower edge in pixels. */
  readonly from: number;
  readonly to: number;
  /** The value at the upper edge. */
  readonly top: number;
  readonly ticks: readonly number[];
  /** How ticks are written, as d3 formats numbers. */
  readonly format: string;
}

/**
 * The scale of a panel for `v1`. Panels do not share a scale, so that each layer would draw its own axis: the first of a
 * panel does it for all.
 */
export const panelScale = ({ from, to, top, ticks, format }: Panel, shown?: "with axis"): Json =>
  scaled("v1", [0, top], {
    range: [to, from],
    ...(shown === undefined
      ? {}
      : { axis: axis(ticks, format, { domain: false, ticks: false, labelPadding: 6, orient: "left" }) }),
  });

/** What a panel shows, at the left edge of a picture whose numbers take `left` pixels. */
export const panelName = (text: string, y: number, left: number): Json =>
  layer("text", { color: palette.secondary }, [{ k0: text }], {
    x: fixed(-left + 2),
    y: fixed(y),
    text: words("k0"),
  });
