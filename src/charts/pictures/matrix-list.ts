import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import type { Matrix } from "./matrix.js";
import { pairListPicture } from "./pair-list.js";

/**
 * The cells of a matrix as rows, one group for each of its rows, the largest share first: for a telephone. `columns` are the
 * names that the numbers above the matrix stand for; `key` says what the length of a bar means.
 */
export function matrixListPicture(
  { rows, cells }: Pick<Matrix, "rows" | "cells">,
  columns: readonly string[],
  key: string,
  say: Say,
): StaticSpec {
  const inOrder = cells.toSorted((a, b) => a.row - b.row || b.share - a.share || a.column - b.column);
  return pairListPicture(
    inOrder.map(({ row, column, share, text }) => ({
      group: rows[row] ?? "",
      label: `→ ${columns[column] ?? ""}`,
      value: share,
      ink: palette.series[0].color,
      text: `${text} · ${say.percent(share)}`,
    })),
    { text: key, entries: [] },
    say,
  );
}
