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
  const scale = anchor.scale === "log10" ? Math.log10 : (x: number) => x;
  const [x, at0, at1] = [scale(raw), scale(anchor.at0), scale(anchor.at1)];
  const position = (x - at0) / (at1 - at0);
  if (!Number.isFinite(raw) || Number.isNaN(position)) {
    throw new AppError("score-not-a-number", { indicator });
  }
  if (position < 0) return { value: 0, clipped: "low" };
  if (position > 1) return { value: 1, clipped: "high" };
  return { value: position === 0 ? 0 : position, clipped: "-" }; // no negative zero
}
