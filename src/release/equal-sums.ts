import type { Columns, Described } from "../measures/measure.js";
import { subtract, type ReleasedCells } from "./cells.js";

/**
 * The rows of a process whose two columns have the same sum, so that no withheld cell of these follows from the others: where
 * there is exactly one, the smallest that is shown goes with it (`governance.md` 5.2, rule 4). `hiddenRows`: rows withheld
 * whole; with one of them nothing follows. Ties: the later row, the first column.
 */
export function hideWithEqualSums<C extends Columns>(
  rows: readonly ReleasedCells<C>[],
  of: Described<C>,
  hiddenRows: number,
): readonly ReleasedCells<C>[] {
  const { equalSums: names } = of;
  if (names === undefined || hiddenRows > 0) return rows;
  const cells = rows.flatMap(({ row, withheld }, at) =>
    names.map((name) => ({ at, name, value: Number(row[name] ?? 0), isHidden: withheld.has(name) })),
  );
  if (cells.filter(({ isHidden }) => isHidden).length !== 1) return rows;
  const [next] = cells
    .filter(({ isHidden, value }) => !isHidden && value > 0)
    .toSorted((a, b) => a.value - b.value || b.at - a.at);
  return rows.map((cell, at) => (next?.at === at ? without(cell, next.name, of.columns) : cell));
}

function without<C extends Columns>(
  { row, withheld }: ReleasedCells<C>,
  name: string,
  columns: C,
): ReleasedCells<C> {
  const cells: Record<string, unknown> = { ...row, [name]: null };
  const hidden = new Set([...withheld, name]);
  subtract(columns, cells, hidden);
  return { row: cells as ReleasedCells<C>["row"], withheld: hidden };
}
