import { AppError } from "../../errors/app-error.js";

/** A cell that lists objects: `['o1', 'o2']`, `["o1"]`, `[1, 2]`, also `[]`. */
const list = /^\s*\[\s*(("[^"]*"|'[^']*'|[\w.-]+)(\s*,\s*("[^"]*"|'[^']*'|[\w.-]+))*)?\s*\]\s*$/;

/**
 * Throws `object-lists` where a column that is to be the case holds lists of objects, as in the object-centric CSV of
 * OCEL 1.0. `cells`: some cells of it with their lines; half of those that are not empty must be lists.
 */
export function refuseObjectLists(
  file: string,
  column: string,
  cells: readonly { readonly line: number; readonly cell: string }[],
): void {
  const filled = cells.filter(({ cell }) => cell.trim() !== "");
  const lists = filled.filter(({ cell }) => list.test(cell));
  if (lists.length > 0 && 2 * lists.length >= filled.length)
    throw new AppError("object-lists", { file, column, lines: lists.slice(0, 10).map(({ line }) => line) });
}
