import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fixed, fontSize, layer, pixel, words, type Datum, type Json } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

/** One step: executions before and after a return, and what is left of them; null where withheld. */
export interface Gain {
  readonly name: string;
  readonly outflow: number | null;
  readonly inflow: number | null;
  readonly net: number | null;
  /** What stands at the end of the row. */
  readonly text: string;
}

/** What the marks mean, in words. */
export interface Meanings {
  readonly begins: string;
  readonly ends: string;
  readonly each: string;
}

const [whole, inner] = [16, 8];
const [endColor, beginColor] = [palette.series[0].color, palette.series[1].color];

/** Hollow bars to both sides of a zero line, after a return left and before one right, and in them what is left. */
export function netLoopGainPicture(
  gains: readonly Gain[],
  meanings: Meanings,
  say: Say,
  width: number,
): StaticSpec {
  const room = labelRoom(width);
  const layout = rowLayout(
    gains.map(({ name }) => ({ label: wrap(name, room.width, 2, fontSize), group: "" })),
    width,
    Math.max(...gains.map(({ text }) => textWidth(text, fontSize, "bold"))) + 14,
    1,
  );
  const scale = scaleOf(gains, layout.plot);
  const key = legend(
    [
      entry(beginColor, beginColor, meanings.begins),
      entry(endColor, endColor, meanings.ends),
      entry(palette.page, palette.line, meanings.each),
    ],
    width,
    -10,
  );
  return figure(
    { width, height: layout.height, padding: { left: 0, right: 0, top: key.height + 14, bottom: 8 } },
    [
      ...key.layers,
      ...barLayers(gains, layout.middles, scale),
      layer("rule", { color: palette.text, strokeWidth: 1.5 }, [{ v0: scale.zero }], {
        x: pixel("v0"),
        y: fixed(0),
        y2: fixed(layout.height),
      }),
      ...rowTexts(layout),
      layer(
        "text",
        { align: "right", fontWeight: "bold" },
        gains.map(({ text }, i) => ({ k0: text, v0: layout.middles[i] ?? 0 })),
        { x: fixed(width), y: pixel("v0"), text: words("k0") },
      ),
    ],
    say.lang,
  );
}

const entry = (fill: string, stroke: string, text: string): Entry => ({
  fill,
  stroke,
  ink: stroke,
  mark: "",
  text,
});

/** The zero line, and how wide one execution is, in pixels. */
interface Scale {
  readonly zero: number;
  readonly one: number;
}

/** The longest bars to both sides together take the whole plot. */
function scaleOf(gains: readonly Gain[], [from, to]: readonly [number, number]): Scale {
  const left = Math.max(0, ...gains.map(({ inflow, net }) => Math.max(inflow ?? 0, -(net ?? 0))));
  const right = Math.max(0, ...gains.map(({ outflow, net }) => Math.max(outflow ?? 0, net ?? 0)));
  const one = (to - from) / Math.max(1, left + right);
  return { zero: from + left * one, one };
}

/** Hollow bars of what went in and out, and in them narrower full ones of what is left. */
function barLayers(
  gains: readonly Gain[],
  middles: readonly number[],
  { zero, one }: Scale,
): readonly Json[] {
  const box = (low: number, high: number, i: number, height: number, ink: string): Datum => ({
    k0: ink,
    v0: zero + low * one,
    v1: zero + high * one,
    v2: (middles[i] ?? 0) - height / 2,
    v3: (middles[i] ?? 0) + height / 2,
  });
  const hollow = gains.flatMap(({ inflow, outflow }, i) => [
    ...((inflow ?? 0) > 0 ? [box(-(inflow ?? 0), 0, i, whole, endColor)] : []),
    ...((outflow ?? 0) > 0 ? [box(0, outflow ?? 0, i, whole, beginColor)] : []),
  ]);
  const full = gains.flatMap(({ net }, i) =>
    net === null || net === 0
      ? []
      : [box(Math.min(0, net), Math.max(0, net), i, inner, net < 0 ? endColor : beginColor)],
  );
  const place = { x: pixel("v0"), x2: end("v1"), y: pixel("v2"), y2: end("v3") };
  return [
    layer("rect", { fill: palette.page, strokeWidth: 1.5 }, hollow, { ...place, stroke: color("k0") }),
    layer("rect", {}, full, { ...place, fill: color("k0") }),
  ];
}
