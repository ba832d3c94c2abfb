import type { Say } from "../chart.js";
import { palette } from "../palette.js";
import { fixed, fontSize, layer, pixel, rimmed, words, type Datum, type Json } from "../spec.js";
import { textWidth } from "../text-width.js";
import type { Bar } from "./suitability-bars.js";

/** Widths of the columns behind the bars, from the left to the right edge; hours stand between class and evidence. */
export const column = { score: 30, class: 24, evidence: 82 } as const;

/** The column of hours, as wide as its head and its widest entry need, with room before it. */
export const hoursWidth = (bars: readonly Bar[], say: Say): number =>
  Math.ceil(
    Math.max(
      ...[say.text(hoursUnit.wide), ...bars.map(({ hours }) => hours)].map((t) => textWidth(t, fontSize)),
    ),
  ) + 14;

/** With a head above it and without one. */
export const hoursUnit = {
  wide: { de: "Std./Jahr", en: "h/year" },
  narrow: { de: "Std. je Jahr", en: "h per year" },
} as const;

/** One evidence mark below the other criterion's, so that glyphs of any font stay in their columns. */
export function marks(
  bars: readonly Bar[],
  texts: readonly Datum[],
  width: number,
  inColumn: typeof rimmed,
): readonly Json[] {
  const step = (column.evidence - 14) / 6;
  const data = bars.flatMap((bar, row) =>
    bar.evidence.map((mark, i) => ({
      k0: mark,
      v0: width - column.evidence + 14 + step * (i + 0.5),
      v1: texts[row]?.["v2"] ?? 0,
    })),
  );
  return inColumn({ align: "center" }, data, { x: pixel("v0"), y: pixel("v1"), text: words("k0") });
}

/** What the columns are; `isTried`: places moved in place of classes. */
export function heads(
  width: number,
  { hours, y, isTried }: { readonly hours: number; readonly y: number; readonly isTried: boolean },
  say: Say,
): readonly Json[] {
  const text = (k0: string, x: number, align: string) =>
    layer("text", { align, color: palette.secondary }, [{ k0 }], {
      x: fixed(x),
      y: fixed(y),
      text: words("k0"),
    });
  return [
    text(say.text({ de: "Wert", en: "Score" }), width - column.class - hours - column.evidence, "right"),
    text(isTried ? "▲▼" : say.text({ de: "Kl.", en: "Cl." }), width - hours - column.evidence - 4, "center"),
    ...(hours === 0 ? [] : [text(say.text(hoursUnit.wide), width - column.evidence, "right")]),
    text(say.text({ de: "Beleg 1–6", en: "Evidence" }), width, "right"),
  ];
}
