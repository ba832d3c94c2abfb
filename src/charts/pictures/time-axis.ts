import type { Say } from "../chart.js";
import { palette } from "../palette.js";
import {
  axis,
  end,
  fixed,
  fontSize,
  layer,
  pixel,
  scaled,
  words,
  type Json,
  type NumberField,
} from "../spec.js";
import { textWidth } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import type { Text } from "../../text.js";

/** How seconds lie on the x axis of a picture with rows. */
export interface TimeAxis {
  /** The value of a datum: in the unit of the axis, or a pixel already. */
  readonly of: (seconds: number) => number;
  /** The encoding of such a value. */
  readonly x: (field: NumberField) => Json;
  /** Below the marks: grid and numbers that Vega does not draw. */
  readonly below: readonly Json[];
  /** The unit, where it is not said with every number. */
  readonly name: string;
}

/** From 0 to the first round number at or above the longest time. */
export function linearTime(longest_seconds: number, plot: readonly [number, number], say: Say): TimeAxis {
  const unit = timeUnit(longest_seconds);
  const times = ticks(longest_seconds / unit.seconds, plot[1] - plot[0] > 200 ? 5 : 3);
  const domain = [0, times.at(-1) ?? 1] as const;
  return {
    of: (seconds) => seconds / unit.seconds,
    x: (field) =>
      scaled(field, domain, {
        range: plot,
        axis: axis(times, tickFormat(times), { grid: true, domain: false, ticks: false, labelPadding: 4 }),
      }),
    below: [],
    name: say.text(unit.name),
  };
}

/** Times that a logarithmic axis can name; the fine ones only where few others lie within it. */
const named: readonly { readonly seconds: number; readonly name: Text; readonly fine?: true }[] = [
  { seconds: 1, name: { de: "1\u00a0s", en: "1\u00a0s" } },
  { seconds: 10, name: { de: "10\u00a0s", en: "10\u00a0s" }, fine: true },
  { seconds: 60, name: { de: "1\u00a0min", en: "1\u00a0min" } },
  { seconds: 600, name: { de: "10\u00a0min", en: "10\u00a0min" }, fine: true },
  { seconds: 3_600, name: { de: "1\u00a0Std.", en: "1\u00a0h" } },
  { seconds: 21_600, name: { de: "6\u00a0Std.", en: "6\u00a0h" }, fine: true },
  { seconds: 86_400, name: { de: "1\u00a0Tag", en: "1\u00a0day" } },
  { seconds: 172_800, name: { de: "2\u00a0Tage", en: "2\u00a0days" }, fine: true },
  { seconds: 432_000, name: { de: "5\u00a0Tage", en: "5\u00a0days" }, fine: true },
  { seconds: 864_000, name: { de: "10\u00a0Tage", en: "10\u00a0days" } },
  { seconds: 1_728_000, name: { de: "20\u00a0Tage", en: "20\u00a0days" }, fine: true },
  { seconds: 4_320_000, name: { de: "50\u00a0Tage", en: "50\u00a0days" }, fine: true },
  { seconds: 8_640_000, name: { de: "100\u00a0Tage", en: "100\u00a0days" } },
  { seconds: 43_200_000, name: { de: "500\u00a0Tage", en: "500\u00a0days" }, fine: true },
  { seconds: 86_400_000, name: { de: "1.000\u00a0Tage", en: "1,000\u00a0days" } },
];

/** Room beyond the longest time, as a factor of it. */
const beyond = 1.1;
/** Room for 0, which no factor reaches. */
const zeroRoom = 36;
/** Coarse names up to which the fine ones stand between them. */
const few = 3;

/**
 * Equal factors are equal lengths, from the last coarse time at or below the shortest that is not 0; 0 has a place of its
 * own before them. Null where the times span less than two coarse ones, so that there is nothing to spread.
 */
export function logarithmicTime(
  seconds: readonly number[],
  plot: readonly [number, number],
  height: number,
  say: Say,
): TimeAxis | null {
  const positive = seconds.filter((s) => s > 0);
  const [shortest, longest] = [Math.min(...positive), Math.max(...positive)];
  const coarse = named.filter(({ fine }) => fine !== true);
  const from = (coarse.findLast((one) => one.seconds <= shortest) ?? coarse[0])?.seconds ?? 1;
  const within = named.filter((one) => one.seconds >= from && one.seconds <= longest);
  const main = within.filter(({ fine }) => fine !== true);
  if (positive.length === 0 || main.length < 2) return null;
  const hasZero = positive.length < seconds.length;
  const begin = plot[0] + (hasZero ? zeroRoom : 0);
  const factors = Math.log((longest * beyond) / from);
  const of = (s: number) =>
    s <= 0 ? plot[0] : begin + (Math.log(Math.max(s, from) / from) / factors) * (plot[1] - begin);
  const lines = [
    ...(hasZero ? [{ k0: "0", v0: plot[0], v1: 0, v2: height }] : []),
    // the coarse names come first to their places
    ...[...main, ...(main.length > few ? [] : within.filter(({ fine }) => fine === true))].map((one) => ({
      k0: say.text(one.name),
      v0: of(one.seconds),
      v1: 0,
      v2: height,
    })),
  ];
  return {
    of,
    x: pixel,
    below: [
      layer("rule", { color: palette.grid, strokeWidth: 1 }, lines, {
        x: pixel("v0"),
        y: pixel("v1"),
        y2: end("v2"),
      }),
      layer("text", { align: "center", color: palette.secondary }, apart(lines), {
        x: pixel("v0"),
        y: fixed(height + 12),
        text: words("k0"),
      }),
    ],
    name: "",
  };
}

/** Names that do not touch, the earlier ones before the later; the leftmost stays wholly within the picture. */
function apart(names: readonly { readonly k0: string; readonly v0: number }[]) {
  const placed: { readonly k0: string; readonly v0: number; readonly half: number }[] = [];
  for (const { k0, v0 } of names) {
    const half = textWidth(k0, fontSize) / 2;
    const at = Math.max(v0, half);
    if (placed.every((other) => Math.abs(other.v0 - at) >= other.half + half + 8))
      placed.push({ k0, v0: at, half });
  }
  return placed.map(({ k0, v0 }) => ({ k0, v0 }));
}
