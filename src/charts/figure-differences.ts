import { differenceColumns, groupColumn } from "../measures/comparison/figure-columns.js";
import { comparedFigures, type ComparedFigure } from "../measures/comparison/figures.js";
import { comparedGroups, type groupDifferences } from "../measures/comparison/tables.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, durationStep, withheld } from "./cell.js";
import type { Say, Scope } from "./chart.js";
import { signed, signedNumber, signedRange } from "./signed.js";

type Groups = Released<(typeof comparedGroups)["columns"]>;
type Differences = Released<(typeof groupDifferences)["columns"]>;

/** The released tables of one comparison. */
export interface ComparisonTables {
  readonly groups: Groups;
  readonly differences: Differences;
}

/** One figure of both groups, with its difference where it may be shown. */
export interface FigureDifference {
  readonly figure: ComparedFigure;
  readonly label: string;
  readonly unit: "seconds" | "share";
  readonly a: string;
  readonly b: string;
  readonly value: number | null;
  /** Null where the difference is. */
  readonly limits: readonly [low: number, high: number] | null;
  readonly clear: boolean;
  /** The difference and its limits as a person reads them. */
  readonly text: string;
  /** The difference below a heading that names the unit of shares. */
  readonly short: string;
  readonly range: string;
}

/** Every figure of a comparison with its difference, in reading order; none where a group is not shown. */
export function figureDifferences(
  { groups, differences }: ComparisonTables,
  { process }: Pick<Scope, "process">,
  say: Say,
): readonly FigureDifference[] {
  const [a, b] = [groupRow(groups, { process }, "a"), groupRow(groups, { process }, "b")];
  if (a === undefined || b === undefined) return [];
  const row = differences.rows.find((one) => one.process === process);
  const step = durationStep(groups);
  return comparedFigures.map((figure) => {
    const of = groupColumn[figure];
    const unit = comparedGroups.columns[of].unit;
    const columns = differenceColumns(figure);
    const [value, low, high] = columns.map((name) => {
      const raw = row?.[name];
      return typeof raw === "number" ? raw : null;
    });
    const isHidden =
      row === undefined ||
      [a, b].some((group) => groups.isWithheld(group, of)) ||
      columns.some((name) => differences.isWithheld(row, name));
    const limits = typeof low === "number" && typeof high === "number" ? ([low, high] as const) : null;
    const none = isHidden ? withheld : "–";
    const known = isHidden || typeof value !== "number" ? null : value;
    return {
      figure,
      label: say.text(comparedGroups.columns[of].label),
      unit,
      a: cell(groups, a, of, say),
      b: cell(groups, b, of, say),
      value: known,
      limits: known === null ? null : limits,
      clear: known !== null && limits !== null && (limits[0] > 0 || limits[1] < 0),
      short: known === null ? none : signedNumber(known, unit, step, say),
      text: known === null ? none : signed(known, unit, step, say),
      range: known === null || limits === null ? none : signedRange(limits, unit, step, say),
    };
  });
}

/** The row of one group of a process. */
export const groupRow = (groups: Groups, { process }: Pick<Scope, "process">, group: "a" | "b") =>
  groups.rows.find((row) => row.process === process && row.group === group);

/** Whether a difference is clear, in words. */
export const verdict = ({ limits, clear }: FigureDifference, say: Say): string =>
  limits === null ? "–" : say.text(clear ? differenceWords.clear : differenceWords.unclear);

/** What a difference is called whose interval lies on one side of zero, or includes it. */
export const differenceWords = {
  clear: { de: "deutlicher Unterschied", en: "clear difference" },
  unclear: { de: "kein deutlicher Unterschied", en: "no clear difference" },
} as const satisfies Record<string, Text>;
