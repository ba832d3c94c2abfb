import { effectFigures, type EffectFigure } from "../measures/effect/effect-figures.js";
import { effectTable, isTime } from "../measures/effect/table.js";
import type { Released } from "../release/released.js";
import { someOf, type ReadValue } from "./values.js";

/** What `--fail-on` of `effect` understands: figures by name, every clear difference, or every clear one to the worse. */
const failWords = ["any", "worse", ...effectFigures] as const;
export type EffectFailWord = (typeof failWords)[number];

/** Words of `--fail-on`, separated by commas. Throws `flag-value-invalid`. */
export const effectFailValue: ReadValue<readonly EffectFailWord[]> = someOf(...failWords);

/**
 * Figures with a clear difference that was asked for, in reading order. More is worse in all of them. Only what is shown
 * counts: a difference that was withheld, or rounded to nothing, fails nobody.
 */
export function effectFailed(
  { rows }: Released<(typeof effectTable)["columns"]>,
  words: readonly EffectFailWord[],
): readonly EffectFigure[] {
  return effectFigures.filter((figure) => {
    const row = rows.find((one) => one.figure === figure);
    const difference = row?.[isTime(figure) ? "difference_seconds" : "difference_per_case"];
    if (row?.clear !== true || typeof difference !== "number" || difference === 0) return false;
    return words.includes("any") || words.includes(figure) || (words.includes("worse") && difference > 0);
  });
}
