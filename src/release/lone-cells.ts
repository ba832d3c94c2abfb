import type { Columns, Described, Row } from "../measures/measure.js";
import { isCount, subtract, type ReleasedCells } from "./cells.js";
import { partitionsOf } from "./partitions.js";

/**
 * The rows of one process that are shown, so that no withheld count follows from those beside it: the sum of a column of
 * counts over a partition stands in other tables, so where exactly one of its cells is withheld the smallest that is shown
 * goes with it (`governance.md` 5.2, rule 4). A row that is withheld whole hides as much. Ties: the later row.
 */
export function hideLoneCells<C extends Columns>(
  rows: readonly Row<C>[],
  shown: ReadonlyMap<Row<C>, ReleasedCells<C>>,
  of: Described<C>,
): ReadonlyMap<Row<C>, ReleasedCells<C>> {
  if (of.partition !== true) return shown;
  const cells = new Map(shown);
  for (const part of partitionsOf(of, rows)) {
    const visible = part.filter((row) => cells.has(row));
    if (visible.length < part.length) continue;
    for (const [name, column] of Object.entries(of.columns))
      if (isCount(column) && name !== of.support.cases) hideWithLone(visible, name, cells, of);
  }
  return cells;
}

/** Ties the smallest shown cell of a column to the one that is withheld, if there is only one. */
function hideWithLone<C extends Columns>(
  rows: readonly Row<C>[],
  name: string,
  cells: Map<Row<C>, ReleasedCells<C>>,
  of: Described<C>,
): void {
  const isWithheld = (row: Row<C>) => cells.get(row)?.withheld.has(name) === true;
  if (rows.filter(isWithheld).length !== 1) return;
  const [next] = rows
    .filter((row) => !isWithheld(row) && Number(row[name]) > 0)
    .reverse()
    .toSorted((a, b) => Number(a[name]) - Number(b[name]));
  const now = next === undefined ? undefined : cells.get(next);
  if (next !== undefined && now !== undefined) cells.set(next, without(name, next, now, of.columns));
}

/** A released row without one of its counts, those that add up with it, and the shares of these. */
function without<C extends Columns>(
  name: string,
  row: Row<C>,
  { row: released, withheld }: ReleasedCells<C>,
  columns: C,
): ReleasedCells<C> {
  const counts = Object.keys(columns).filter(
    (other) => other === name || (columns[name]?.balances === true && columns[other]?.balances === true),
  );
  const shares = Object.keys(columns).filter(
    (other) => columns[other]?.unit === "share" && counts.includes(columns[other].numerator ?? ""),
  );
  const cells: Record<string, unknown> = { ...released };
  const hidden = new Set(withheld);
  for (const other of [...counts, ...shares]) {
    if (row[other] !== null) hidden.add(other);
    cells[other] = null;
  }
  subtract(columns, cells, hidden);
  return { row: cells as ReleasedCells<C>["row"], withheld: hidden };
}
