import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fixed, fontSize, layer, lineHeight, narrow, pixel, words } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { rowLayout, rowTexts } from "./rows.js";

/** One pair of things: how much, in which colour, and the number as a person reads it. */
export interface PairRow {
  /** Pairs of one group stand together under its heading; "" has none. */
  readonly group: string;
  readonly label: string;
  readonly value: number;
  readonly ink: string;
  readonly text: string;
}

/** Lines of a label, at most. */
const lines = 3;
const barHeight = 10;
const edge = 6;

/**
 * Pairs as rows with a bar each, for a telephone on which the map or matrix of them would have to be scrolled sideways.
 * `key` says what the colours of the bars mean.
 */
export function pairListPicture(
  rows: readonly PairRow[],
  key: { readonly text: string; readonly entries: readonly Entry[] },
  say: Say,
): StaticSpec {
  const lead = wrap(key.text, narrow, 4, fontSize);
  const values = Math.max(...rows.map(({ text }) => textWidth(text, fontSize)));
  const layout = rowLayout(
    rows.map(({ group, label }) => ({ group, label: wrap(label, narrow, lines, fontSize) })),
    narrow,
    values + 10,
  );
  const entries = legend(key.entries, narrow, -edge);
  const above = entries.height + lead.length * lineHeight + edge;
  const most = Math.max(...rows.map(({ value }) => value), Number.MIN_VALUE);
  const [from, to] = layout.plot;
  const bars = rows.map(({ value, ink, text }, i) => {
    const y = layout.middles[i] ?? 0;
    return {
      k0: text,
      k1: ink,
      v0: from,
      v1: from + Math.max(1, (value / most) * (to - from)),
      v2: y - barHeight / 2,
      v3: y + barHeight / 2,
      v4: y,
    };
  });
  return figure(
    { width: narrow, height: layout.height, padding: { left: 0, right: 0, top: above + edge, bottom: 4 } },
    [
      layer(
        "text",
        { color: palette.secondary },
        lead.map((k0, i) => ({ k0, v0: i * lineHeight - above + lineHeight / 2 })),
        { x: fixed(0), y: pixel("v0"), text: words("k0") },
      ),
      ...(entries.height === 0 ? [] : entries.layers),
      layer("rect", {}, bars, {
        x: pixel("v0"),
        x2: end("v1"),
        y: pixel("v2"),
        y2: end("v3"),
        color: color("k1"),
      }),
      layer("text", { align: "right" }, bars, { x: fixed(narrow), y: pixel("v4"), text: words("k0") }),
      ...rowTexts(layout),
    ],
    say.lang,
  );
}
