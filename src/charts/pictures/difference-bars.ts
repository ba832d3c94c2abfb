import type { Say, StaticSpec } from "../chart.js";
import { legend } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fixed, fontSize, layer, pixel, words, type Datum, type Json } from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { ticks } from "../ticks.js";
import { labelRoom, rowLayout, rowTexts, type Row, type RowLayout } from "./rows.js";

/** One difference with its limits, in the unit of its panel. */
export interface DifferenceBar {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly clear: boolean;
  /** The difference as it stands at the end of the row. */
  readonly text: string;
  /** False = a row with its text alone: there is nothing to draw. */
  readonly drawn?: boolean;
}

/** Differences of one unit: they share an axis, and no other panel has it. */
export interface DifferencePanel {
  readonly heading: string;
  readonly bars: readonly DifferenceBar[];
}

/** What the marks mean, in words. */
export interface DifferenceWords {
  readonly clear: string;
  readonly unclear: string;
  readonly interval: string;
}

const barHeight = 12;
const capHeight = 8;
/** Heading of a panel, above its rows. */
const headingHeight = 24;
/** Numbers of an axis and the air below them. */
const axisHeight = 34;

const clearFill = { fill: palette.sequential[3].color, stroke: palette.sequential[3].color };
const unclearFill = { fill: palette.page, stroke: palette.line };

/** Bars to both sides of a zero line with their intervals, one panel with an axis of its own per unit. */
export function differenceBarsPicture(
  panels: readonly DifferencePanel[],
  meanings: DifferenceWords,
  say: Say,
  width: number,
): StaticSpec {
  const room = labelRoom(width);
  const rowsOf = ({ heading, bars }: DifferencePanel): readonly Row[] =>
    bars.map(({ label }) => ({ label: wrap(label, room.width, 2, fontSize), group: heading }));
  const texts = panels.flatMap(({ bars }) => bars.map(({ text }) => textWidth(text, fontSize, "bold")));
  const layoutOf = (rows: readonly Row[]) => rowLayout(rows, width, Math.max(0, ...texts) + 12, 16);
  // labels of all panels end at one place, so that their bars begin at one
  const { plot } = layoutOf(panels.flatMap(rowsOf));
  const key = legendOf(meanings, width);
  const layers = [...key.layers];
  let y = key.height + 10;
  for (const panel of panels) {
    const layout = layoutOf(rowsOf(panel));
    layers.push(...panelLayers(panel, { layout, plot, y, width }, say));
    y += layout.height + axisHeight;
  }
  return figure({ width, height: y, padding: { left: 0, right: 0, top: 4, bottom: 0 } }, layers, say.lang);
}

function legendOf({ clear, unclear, interval }: DifferenceWords, width: number) {
  const entries = [
    { ...clearFill, ink: palette.text, mark: "", text: clear },
    { ...unclearFill, ink: palette.text, mark: "", text: unclear },
    { fill: palette.page, stroke: palette.page, ink: palette.text, mark: "—", text: interval },
  ];
  return legend(entries, width, legend(entries, width, 0).height);
}

interface Place {
  readonly layout: RowLayout;
  readonly plot: readonly [number, number];
  /** Upper edge of the panel. */
  readonly y: number;
  readonly width: number;
}

function panelLayers(
  { bars }: DifferencePanel,
  { layout, plot, y, width }: Place,
  say: Say,
): readonly Json[] {
  const scale = scaleOf(bars, plot);
  const [head, foot] = [y + headingHeight, y + layout.height];
  const lowered = (texts: readonly Datum[]) =>
    texts.map(({ v0 = 0, ...text }) => ({ ...text, v0: (v0 ?? 0) + y }));
  const data = bars.map((bar, i) => datumOf(bar, y + (layout.middles[i] ?? 0), scale));
  const values = (clear: boolean) =>
    layer(
      "text",
      { align: "right", ...(clear ? { fontWeight: "bold" } : {}) },
      data.filter((_, i) => bars[i]?.clear === clear),
      { x: fixed(width), y: pixel("v6"), text: words("k0") },
    );
  const marks = scale.ticks.map((tick): Datum => ({
    k0: tickText(tick, scale.step, say),
    v0: scale.x(tick),
  }));
  return [
    layer("rule", { color: palette.grid }, marks, { x: pixel("v0"), y: fixed(head), y2: fixed(foot) }),
    ...barLayers(
      data.filter((_, i) => bars[i]?.drawn !== false),
      { zero: scale.x(0), head, foot: foot + 4 },
    ),
    layer("text", { align: "center", color: palette.secondary }, marks, {
      x: pixel("v0"),
      y: fixed(foot + 13),
      text: words("k0"),
    }),
    ...rowTexts({ ...layout, labels: lowered(layout.labels), headings: lowered(layout.headings) }),
    values(false),
    values(true),
  ];
}

/** A bar from 0 to its value, its interval with the caps at both ends, and its text; `middle` is that of its row. */
function datumOf({ value, low, high, clear, text }: DifferenceBar, middle: number, { x }: Scale): Datum {
  const { fill, stroke } = clear ? clearFill : unclearFill;
  return {
    k0: text,
    k1: fill,
    k2: stroke,
    v0: x(Math.min(0, value)),
    v1: x(Math.max(0, value)),
    v2: middle - barHeight / 2,
    v3: middle + barHeight / 2,
    v4: x(low),
    v5: x(high),
    v6: middle,
    v7: middle - capHeight / 2,
    v8: middle + capHeight / 2,
  };
}

/** Bars, the zero line from `head` to `foot`, and on top of it the intervals. */
function barLayers(
  data: readonly Datum[],
  { zero, head, foot }: { readonly zero: number; readonly head: number; readonly foot: number },
): readonly Json[] {
  const style = { color: palette.text, strokeWidth: 1.5 };
  const cap = (at: "v4" | "v5") =>
    layer("rule", style, data, { x: pixel(at), y: pixel("v7"), y2: end("v8") });
  return [
    layer("rect", {}, data, {
      x: pixel("v0"),
      x2: end("v1"),
      y: pixel("v2"),
      y2: end("v3"),
      fill: color("k1"),
      stroke: color("k2"),
    }),
    layer("rule", style, [{ v0: zero }], { x: pixel("v0"), y: fixed(head), y2: fixed(foot) }),
    layer("rule", style, data, { x: pixel("v4"), x2: end("v5"), y: pixel("v6") }),
    cap("v4"),
    cap("v5"),
  ];
}

/** Round numbers of a panel's axis, and where a value lies in pixels. */
interface Scale {
  readonly step: number;
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
}

/** A linear scale with round ends that holds every limit and 0. */
function scaleOf(bars: readonly DifferenceBar[], [from, to]: readonly [number, number]): Scale {
  const low = Math.min(0, ...bars.flatMap((bar) => [bar.low, bar.value]));
  const high = Math.max(0, ...bars.flatMap((bar) => [bar.high, bar.value]));
  const step = ticks(high - low, to - from > 250 ? 6 : 4)[1] ?? 1;
  const [first, last] = [Math.floor(low / step + 1e-9), Math.max(Math.ceil(high / step - 1e-9), 0)];
  const count = Math.max(1, last - first);
  return {
    step,
    ticks: Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12))),
    x: (value: number) => from + ((value / step - first) / count) * (to - from),
  };
}

function tickText(value: number, step: number, say: Say): string {
  const decimals = Number.isInteger(step) ? 0 : Number.isInteger(step * 10) ? 1 : 2;
  return `${value > 0 ? "+" : ""}${say.number(value, decimals)}`;
}
