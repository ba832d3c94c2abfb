import type { Text } from "../text.js";

/** Round ticks from 0 to the first one at or above `max`, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticks(max: number, count: number): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((f) => f * power).find((s) => s >= rough * 0.999) ?? 10 * power;
  return steps(max, step);
}

/** The same for counts: no step below one. */
export function countTicks(max: number, count: number): readonly number[] {
  const found = ticks(max, count);
  return (found[1] ?? 0) < 1 ? steps(max, 1) : found.every(Number.isInteger) ? found : ticks(max, count - 1);
}

function steps(max: number, step: number): readonly number[] {
  const n = Math.max(1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: n + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

export interface TimeUnit {
  readonly seconds: number;
  readonly name: Text;
}

const units = [
  { seconds: 86_400, name: { de: "Tage", en: "days" } },
  { seconds: 3_600, name: { de: "Stunden", en: "hours" } },
  { seconds: 60, name: { de: "Minuten", en: "minutes" } },
  { seconds: 1, name: { de: "Sekunden", en: "seconds" } },
] as const satisfies readonly TimeUnit[];

/** The unit in which an axis up to so many seconds is counted: the largest of which there are at least two. */
export function timeUnit(max_seconds: number): TimeUnit {
  return units.find((unit) => max_seconds >= 2 * unit.seconds) ?? units[3];
}

/** d3 format of numbers that step by the distance of the first two ticks. */
export const tickFormat = (values: readonly number[]): string =>
  values.every((v) => Number.isInteger(v))
    ? ",.0f"
    : values.every((v) => Number.isInteger(v * 10))
      ? ",.1f"
      : ",.2f";
