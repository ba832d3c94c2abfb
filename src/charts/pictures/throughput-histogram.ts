import type { Say, StaticSpec } from "../chart.js";
import { flags } from "../lanes.js";
import { palette } from "../palette.js";
import { axis, color, end, figure, fixed, layer, scaled, words, type Datum } from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks, tickFormat, ticks, timeUnit, type TimeUnit } from "../ticks.js";

/** A vertical rule of the picture: what it marks, in words and seconds. */
export interface Rule {
  readonly kind: "median" | "p90" | "target";
  readonly seconds: number;
  readonly label: string;
}

/** A class of throughput time; the last one is open at the top. */
export interface Bar {
  readonly from_seconds: number;
  readonly to_seconds: number | null;
  readonly cases: number;
}

const laneHeight = 18;
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
  const closed = bars.find((bar) => bar.to_seconds !== null);
  const open = bars.filter((bar) => bar.to_seconds === null);
  const binWidth = closed === undefined ? 86_400 : (closed.to_seconds ?? 0) - closed.from_seconds;
  const right = (bar: Bar) => bar.to_seconds ?? bar.from_seconds + binWidth;
  const upper = Math.max(...bars.map(right));
  const inside = rules.filter((rule) => rule.seconds <= 1.6 * upper);
  const max = Math.max(upper, ...inside.map((rule) => rule.seconds + 0.2 * binWidth));
  const most = Math.max(1, ...bars.map((bar) => bar.cases)) * 1.04;

  const unit = counted ?? timeUnit(max);
  const counts = countTicks(most, 4).filter((n) => n <= most);
  const left = Math.ceil(Math.max(...counts.map((n) => textWidth(say.number(n), 12)))) + 12;
  const frame = { width: width - left - 14, height: barsHeight };
  const px = (seconds: number) => (seconds / max) * frame.width;

  const placed = flags(
    rules.map((rule) => ({
      x: inside.includes(rule) ? px(rule.seconds) : frame.width,
      width: textWidth(labelOf(rule, inside), 12, "bold"),
    })),
    { left: 4 - left, right: frame.width + 12 },
  );
  const lanesUsed = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  const height = (lane: number) => most * (1 + (laneHeight * (lane + 1) - 8) / frame.height);

  const openFrom = open[0]?.from_seconds ?? Infinity;
  const openNumber = say.number(openFrom / unit.seconds, openFrom % unit.seconds === 0 ? 0 : 1);
  const openLabel = say.text({ de: `ab ${openNumber}`, en: `${openNumber}+` });
  const openAt = px(openFrom + binWidth / 2);
  const times = ticks(max / unit.seconds, width > 400 ? 8 : 5).filter((t) => {
    const seconds = t * unit.seconds;
    const clear = openAt - textWidth(openLabel, 12) / 2 - textWidth(say.number(t), 12) / 2 - 6;
    return seconds <= Math.min(max, openFrom) && (open.length === 0 || px(seconds) < clear);
  });

  const xDomain = [0, max / unit.seconds] as const;
  const yDomain = [0, most] as const;
  const x = scaled("v0", xDomain, { axis: axis(times, tickFormat(times), { grid: false }) });
  const y = (field: "v2" | "v3") =>
    scaled(field, yDomain, { axis: axis(counts, ",.0f", { domain: false, ticks: false, labelPadding: 6 }) });
  const boxes = (some: readonly Bar[]): readonly Datum[] =>
    some.map((bar) => ({
      v0: bar.from_seconds / unit.seconds,
      v1: right(bar) / unit.seconds,
      v2: 0,
      v3: bar.cases,
    }));
  const box = { x, x2: end("v1"), y: y("v2"), y2: end("v3") };
  const rise = { x, y: y("v2"), y2: end("v3") };
  const rises = rules.map((rule, i): Datum[] =>
    inside.includes(rule)
      ? [{ v0: rule.seconds / unit.seconds, v2: 0, v3: height(placed[i]?.lane ?? 0) }]
      : [],
  );

  return figure(
    { ...frame, padding: { left, right: 14, top: 8 + laneHeight * lanesUsed, bottom: 44 } },
    [
      layer(
        "rect",
        { fill: palette.series[0].color, stroke: palette.page, strokeWidth: 1 },
        boxes(bars.filter((bar) => !open.includes(bar))),
        box,
      ),
      layer("rect", { fill: palette.sequential[2].color, stroke: palette.series[0].color }, boxes(open), box),
      layer("rule", { color: palette.page, strokeWidth: 5 }, rises.flat(), rise),
      ...rules.map((rule, i) => layer("rule", ruleStyle[rule.kind], rises[i] ?? [], rise)),
      layer(
        "text",
        { fontWeight: "bold" },
        rules.map((rule, i) => ({
          k0: labelOf(rule, inside),
          k1: rule.kind === "target" ? palette.accent : palette.text,
          v0: ((placed[i]?.left ?? 0) / frame.width) * xDomain[1],
          v3: height(placed[i]?.lane ?? 0),
        })),
        { x, y: y("v3"), text: words("k0"), color: color("k1") },
      ),
      layer(
        "text",
        { align: "center", color: palette.secondary },
        open.map(() => ({ k0: openLabel, v0: (openAt / frame.width) * xDomain[1] })),
        { x, y: fixed(frame.height + 13), text: words("k0") },
      ),
      layer(
        "text",
        { align: "right", color: palette.secondary },
        [{ k0: say.text(unit.name), v0: xDomain[1] }],
        { x, y: fixed(frame.height + 32), text: words("k0") },
      ),
    ],
    say.lang,
  );
}

/** A target far beyond the axis is named with an arrow at its end. */
const labelOf = (rule: Rule, inside: readonly Rule[]): string =>
  inside.includes(rule) ? rule.label : `${rule.label} →`;
