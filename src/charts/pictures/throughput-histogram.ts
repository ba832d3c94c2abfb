import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import {
  axis,
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  scaled,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks, tickFormat, ticks, timeUnit, type TimeUnit } from "../ticks.js";
import { numberRoom } from "./number-room.js";
import { ruleFlags, type RuleFlag, type TimeRule } from "./rule-flags.js";

/** A vertical rule of the picture. */
export type Rule = TimeRule<"median" | "p90" | "target">;

/** A class of throughput time; the last one is open at the top. */
export interface Bar {
  readonly from_seconds: number;
  readonly to_seconds: number | null;
  readonly cases: number;
}

const barsHeight = 190;

const ruleStyle = {
  median: { color: palette.text, strokeWidth: 2 },
  p90: { color: palette.text, strokeWidth: 2, strokeDash: [5, 3] },
  target: { color: palette.accent, strokeWidth: 2 },
} as const;

/**
 * Bars on a linear time axis; the open class is as wide as the others, pale, and its number says "ab". The axis counts in
 * `counted`, or in the largest unit of calendar time that fits.
 */
export function histogramPicture(
  bars: readonly Bar[],
  rules: readonly Rule[],
  say: Say,
  width: number,
  counted?: TimeUnit,
): StaticSpec {
  const binWidth = binWidthOf(bars);
  const upper = Math.max(...bars.map((bar) => bar.to_seconds ?? bar.from_seconds + binWidth));
  const inside = rules.filter((rule) => rule.seconds <= 1.6 * upper);
  const max = Math.max(upper, ...inside.map((rule) => rule.seconds + 0.2 * binWidth));
  const most = Math.max(1, ...bars.map((bar) => bar.cases)) * 1.04;
  const unit = counted ?? timeUnit(max);
  const counts = countTicks(most, 4).filter((n) => n <= most);
  const left = numberRoom(counts.map((n) => say.number(n)));
  const frame = { width: width - left - 14, height: barsHeight };
  const px = (seconds: number) => (seconds / max) * frame.width;
  const named = ruleFlags(rules, inside, px, { width: frame.width, left });
  const open = openClass(bars, binWidth, unit, px, say);
  const times = ticks(max / unit.seconds, width > 400 ? 8 : 5).filter(
    (t) => t * unit.seconds <= max && isBefore(open, t, unit, px, say),
  );
  const longest = max / unit.seconds;
  const x = scaled("v0", [0, longest], { axis: axis(times, tickFormat(times), { grid: false }) });
  const scales: Scales = {
    x,
    y: (field) =>
      scaled(field, [0, most], {
        axis: axis(counts, ",.0f", { domain: false, ticks: false, labelPadding: 6 }),
      }),
    above: (pixels) => most * (1 + pixels / frame.height),
  };
  const timeAt = (pixels: number) => (pixels / frame.width) * longest;
  return figure(
    { ...frame, padding: { left, right: 14, top: 8 + named.height, bottom: 44 } },
    [
      ...barLayers(bars, binWidth, unit, scales),
      ...ruleLayers(rules, inside, named.flags, unit, scales),
      flagLayer(named.flags, timeAt, scales),
      layer(
        "text",
        { align: "center", color: palette.secondary },
        open === null ? [] : [{ k0: open.label, v0: timeAt(open.middle) }],
        { x, y: fixed(frame.height + 13), text: words("k0") },
      ),
      layer(
        "text",
        { align: "right", color: palette.secondary },
        [{ k0: say.text(unit.name), v0: longest }],
        {
          x,
          y: fixed(frame.height + 32),
          text: words("k0"),
        },
      ),
    ],
    say.lang,
  );
}

/** How values lie in the frame: times in units of the axis, cases, and so many pixels above the bars. */
interface Scales {
  readonly x: Json;
  readonly y: (field: "v2" | "v3") => Json;
  readonly above: (pixels: number) => number;
}

/** The width of a closed class in seconds; a day where there is none. */
function binWidthOf(bars: readonly Bar[]): number {
  const closed = bars.find((bar) => bar.to_seconds !== null);
  return closed === undefined ? 86_400 : (closed.to_seconds ?? 0) - closed.from_seconds;
}

/** What stands below the class that is open at the top, and where. */
interface OpenClass {
  readonly from_seconds: number;
  readonly label: string;
  /** The middle of its bar, in pixels. */
  readonly middle: number;
}

function openClass(
  bars: readonly Bar[],
  binWidth: number,
  unit: TimeUnit,
  px: (seconds: number) => number,
  say: Say,
): OpenClass | null {
  const open = bars.find((bar) => bar.to_seconds === null);
  if (open === undefined) return null;
  const from = open.from_seconds;
  const number = say.number(from / unit.seconds, from % unit.seconds === 0 ? 0 : 1);
  return {
    from_seconds: from,
    label: say.text({ de: `ab ${number}`, en: `${number}+` }),
    middle: px(from + binWidth / 2),
  };
}

/** Whether the number of a tick stands before the open class and does not touch what stands below it. */
function isBefore(
  open: OpenClass | null,
  tick: number,
  unit: TimeUnit,
  px: (seconds: number) => number,
  say: Say,
): boolean {
  if (open === null) return true;
  const seconds = tick * unit.seconds;
  const halves = textWidth(open.label, fontSize) / 2;
  const clear = open.middle - halves - textWidth(say.number(tick), fontSize) / 2 - 6;
  return seconds <= open.from_seconds && px(seconds) < clear;
}

/** Closed classes, and the open one in a paler shade. */
function barLayers(
  bars: readonly Bar[],
  binWidth: number,
  unit: TimeUnit,
  { x, y }: Scales,
): readonly Json[] {
  const boxes = (some: readonly Bar[]): readonly Datum[] =>
    some.map((bar) => ({
      v0: bar.from_seconds / unit.seconds,
      v1: (bar.to_seconds ?? bar.from_seconds + binWidth) / unit.seconds,
      v2: 0,
      v3: bar.cases,
    }));
  const box = { x, x2: end("v1"), y: y("v2"), y2: end("v3") };
  return [
    layer(
      "rect",
      { fill: palette.series[0].color, stroke: palette.page, strokeWidth: 1 },
      boxes(bars.filter((bar) => bar.to_seconds !== null)),
      box,
    ),
    layer(
      "rect",
      { fill: palette.sequential[2].color, stroke: palette.series[0].color },
      boxes(bars.filter((bar) => bar.to_seconds === null)),
      box,
    ),
  ];
}

/** Rules up to their names, on a white rim that keeps them off the bars. */
function ruleLayers(
  rules: readonly Rule[],
  inside: readonly Rule[],
  flags: readonly RuleFlag[],
  unit: TimeUnit,
  { x, y, above }: Scales,
): readonly Json[] {
  const rise = { x, y: y("v2"), y2: end("v3") };
  const rises = rules.map((rule, i): Datum[] =>
    inside.includes(rule) ? [{ v0: rule.seconds / unit.seconds, v2: 0, v3: above(flags[i]?.rise ?? 0) }] : [],
  );
  return [
    layer("rule", { color: palette.page, strokeWidth: 5 }, rises.flat(), rise),
    ...rules.map((rule, i) => layer("rule", ruleStyle[rule.kind], rises[i] ?? [], rise)),
  ];
}

/** The names of the rules; `timeAt` is the time at a pixel, in units of the axis. */
const flagLayer = (
  flags: readonly RuleFlag[],
  timeAt: (pixels: number) => number,
  { x, y, above }: Scales,
): Json =>
  layer(
    "text",
    { fontWeight: "bold" },
    flags.map(({ text, ink, left, rise }) => ({ k0: text, k1: ink, v0: timeAt(left), v3: above(rise) })),
    { x, y: y("v3"), text: words("k0"), color: color("k1") },
  );
