import type { Columns, Described, Row } from "../measures/measure.js";

/** Tables that cut the cases of a process several times, once for each value of this column. */
const cutBy: Readonly<Record<string, string>> = { breakdown: "attribute" };

/** The rows of a process in groups of which each cuts all its cases into disjoint parts. */
export function partitionsOf<C extends Columns>(
  of: Described<C>,
  rows: readonly Row<C>[],
): readonly (readonly Row<C>[])[] {
  const column = cutBy[of.id];
  if (column === undefined) return [rows];
  const groups = new Map<unknown, Row<C>[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group === undefined) groups.set(row[column], [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
