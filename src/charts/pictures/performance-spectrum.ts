import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { color, end, figure, fixed, fontSize, layer, lineHeight, pixel, words, type Datum } from "../spec.js";
import { cut, textWidth } from "../text-width.js";
import { countTicks } from "../ticks.js";
import { named } from "./columns.js";

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
  const first = Math.min(...months.map(({ index }) => index));
  const last = Math.max(...months.map(({ index }) => index));
  const sums = panels.flatMap(({ bars }) => bars.map((bar) => bar.quarters.reduce((sum, n) => sum + n, 0)));
  const counts = countTicks(Math.max(1, ...sums), 2);
  const most = Math.max(...sums, 1);
  const lines = counts.filter((n) => n <= most);
  const left = Math.ceil(Math.max(...lines.map((n) => textWidth(say.number(n), fontSize)))) + 12;
  const room = width - left - 14;
  const px = (index: number) => ((index - first + 0.6) / (last - first + 1.2)) * room;
  const half = 0.44 * (px(first + 1) - px(first));
  const base = (panel: number) => (panel + 1) * panelHeight - gap;
  const up = (cases: number) => (cases / most) * plotHeight;

  const parts = panels.flatMap(({ bars }, i) =>
    bars.flatMap((bar) => {
      let at = base(i);
      return bar.quarters
        .map((cases, quarter) => ({ cases, quarter }))
        .reverse()
        .filter(({ cases }) => cases > 0)
        .map(({ cases, quarter }): Datum => {
          const from = at;
          at -= up(cases);
          return {
            k1: shades[quarter]?.color ?? palette.page,
            v0: px(bar.month) - half,
            v1: px(bar.month) + half,
            v2: at,
            v3: from,
          };
        });
    }),
  );
  const marks = panels.flatMap(({ bars }, i) =>
    bars.map((bar): Datum => ({
      k0: bar.mark,
      v0: px(bar.month),
      v2: base(i) - up(bar.quarters.reduce((sum, n) => sum + n, 0)) - 6,
    })),
  );
  const grid = panels.flatMap((_, i) =>
    lines.map((n): Datum => ({ k0: say.number(n), v2: base(i) - up(n) })),
  );
  const heads = panels.map(({ name, note }, i): Datum => ({
    k0: cut(name, width - 8, fontSize, "bold"),
    k1: cut(note, width - 8, fontSize),
    v2: i * panelHeight + lineHeight / 2,
    v3: i * panelHeight + 1.5 * lineHeight,
  }));
  const key = quarters.map((text, i): Entry => ({
    fill: shades[i]?.color ?? palette.page,
    ink: palette.text,
    stroke: palette.line,
    mark: "",
    text,
  }));
  const bottom = panels.length * panelHeight - gap;
  const height = bottom + 32 + legend(key, room, 0).height;
  const names = named(
    months.map((month) => ({ ...month, value: 0 })),
    room,
  ).map(({ k0, v0 }) => ({ k0, v4: px(v0) }));
  return figure(
    { width: room, height, padding: { left, right: 14, top: 4, bottom: 4 } },
    [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, grid, {
        x: fixed(0),
        x2: fixed(room),
        y: pixel("v2"),
      }),
      layer("text", { align: "right", color: palette.secondary }, grid, {
        x: fixed(-6),
        y: pixel("v2"),
        text: words("k0"),
      }),
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
      layer("text", { fontWeight: "bold" }, heads, { x: fixed(4 - left), y: pixel("v2"), text: words("k0") }),
      layer("text", { color: palette.secondary }, heads, {
        x: fixed(4 - left),
        y: pixel("v3"),
        text: words("k1"),
      }),
      layer("text", { align: "center", color: palette.secondary }, names, {
        x: pixel("v4"),
        y: fixed(bottom + 14),
        text: words("k0"),
      }),
      ...legend(key, room, height).layers,
    ],
    say.lang,
  );
}
