import { ticks } from "../ticks.js";

/** How hours a year lie on the y axis of a picture. */
export interface HoursAxis {
  readonly type: "linear" | "log";
  readonly domain: readonly [number, number];
  /** The numbers that stand at it. */
  readonly values: readonly number[];
  /** Where a value stands, from 0 (bottom) to 1 (top), and back. */
  readonly at: (hours: number) => number;
  readonly hours: (share: number) => number;
  /** The value, or the least one that the axis can show. */
  readonly clip: (hours: number) => number;
}

/** An axis that holds all these hours: on a log scale if they span more than 20 times. */
export function hoursAxis(all: readonly number[]): HoursAxis {
  const top = Math.max(...all, 1);
  const least = Math.max(1, Math.min(...all.filter((h) => h > 0), top) * 0.8);
  if (top / least <= 20) {
    const max = top * 1.15;
    const values = ticks(max, 5).filter((v) => v <= max);
    return {
      type: "linear",
      domain: [0, max],
      values,
      at: (h: number) => h / max,
      hours: (share: number) => share * max,
      clip: (h: number) => h,
    };
  }
  const max = top * 1.6;
  const [a, b] = [Math.log10(least), Math.log10(max)];
  const powers = Array.from({ length: 8 }, (_, i) => 10 ** i);
  const [few, many] = [[1], [1, 3]].map((steps) =>
    powers.flatMap((p) => steps.map((s) => s * p)).filter((v) => v >= least && v <= max),
  );
  return {
    type: "log",
    domain: [least, max],
    values: (few?.length ?? 0) >= 4 ? (few ?? []) : (many ?? []),
    at: (h: number) => (Math.log10(Math.max(h, least)) - a) / (b - a),
    hours: (share: number) => 10 ** (a + share * (b - a)),
    clip: (h: number) => Math.max(h, least),
  };
}
