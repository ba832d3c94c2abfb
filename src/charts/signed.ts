import type { Say } from "./chart.js";

/** What a difference is counted in: time, shares from 0 to 1 as percentage points, or a plain number per case. */
export type DifferenceUnit = "seconds" | "share" | "ratio";

const nbsp = "\u00a0";

/** A difference as a person reads it, more with a plus: "+3 Tage", "−2,0 Prozentpunkte". */
export const signed = (value: number, unit: DifferenceUnit, step_seconds: number, say: Say): string =>
  `${signedNumber(value, unit, step_seconds, say)}${unit === "share" ? points(say) : ""}`;

/** Both limits of a difference; the unit of shares stands once, behind them. */
export const signedRange = (
  [low, high]: readonly [number, number],
  unit: DifferenceUnit,
  step_seconds: number,
  say: Say,
): string => {
  const of = (value: number) => signedNumber(value, unit, step_seconds, say);
  return `${of(low)} ${say.text({ de: "bis", en: "to" })} ${of(high)}${unit === "share" ? points(say) : ""}`;
};

const points = (say: Say): string => nbsp + say.text({ de: "Prozentpunkte", en: `percentage${nbsp}points` });

/** The same without the unit of shares, for where it stands already. */
export function signedNumber(value: number, unit: DifferenceUnit, step_seconds: number, say: Say): string {
  if (unit === "seconds") {
    const text = say.duration(value, step_seconds);
    return value > 0 && value >= step_seconds / 2 ? `+${text}` : text;
  }
  const text = unit === "share" ? say.number(100 * value, 1) : say.number(value, 2);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
