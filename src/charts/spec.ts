import type { Lang } from "../text.js";
import type { StaticSpec } from "./chart.js";
import { palette } from "./palette.js";

/** Texts are `k0`, `k1`, …, numbers `v0`, `v1`, …: data never names a field. */
export type TextField = `k${number}`;
export type NumberField = `v${number}`;

export type Datum = Readonly<Record<TextField, string>> & Readonly<Record<NumberField, number | null>>;

/** JSON that Vega-Lite reads; `tests/charts/spec-lint.ts` says what may stand in it, its schema checks the rest. */
export type Json = Readonly<Record<string, unknown>>;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** Widths of a figure in pixels: A4 with margins, and a telephone. */
export const wide = 640;
export const narrow = 340;

/** Text size in pixels; nothing is smaller. */
export const fontSize = 12;
export const lineHeight = 15;

/** A position that is already a pixel, from the upper left corner of the frame. */
export const pixel = (field: NumberField): Json => ({ field, type: "quantitative", scale: null, axis: null });

/** A fixed pixel. */
export const fixed = (value: number): Json => ({ value });

/** A position on a scale from `low` to `high`, linear if not said; `range` in pixels where it does not fill the frame. */
export function scaled(
  field: NumberField,
  [low, high]: readonly [number, number],
  options: {
    readonly axis?: Json;
    readonly range?: readonly [number, number];
    readonly type?: "linear" | "log";
  } = {},
): Json {
  const { type = "linear", range } = options;
  return {
    field,
    type: "quantitative",
    scale: {
      type,
      domain: [low, high],
      nice: false,
      ...(type === "linear" ? { zero: false } : {}),
      ...(range === undefined ? {} : { range }),
    },
    axis: options.axis ?? null,
  };
}

/** The end of a bar or rule whose beginning has the scale. */
export const end = (field: NumberField): Json => ({ field });

/** A colour that stands in the data as it is. */
export const color = (field: TextField): Json => ({ field, type: "nominal", scale: null });

export const words = (field: TextField): Json => ({ field, type: "nominal" });

/** A value axis: ticks where they are said, numbers in the language of the figure, no title (it is one of the texts). */
export const axis = (values: readonly number[], format: string, more: Json = {}): Json => ({
  values,
  format,
  title: null,
  labelFlush: false,
  ...more,
});

/** One layer: marks of one kind with their data. ARIA stays off, the picture is described as a whole. */
export const layer = (
  type: "rect" | "rule" | "text" | "line" | "point",
  style: Json,
  values: readonly Datum[],
  encoding: Json,
): Json => ({ data: { values }, mark: { type, aria: false, ...style }, encoding });

/** A white edge around letters, drawn below them. */
const rim: Json = { stroke: palette.page, strokeWidth: 4, strokeJoin: "round" };

/** Text that stays readable where it crosses lines. */
export const rimmed = (style: Json, values: readonly Datum[], encoding: Json): readonly Json[] => [
  layer("text", { ...style, ...rim }, values, encoding),
  layer("text", style, values, encoding),
];

const font = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** Number and month names of Vega-Lite; German per cent needs its space said. */
const locales = {
  de: {
    decimal: ",",
    thousands: ".",
    grouping: [3],
    currency: ["", "\u00a0€"],
    percent: "\u00a0%",
    minus: "−",
  },
  en: { decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""], percent: "%", minus: "−" },
} as const satisfies Record<Lang, Json>;

const config = (lang: Lang): Json => ({
  aria: false,
  background: palette.page,
  font,
  locale: { number: locales[lang] },
  view: { stroke: null },
  axis: {
    domainColor: palette.line,
    tickColor: palette.line,
    gridColor: palette.grid,
    labelColor: palette.secondary,
    labelFontSize: fontSize,
    labelLimit: 0,
    labelOverlap: false,
  },
  text: { fontSize, color: palette.text, baseline: "middle", align: "left" },
});

/** Layers in drawing order as a whole spec. The picture is exactly as large as frame and padding say. */
export function figure(frame: Frame, layers: readonly Json[], lang: Lang, more: Json = {}): StaticSpec {
  const spec: Json = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: frame.width,
    height: frame.height,
    padding: frame.padding,
    autosize: { type: "none" },
    layer: layers,
    ...more,
    config: config(lang),
  };
  return spec as unknown as StaticSpec;
}
