import { cell, durationStep, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { signed, signedRange, type DifferenceUnit } from "../../charts/signed.js";
import type { EffectFigure } from "../../measures/effect/effect-figures.js";
import { effectTable, figureLabels, isTime } from "../../measures/effect/table.js";
import type { Released } from "../../release/released.js";
import type { Volume } from "./volume.js";
import type { Text } from "../../text.js";

type EffectRows = Released<(typeof effectTable)["columns"]>;
type Row = EffectRows["rows"][number];

/** One figure before and after as a person reads it. */
export interface EffectInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly range: string;
  /** Null where there is no difference to be judged. */
  readonly clear: boolean | null;
  /** Withheld to protect individual persons, and not merely without a value. */
  readonly isWithheld: boolean;
  readonly verdict: string;
}

/** The figures of an effect in their order: times in days, shares in per cent, what was withheld as `•`. */
export function effectInWords(table: EffectRows, say: Say): readonly EffectInWords[] {
  // rework can always be counted: where it is missing it was withheld, and with it the steps that would tell it
  const isHidden = table.rows.some(
    ({ figure, after_per_case }) => figure === "rework" && after_per_case === null,
  );
  return table.rows.map((row) => {
    const figure = row.figure as EffectFigure; // the column holds figures
    const kind = isTime(figure) ? "seconds" : "per_case";
    const unit: DifferenceUnit = isTime(figure) ? "seconds" : figure === "rework" ? "share" : "ratio";
    const step = durationStep(table);
    const none = isHidden && !isTime(figure) ? withheld : say.text(words.missing);
    const shown = (column: "before" | "after") =>
      valueOf(table, row, `${column}_${kind}`, { unit, none }, say);
    const [difference, low, high] = (["difference", "low", "high"] as const).map(
      (column) => row[`${column}_${kind}`],
    );
    const missing = table.isWithheld(row, `difference_${kind}`) ? withheld : none;
    const clear = typeof difference === "number" ? row.clear : null;
    const unknown = missing === withheld ? words.withheld : words.unmeasurable;
    return {
      label: say.text(figureLabels[figure]),
      before: shown("before"),
      after: shown("after"),
      difference: typeof difference === "number" ? signed(difference, unit, step, say) : missing,
      range:
        typeof low === "number" && typeof high === "number"
          ? signedRange([low, high], unit, step, say)
          : missing,
      clear,
      isWithheld: missing === withheld,
      verdict: say.text(clear === null ? unknown : clear ? words.clear : words.unclear),
    };
  });
}

/** How many `•` are shown: of each figure both sides, the difference and its interval, and the number of cases a month. */
export function withheldCells(figures: readonly EffectInWords[], { before }: Volume): number {
  const shown = figures.flatMap((of) => [of.before, of.after, of.difference, of.range]);
  return shown.filter((text) => text === withheld).length + (before === null ? 1 : 0);
}

type Side = "before_seconds" | "after_seconds" | "before_per_case" | "after_per_case";

function valueOf(
  table: EffectRows,
  row: Row,
  column: Side,
  { unit, none }: { readonly unit: DifferenceUnit; readonly none: string },
  say: Say,
): string {
  const value = row[column];
  if (value === null && !table.isWithheld(row, column)) return none;
  return unit === "share" && value !== null ? say.percent(value) : cell(table, row, column, say);
}

const words = {
  missing: { de: "keine Angabe", en: "not available" },
  clear: { de: "deutlicher Unterschied", en: "clear difference" },
  unclear: { de: "kein deutlicher Unterschied", en: "no clear difference" },
  unmeasurable: { de: "nicht messbar", en: "not measurable" },
  withheld: { de: "nicht ausgewiesen", en: "withheld" },
} as const satisfies Record<string, Text>;
