import type { Say, StaticSpec } from "../chart.js";
import { flags } from "../lanes.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  axis,
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  pixel,
  rimmed,
  scaled,
  words,
  type Datum,
} from "../spec.js";
import { textWidth } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import { monthNames, panelName } from "./monthly-trend.js";

/** One month of arrival; `index` counts months, what is not known or withheld is null. */
export interface DriftMonth {
  readonly index: number;
  readonly median_seconds: number | null;
  readonly limits_seconds: readonly [low: number, high: number] | null;
  readonly p90_seconds: number | null;
  readonly incomplete: boolean;
}

/** The first month after a change, and what it is called. */
export interface Change {
  readonly index: number;
  readonly label: string;
}

/** What the marks mean, in words. */
export type Meanings = Readonly<Record<"median" | "band" | "p90" | "incomplete", string>>;

const height = 210;
const laneHeight = 18;
const medianColor = palette.series[0].color;
const p90Color = palette.series[2].color;

/** The median per month with its band, the 90th percentile as a dashed line, and a rule where something changed. */
export function driftPicture(
  months: readonly DriftMonth[],
  changes: readonly Change[],
  meanings: Meanings,
  say: Say,
  width: number,
): StaticSpec {
  const indices = months.map(({ index }) => index);
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  const max = Math.max(
    1,
    ...months.flatMap((m) => [m.median_seconds ?? 0, m.limits_seconds?.[1] ?? 0, m.p90_seconds ?? 0]),
  );
  const unit = timeUnit(max);
  const times = ticks(max / unit.seconds, 4);
  const top = times.at(-1) ?? 1;
  const number = (n: number) => say.number(n, Number.isInteger(n) ? 0 : 1);
  const left = Math.ceil(Math.max(...times.map((n) => textWidth(number(n), fontSize)))) + 12;
  const plot = width - left - 14;
  const px = (index: number) => ((index - first + 0.6) / (last - first + 1.2)) * plot;
  const py = (seconds: number) => height - (seconds / unit.seconds / top) * height;

  const placed = flags(
    changes.map(({ index, label }) => ({ x: px(index - 0.5), width: textWidth(label, fontSize, "bold") })),
    { left: -left, right: plot + 14 },
  );
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  const laneY = (lane: number) => -10 - laneHeight * lane;
  const key = legend(entries(months, meanings), plot, -26 - laneHeight * lanes);

  const bands = months.flatMap(({ index, limits_seconds: limits, incomplete }): readonly Datum[] =>
    limits === null
      ? []
      : [
          {
            k1: palette.sequential[incomplete ? 0 : 1].color,
            v0: px(index - 0.5),
            v1: px(index + 0.5),
            v2: py(limits[1]),
            v3: py(limits[0]),
          },
        ],
  );
  const line = (of: "median_seconds" | "p90_seconds"): readonly Datum[] =>
    stretches(months, of).map(({ m, stretch }) => ({ v0: px(m.index), v1: py(m[of] ?? 0), v4: stretch }));
  const path = {
    x: pixel("v0"),
    y: pixel("v1"),
    detail: { field: "v4", type: "nominal" },
    order: { field: "v0", type: "quantitative" },
  };
  const dots = (of: "median_seconds" | "p90_seconds", ink: string): readonly Datum[] =>
    months
      .filter((m) => m[of] !== null)
      .map((m) => ({ k1: m.incomplete ? palette.page : ink, v0: px(m.index), v1: py(m[of] ?? 0) }));
  const size = px(first + 1) - px(first) < 12 ? 20 : 50;
  const points = (of: "median_seconds" | "p90_seconds", ink: string, shape: string) =>
    layer("point", { filled: true, opacity: 1, size, shape, stroke: ink, strokeWidth: 1.5 }, dots(of, ink), {
      x: pixel("v0"),
      y: pixel("v1"),
      fill: color("k1"),
    });
  const grid = axis(times, tickFormat(times), {
    grid: true,
    domain: false,
    ticks: false,
    labelPadding: 6,
    orient: "left",
  });
  const rules = changes.map(({ index }, i): Datum => ({
    v0: px(index - 0.5),
    v1: laneY(placed[i]?.lane ?? 0) + 2,
  }));
  return figure(
    {
      width: plot,
      height,
      padding: { left, right: 14, top: 30 + laneHeight * lanes + key.height, bottom: 40 },
    },
    [
      // an invisible mark carries the axis, all others are in pixels already
      layer("point", { opacity: 0 }, [{ v1: 0 }], {
        x: fixed(0),
        y: scaled("v1", [0, top], { range: [height, 0], axis: grid }),
      }),
      layer("rect", {}, bands, {
        x: pixel("v0"),
        x2: end("v1"),
        y: pixel("v2"),
        y2: end("v3"),
        fill: color("k1"),
      }),
      layer("rule", { color: palette.text, strokeWidth: 1.5 }, rules, {
        x: pixel("v0"),
        y: pixel("v1"),
        y2: fixed(height),
      }),
      layer("line", { color: p90Color, strokeWidth: 2, strokeDash: [5, 4] }, line("p90_seconds"), path),
      points("p90_seconds", p90Color, palette.series[2].shape),
      layer("line", { color: medianColor, strokeWidth: 2 }, line("median_seconds"), path),
      points("median_seconds", medianColor, palette.series[0].shape),
      ...rimmed(
        { fontWeight: "bold" },
        changes.map(({ label }, i) => ({
          k0: label,
          v0: placed[i]?.left ?? 0,
          v1: laneY(placed[i]?.lane ?? 0),
        })),
        { x: pixel("v0"), y: pixel("v1"), text: words("k0") },
      ),
      ...monthNames(first, last, px, say).map(({ texts, row }) =>
        layer(
          "text",
          { align: "center", color: palette.secondary },
          texts.map(({ k0, v0 }) => ({ k0, v0: px(v0) })),
          { x: pixel("v0"), y: fixed(height + 14 + row * 16), text: words("k0") },
        ),
      ),
      panelName(
        say.text({ de: `Durchlaufzeit, ${unit.name.de}`, en: `Throughput time, ${unit.name.en}` }),
        -14 - laneHeight * lanes,
        left,
      ),
      ...key.layers,
    ],
    say.lang,
  );
}

function entries(months: readonly DriftMonth[], meanings: Meanings): readonly Entry[] {
  const entry = (mark: string, ink: string, text: string, fill: string = palette.page): Entry => ({
    fill,
    stroke: fill,
    ink,
    mark,
    text,
  });
  return [
    entry("●", medianColor, meanings.median),
    ...(months.some(({ limits_seconds }) => limits_seconds !== null)
      ? [entry("", palette.text, meanings.band, palette.sequential[1].color)]
      : []),
    ...(months.some(({ p90_seconds }) => p90_seconds !== null) ? [entry("◆", p90Color, meanings.p90)] : []),
    ...(months.some(({ incomplete }) => incomplete) ? [entry("○", medianColor, meanings.incomplete)] : []),
  ];
}

/** Lines end where a month is missing or has no value. */
function stretches(
  months: readonly DriftMonth[],
  of: "median_seconds" | "p90_seconds",
): readonly { readonly m: DriftMonth; readonly stretch: number }[] {
  let stretch = 0;
  let before: number | null = null;
  return months
    .filter((m) => m[of] !== null)
    .map((m) => {
      if (before !== null && m.index !== before + 1) stretch += 1;
      before = m.index;
      return { m, stretch };
    });
}
