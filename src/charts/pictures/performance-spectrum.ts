import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  lineHeight,
  pixel,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { cut } from "../text-width.js";
import { countTicks } from "../ticks.js";
import { named } from "./columns.js";
import { numberRoom } from "./number-room.js";

/** Cases of one month by quarter of the duration, fastest first. */
export interface SpectrumBar {
  /** Months counted from year 0. */
  readonly month: number;
  readonly quarters: readonly number[];
  /** Stands above the bar where a part of it is not shown; else "". */
  readonly mark: string;
}

/** One transition: its name, what its quarters mean, and its months. */
export interface SpectrumPanel {
  readonly name: string;
  readonly note: string;
  readonly bars: readonly SpectrumBar[];
}

const plotHeight = 54;
const gap = 16;
const panelHeight = 2 * lineHeight + 10 + plotHeight + gap;

/** Light to dark, as slow as it gets; every part has a border. */
const shades = [0, 2, 3, 4].map((i) => palette.sequential[i] ?? palette.sequential[0]);

/** One panel per transition on a common axis of months and of cases: bars in four parts, the slowest quarter at the bottom. */
export function spectrumPicture(
  panels: readonly SpectrumPanel[],
  months: readonly { readonly index: number; readonly name: string }[],
  quarters: readonly string[],
  say: Say,
  width: number,
): StaticSpec {
  const most = Math.max(...panels.flatMap(({ bars }) => bars.map(casesOf)), 1);
  const lines = countTicks(most, 2).filter((n) => n <= most);
  const left = numberRoom(lines.map((n) => say.number(n)));
  const room = width - left - 14;
  const place = placeOf(
    months.map(({ index }) => index),
    most,
    room,
  );
  const key = quarters.map((text, i): Entry => ({
    fill: shades[i]?.color ?? palette.page,
    ink: palette.text,
    stroke: palette.line,
    mark: "",
    text,
  }));
  const bottom = panels.length * panelHeight - gap;
  const height = bottom + 32 + legend(key, room, 0).height;
  return figure(
    { width: room, height, padding: { left, right: 14, top: 4, bottom: 4 } },
    [
      ...gridLayers(panels.length, lines, place, say),
      ...barLayers(panels, place),
      ...headingLayers(panels, width - 8, 4 - left),
      monthLayer(months, place, bottom + 14),
      ...legend(key, room, height).layers,
    ],
    say.lang,
  );
}

const casesOf = ({ quarters }: SpectrumBar): number => quarters.reduce((sum, n) => sum + n, 0);

/** The common axes, in pixels. */
interface Place {
  readonly width: number;
  /** The middle of a month, and half the width of its bar. */
  readonly x: (month: number) => number;
  readonly half: number;
  /** The lower edge of a panel's bars, and how high so many cases reach above it. */
  readonly base: (panel: number) => number;
  readonly up: (cases: number) => number;
}

function placeOf(months: readonly number[], most: number, width: number): Place {
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const x = (month: number) => ((month - first + 0.6) / (last - first + 1.2)) * width;
  return {
    width,
    x,
    half: 0.44 * (x(first + 1) - x(first)),
    base: (panel) => (panel + 1) * panelHeight - gap,
    up: (cases) => (cases / most) * plotHeight,
  };
}

/** Lines at round numbers of cases, the same in every panel. */
function gridLayers(
  panels: number,
  lines: readonly number[],
  { width, base, up }: Place,
  say: Say,
): readonly Json[] {
  const grid = Array.from({ length: panels }, (_, i) =>
    lines.map((n): Datum => ({ k0: say.number(n), v2: base(i) - up(n) })),
  ).flat();
  return [
    layer("rule", { color: palette.grid, strokeWidth: 1 }, grid, {
      x: fixed(0),
      x2: fixed(width),
      y: pixel("v2"),
    }),
    layer("text", { align: "right", color: palette.secondary }, grid, {
      x: fixed(-6),
      y: pixel("v2"),
      text: words("k0"),
    }),
  ];
}

/** Bars with their parts from the slowest quarter upwards, and the marks above them. */
function barLayers(panels: readonly SpectrumPanel[], place: Place): readonly Json[] {
  const parts = panels.flatMap(({ bars }, i) => bars.flatMap((bar) => partsOf(bar, i, place)));
  const marks = panels.flatMap(({ bars }, i) =>
    bars.map((bar): Datum => ({
      k0: bar.mark,
      v0: place.x(bar.month),
      v2: place.base(i) - place.up(casesOf(bar)) - 6,
    })),
  );
  return [
    layer("rect", { stroke: palette.line, strokeWidth: 0.5 }, parts, {
      x: pixel("v0"),
      x2: end("v1"),
      y: pixel("v2"),
      y2: end("v3"),
      fill: color("k1"),
    }),
    layer("text", { align: "center", color: palette.secondary }, marks, {
      x: pixel("v0"),
      y: pixel("v2"),
      text: words("k0"),
    }),
  ];
}

function partsOf({ month, quarters }: SpectrumBar, panel: number, place: Place): readonly Datum[] {
  let at = place.base(panel);
  return quarters
    .map((cases, quarter) => ({ cases, quarter }))
    .reverse()
    .filter(({ cases }) => cases > 0)
    .map(({ cases, quarter }): Datum => {
      const from = at;
      at -= place.up(cases);
      return {
        k1: shades[quarter]?.color ?? palette.page,
        v0: place.x(month) - place.half,
        v1: place.x(month) + place.half,
        v2: at,
        v3: from,
      };
    });
}

/** Above each panel its transition and what its quarters mean. */
function headingLayers(panels: readonly SpectrumPanel[], width: number, left: number): readonly Json[] {
  const heads = panels.map(({ name, note }, i): Datum => ({
    k0: cut(name, width, fontSize, "bold"),
    k1: cut(note, width, fontSize),
    v2: i * panelHeight + lineHeight / 2,
    v3: i * panelHeight + 1.5 * lineHeight,
  }));
  return [
    layer("text", { fontWeight: "bold" }, heads, { x: fixed(left), y: pixel("v2"), text: words("k0") }),
    layer("text", { color: palette.secondary }, heads, {
      x: fixed(left),
      y: pixel("v3"),
      text: words("k1"),
    }),
  ];
}

function monthLayer(
  months: readonly { readonly index: number; readonly name: string }[],
  { x, width }: Place,
  y: number,
): Json {
  const names = named(
    months.map((month) => ({ ...month, value: 0 })),
    width,
  ).map(({ k0, v0 }) => ({ k0, v4: x(v0) }));
  return layer("text", { align: "center", color: palette.secondary }, names, {
    x: pixel("v4"),
    y: fixed(y),
    text: words("k0"),
  });
}
