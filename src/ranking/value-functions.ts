import { AppError } from "../errors/app-error.js";

/** The raw values that stand for 0 and for 1. `at0 > at1` says that less is better. */
export interface Anchor {
  readonly at0: number;
  readonly at1: number;
  readonly scale: "linear" | "log10";
}

/** `low` = cut at the value 0, `high` = cut at the value 1, `-` = between the anchors, ends included. */
export type Clipped = "low" | "high" | "-";

/**
 * The value between 0 and 1 of a raw value: `clip((x − at0) / (at1 − at0), 0, 1)`, on the scale log10 with the
 * logarithms of all three. It depends on this raw value and the anchors alone, never on other processes, so that no
 * rank can reverse because a process was added. A raw 0 on the scale log10 is the limit, cut at its anchor.
 * Throws `score-not-a-number` for anything that is not a finite number, or negative on the scale log10.
 */
export function valueOf(
  raw: number,
  anchor: Anchor,
  indicator: string,
): { readonly value: number; readonly clipped: Clipped } {
  const at = position(raw, anchor, indicator);
  return { value: clip(at), clipped: at < 0 ? "low" : at > 1 ? "high" : "-" };
}

/** The value of each draw, as `valueOf` gives it. Throws the same. */
export function valuesOf(draws: Float64Array, anchor: Anchor, indicator: string): Float64Array {
  const values = new Float64Array(draws.length);
  for (let k = 0; k < draws.length; k++) values[k] = clip(position(draws[k] ?? 0, anchor, indicator));
  return values;
}

/** Where a raw value lies: 0 at one anchor, 1 at the other, below and above outside of them. */
function position(raw: number, { at0, at1, scale }: Anchor, indicator: string): number {
  const at =
    scale === "log10"
      ? (Math.log10(raw) - Math.log10(at0)) / (Math.log10(at1) - Math.log10(at0))
      : (raw - at0) / (at1 - at0);
  if (!Number.isFinite(raw) || Number.isNaN(at)) throw new AppError("score-not-a-number", { indicator });
  return at;
}

/** Also without a negative zero. */
const clip = (at: number): number => (at <= 0 ? 0 : Math.min(1, at));
