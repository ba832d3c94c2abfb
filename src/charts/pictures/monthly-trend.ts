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
  rimmed,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks, tickFormat, ticks, timeUnit } from "../ticks.js";

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
  const first = Math.min(...months.map(({ index }) => index));
  const last = Math.max(...months.map(({ index }) => index));
  const most = Math.max(1, ...months.map(({ cases }) => cases));
  const slowest = Math.max(1, ...months.map(({ median_seconds }) => median_seconds ?? 0));
  const unit = timeUnit(slowest);
  const times = ticks(slowest / unit.seconds, 4);
  const counts = countTicks(most, 2);

  const number = (n: number) => say.number(n, Number.isInteger(n) ? 0 : 1);
  const left = Math.ceil(Math.max(...[...times, ...counts].map((n) => textWidth(number(n), fontSize)))) + 12;
  const frame = { width: width - left - 14, height: bottom.to };
  const xDomain = [first - 0.6, last + 0.6] as const;
  const px = (index: number) => ((index - xDomain[0]) / (xDomain[1] - xDomain[0])) * frame.width;
  const x = scaled("v0", xDomain);
  const quiet = { domain: false, ticks: false, labelPadding: 6, orient: "left" } as const;
  // panels do not share a scale, so that each layer would draw its own axis: the first of a panel does it for all
  const y = (line?: "with axis") =>
    scaled("v1", [0, Math.max(times.at(-1) ?? 1, (1.2 * slowest) / unit.seconds)], {
      range: [top.to, top.from],
      ...(line === undefined ? {} : { axis: axis(times, tickFormat(times), quiet) }),
    });
  const yBars = scaled("v1", [0, counts.at(-1) ?? 1], {
    range: [bottom.to, bottom.from],
    axis: axis(counts, ",.0f", quiet),
  });

  const inUnits = (seconds: number | null) => (seconds ?? 0) / unit.seconds;
  const points = months
    .filter(({ median_seconds }) => median_seconds !== null)
    .map((m) => ({
      k0: m.text,
      k1: m.incomplete ? palette.page : palette.series[0].color,
      v0: m.index,
      v1: inUnits(m.median_seconds),
    }));
  const bars = months.map((m) => ({
    k1: m.incomplete ? palette.page : palette.edges[0],
    v0: m.index - 0.36,
    v3: m.index + 0.36,
    v1: 0,
    v2: m.cases,
  }));
  const labels = labelled(months).map((m) => ({ k0: m.text, v0: m.index, v1: inUnits(m.median_seconds) }));
  const at = (align: "left" | "center" | "right", some: readonly Datum[]): readonly Json[] => {
    const where = { x, y: y(), text: words("k0") };
    const style = { align, dy: -13, fontWeight: "bold" };
    return rimmed(style, some, where);
  };
  const half = (label: { k0: string }) => textWidth(label.k0, fontSize, "bold") / 2;
  const atLeft = labels.filter((l) => px(l.v0) - half(l) < -8);
  const atRight = labels.filter((l) => px(l.v0) + half(l) > frame.width + 12);

  return figure(
    { ...frame, padding: { left, right: 14, top: 4, bottom: 40 } },
    [
      layer(
        "line",
        { color: palette.series[0].color, strokeWidth: 2 },
        segments(months).map(({ m, segment }) => ({
          v0: m.index,
          v1: inUnits(m.median_seconds),
          v4: segment,
        })),
        {
          x,
          y: y("with axis"),
          detail: { field: "v4", type: "nominal" },
          order: { field: "v0", type: "quantitative" },
        },
      ),
      layer(
        "point",
        {
          filled: true,
          opacity: 1,
          size: px(1) - px(0) < 12 ? 24 : 60,
          stroke: palette.series[0].color,
          strokeWidth: 2,
        },
        points,
        { x, y: y(), fill: color("k1") },
      ),
      ...at("left", atLeft),
      ...at("right", atRight),
      ...at(
        "center",
        labels.filter((l) => !atLeft.includes(l) && !atRight.includes(l)),
      ),
      layer("rect", { stroke: palette.line, strokeWidth: 1 }, bars, {
        x,
        x2: end("v3"),
        y: yBars,
        y2: end("v2"),
        fill: color("k1"),
      }),
      ...monthNames(first, last, px, say).map(({ texts, row }) =>
        layer("text", { align: "center", color: palette.secondary }, texts, {
          x,
          y: fixed(bottom.to + 14 + row * 16),
          text: words("k0"),
        }),
      ),
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

export const panelName = (text: string, y: number, left: number): Json =>
  layer("text", { color: palette.secondary }, [{ k0: text }], {
    x: fixed(-left + 2),
    y: fixed(y),
    text: words("k0"),
  });

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

/** Every month, or every third, sixth, … where they would touch; the year stands below the first one of each year. */
export function monthNames(first: number, last: number, px: (index: number) => number, say: Say) {
  const room = px(1) - px(0);
  const widest = 38;
  const step = [1, 3, 6, 12, 24, 60].find((s) => s * room >= widest) ?? 120;
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (i) => i % step === 0 || first === last,
  );
  const named = shown.length > 0 ? shown : [first];
  const [name, year] = [
    (i: number) =>
      say.value(`${Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, "month").split(" ")[0] ??
      "",
    (i: number) => String(Math.floor(i / 12)),
  ];
  const years = named.filter(
    (i, at) => at === 0 || Math.floor((named[at - 1] ?? 0) / 12) !== Math.floor(i / 12),
  );
  return [
    { row: 0, texts: named.map((i) => ({ k0: name(i), v0: i })) },
    { row: 1, texts: years.map((i) => ({ k0: year(i), v0: i })) },
  ];
}
