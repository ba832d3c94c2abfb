import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { color, end, figure, fontSize, layer, rimmed, words, type Datum, type Json } from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks, tickFormat, ticks, timeUnit, type TimeUnit } from "../ticks.js";
import { monthAxis, monthLabels, type MonthAxis } from "./month-axis.js";
import { numberRoom } from "./number-room.js";
import { panelName, panelScale, type Panel } from "./panel.js";

/** One month of arrival; `index` counts months, `text` is the median as a person reads it ("" where there is none). */
export interface Month {
  readonly index: number;
  readonly cases: number;
  readonly median_seconds: number | null;
  readonly text: string;
  readonly incomplete: boolean;
}

const top = { from: 26, to: 156 } as const;
const bottom = { from: 204, to: 264 } as const;

/** Two panels on one time axis: the median as a line, arrivals as bars; hollow where a month is incomplete. */
export function trendPicture(months: readonly Month[], say: Say, width: number): StaticSpec {
  const slowest = Math.max(1, ...months.map(({ median_seconds }) => median_seconds ?? 0));
  const unit = timeUnit(slowest);
  const medians = medianPanel(slowest, unit);
  const arrivals = arrivalsPanel(months);
  const left = numberRoom(
    [...medians.ticks, ...arrivals.ticks].map((n) => say.number(n, Number.isInteger(n) ? 0 : 1)),
  );
  const frame = { width: width - left - 14, height: bottom.to };
  const axis = monthAxis(
    months.map(({ index }) => index),
    frame.width,
  );
  return figure(
    { ...frame, padding: { left, right: 14, top: 4, bottom: 40 } },
    [
      ...medianLayers(months, unit, medians, axis),
      ...valueLayers(months, unit, medians, axis, frame.width),
      arrivalsLayer(months, arrivals, axis),
      ...monthLabels(axis, bottom.to + 14, say),
      panelName(
        say.text({
          de: `Median der Durchlaufzeit, ${unit.name.de}`,
          en: `Median throughput, ${unit.name.en}`,
        }),
        6,
        left,
      ),
      panelName(say.text({ de: "Eingänge, Fälle", en: "Arrivals, cases" }), bottom.from - 20, left),
    ],
    say.lang,
    { resolve: { scale: { y: "independent" } } },
  );
}

function medianPanel(slowest: number, unit: TimeUnit): Panel {
  const times = ticks(slowest / unit.seconds, 4);
  const highest = Math.max(times.at(-1) ?? 1, (1.2 * slowest) / unit.seconds);
  return { ...top, top: highest, ticks: times, format: tickFormat(times) };
}

function arrivalsPanel(months: readonly Month[]): Panel {
  const counts = countTicks(Math.max(1, ...months.map(({ cases }) => cases)), 2);
  return { ...bottom, top: counts.at(-1) ?? 1, ticks: counts, format: ",.0f" };
}

const inUnits = (seconds: number | null, unit: TimeUnit): number => (seconds ?? 0) / unit.seconds;

/** The line of the medians and its points. */
function medianLayers(
  months: readonly Month[],
  unit: TimeUnit,
  panel: Panel,
  { x, px }: MonthAxis,
): readonly Json[] {
  const ink = palette.series[0].color;
  const points = months
    .filter(({ median_seconds }) => median_seconds !== null)
    .map((m) => ({
      k0: m.text,
      k1: m.incomplete ? palette.page : ink,
      v0: m.index,
      v1: inUnits(m.median_seconds, unit),
    }));
  return [
    layer(
      "line",
      { color: ink, strokeWidth: 2 },
      segments(months).map(({ m, segment }) => ({
        v0: m.index,
        v1: inUnits(m.median_seconds, unit),
        v4: segment,
      })),
      {
        x,
        y: panelScale(panel, "with axis"),
        detail: { field: "v4", type: "nominal" },
        order: { field: "v0", type: "quantitative" },
      },
    ),
    layer(
      "point",
      { filled: true, opacity: 1, size: px(1) - px(0) < 12 ? 24 : 60, stroke: ink, strokeWidth: 2 },
      points,
      { x, y: panelScale(panel), fill: color("k1") },
    ),
  ];
}

/** The values that stand at the line; those near an edge turn inwards. */
function valueLayers(
  months: readonly Month[],
  unit: TimeUnit,
  panel: Panel,
  { x, px }: MonthAxis,
  width: number,
): readonly Json[] {
  const labels = labelled(months).map((m) => ({
    k0: m.text,
    v0: m.index,
    v1: inUnits(m.median_seconds, unit),
  }));
  const half = (label: { k0: string }) => textWidth(label.k0, fontSize, "bold") / 2;
  const atLeft = labels.filter((l) => px(l.v0) - half(l) < -8);
  const atRight = labels.filter((l) => px(l.v0) + half(l) > width + 12);
  const others = labels.filter((l) => !atLeft.includes(l) && !atRight.includes(l));
  const at = (align: "left" | "center" | "right", some: readonly Datum[]): readonly Json[] =>
    rimmed({ align, dy: -13, fontWeight: "bold" }, some, { x, y: panelScale(panel), text: words("k0") });
  return [...at("left", atLeft), ...at("right", atRight), ...at("center", others)];
}

function arrivalsLayer(months: readonly Month[], panel: Panel, { x }: MonthAxis): Json {
  const bars = months.map((m) => ({
    k1: m.incomplete ? palette.page : palette.edges[0],
    v0: m.index - 0.36,
    v3: m.index + 0.36,
    v1: 0,
    v2: m.cases,
  }));
  return layer("rect", { stroke: palette.line, strokeWidth: 1 }, bars, {
    x,
    x2: end("v3"),
    y: panelScale(panel, "with axis"),
    y2: end("v2"),
    fill: color("k1"),
  });
}

/** Lines end where a month is missing or has no median. */
function segments(months: readonly Month[]): readonly { readonly m: Month; readonly segment: number }[] {
  let segment = 0;
  let before: number | null = null;
  return months
    .filter(({ median_seconds }) => median_seconds !== null)
    .map((m) => {
      if (before !== null && m.index !== before + 1) segment += 1;
      before = m.index;
      return { m, segment };
    });
}

/** The slowest and the last complete month carry their value. */
function labelled(months: readonly Month[]): readonly Month[] {
  const complete = months.filter((m) => !m.incomplete && m.median_seconds !== null);
  const [first] = complete;
  const last = complete.at(-1);
  if (first === undefined || last === undefined) return [];
  const slowest = complete.reduce((a, b) => ((b.median_seconds ?? 0) > (a.median_seconds ?? 0) ? b : a));
  const clear = months.length <= 24 && Math.abs(slowest.index - last.index) * 9 >= months.length;
  return clear ? [slowest, last] : [slowest];
}
