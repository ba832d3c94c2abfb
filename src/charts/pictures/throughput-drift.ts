import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  axis,
  color,
  end,
  figure,
  fixed,
  layer,
  pixel,
  scaled,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { tickFormat, ticks, timeUnit, type TimeUnit } from "../ticks.js";
import { changeLayers, type Change } from "./change-marks.js";
import { monthNames } from "./month-axis.js";
import { numberRoom } from "./number-room.js";
import { panelName } from "./panel.js";

/** One month of arrival; `index` counts months, what is not known or withheld is null. */
export interface DriftMonth {
  readonly index: number;
  readonly median_seconds: number | null;
  readonly limits_seconds: readonly [low: number, high: number] | null;
  readonly p90_seconds: number | null;
  readonly incomplete: boolean;
}

/** What the marks mean, in words. */
export type Meanings = Readonly<Record<"median" | "band" | "p90" | "incomplete", string>>;

const height = 210;
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
  const { unit, times, top } = timesOf(months);
  const left = numberRoom(times.map((n) => say.number(n, Number.isInteger(n) ? 0 : 1)));
  const place = placeOf(months, width - left - 14, { unit, top });
  const marked = changeLayers(changes, place.x, { left: -left, right: place.width + 14, bottom: height });
  const key = legend(entries(months, meanings), place.width, -26 - marked.height);
  return figure(
    {
      width: place.width,
      height,
      padding: { left, right: 14, top: 30 + marked.height + key.height, bottom: 40 },
    },
    [
      timeAxis(times, top),
      bandLayer(months, place),
      marked.rules,
      line(months, "p90_seconds", { color: p90Color, strokeWidth: 2, strokeDash: [5, 4] }, place),
      points(months, "p90_seconds", { ink: p90Color, shape: palette.series[2].shape }, place),
      line(months, "median_seconds", { color: medianColor, strokeWidth: 2 }, place),
      points(months, "median_seconds", { ink: medianColor, shape: palette.series[0].shape }, place),
      ...marked.labels,
      ...monthNames(place.first, place.last, place.x, say).map(({ texts, row }) =>
        layer(
          "text",
          { align: "center", color: palette.secondary },
          texts.map(({ k0, v0 }) => ({ k0, v0: place.x(v0) })),
          { x: pixel("v0"), y: fixed(height + 14 + row * 16), text: words("k0") },
        ),
      ),
      panelName(
        say.text({ de: `Durchlaufzeit, ${unit.name.de}`, en: `Throughput time, ${unit.name.en}` }),
        -14 - marked.height,
        left,
      ),
      ...key.layers,
    ],
    say.lang,
  );
}

/** Round times of an axis, in its unit. */
interface Times {
  readonly unit: TimeUnit;
  readonly times: readonly number[];
  readonly top: number;
}

/** Up to the longest time that is drawn. */
function timesOf(months: readonly DriftMonth[]): Times {
  const max = Math.max(
    1,
    ...months.flatMap((m) => [m.median_seconds ?? 0, m.limits_seconds?.[1] ?? 0, m.p90_seconds ?? 0]),
  );
  const unit = timeUnit(max);
  const times = ticks(max / unit.seconds, 4);
  return { unit, times, top: times.at(-1) ?? 1 };
}

/** Where a month and a duration lie, in pixels. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly x: (index: number) => number;
  readonly y: (seconds: number) => number;
}

function placeOf(months: readonly DriftMonth[], width: number, { unit, top }: Omit<Times, "times">): Place {
  const indices = months.map(({ index }) => index);
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  return {
    first,
    last,
    width,
    x: (index) => ((index - first + 0.6) / (last - first + 1.2)) * width,
    y: (seconds) => height - (seconds / unit.seconds / top) * height,
  };
}

/** An invisible mark carries the axis, all others are in pixels already. */
const timeAxis = (times: readonly number[], top: number): Json =>
  layer("point", { opacity: 0 }, [{ v1: 0 }], {
    x: fixed(0),
    y: scaled("v1", [0, top], {
      range: [height, 0],
      axis: axis(times, tickFormat(times), {
        grid: true,
        domain: false,
        ticks: false,
        labelPadding: 6,
        orient: "left",
      }),
    }),
  });

/** The limits of the median as a box per month. */
function bandLayer(months: readonly DriftMonth[], { x, y }: Place): Json {
  const bands = months.flatMap(({ index, limits_seconds: limits, incomplete }): readonly Datum[] =>
    limits === null
      ? []
      : [
          {
            k1: palette.sequential[incomplete ? 0 : 1].color,
            v0: x(index - 0.5),
            v1: x(index + 0.5),
            v2: y(limits[1]),
            v3: y(limits[0]),
          },
        ],
  );
  return layer("rect", {}, bands, {
    x: pixel("v0"),
    x2: end("v1"),
    y: pixel("v2"),
    y2: end("v3"),
    fill: color("k1"),
  });
}

type Figure = "median_seconds" | "p90_seconds";

const line = (months: readonly DriftMonth[], of: Figure, style: Json, { x, y }: Place): Json =>
  layer(
    "line",
    style,
    stretches(months, of).map(({ m, stretch }) => ({ v0: x(m.index), v1: y(m[of] ?? 0), v4: stretch })),
    {
      x: pixel("v0"),
      y: pixel("v1"),
      detail: { field: "v4", type: "nominal" },
      order: { field: "v0", type: "quantitative" },
    },
  );

/** Hollow where a month is incomplete. */
function points(
  months: readonly DriftMonth[],
  of: Figure,
  { ink, shape }: { readonly ink: string; readonly shape: string },
  { first, x, y }: Place,
): Json {
  const size = x(first + 1) - x(first) < 12 ? 20 : 50;
  const dots = months
    .filter((m) => m[of] !== null)
    .map((m) => ({ k1: m.incomplete ? palette.page : ink, v0: x(m.index), v1: y(m[of] ?? 0) }));
  return layer("point", { filled: true, opacity: 1, size, shape, stroke: ink, strokeWidth: 1.5 }, dots, {
    x: pixel("v0"),
    y: pixel("v1"),
    fill: color("k1"),
  });
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
  of: Figure,
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
