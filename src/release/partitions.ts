import type { Columns, Described, Row } from "../measures/measure.js";

/** Tables that cut the cases of a process several times, once for each value of these columns. */
const cutBy: Readonly<Record<string, readonly string[]>> = {
  breakdown: ["attribute"],
  "median-interval-by-attribute": ["attribute"],
  "events-by-case-age": ["from_seconds"],
  "variant-changes": ["only"],
  "drift-variants": ["month", "only"],
  "segment-spectrum": ["rank", "quarter"],
  "handover-matrix": ["basis"],
  "precedence-matrix": ["kind"],
};

/** The rows of a table that cut no known whole into parts. */
const isNoPart = (of: Described, row: Row): boolean =>
  of.id === "precedence-matrix" && row["kind"] === "step";

/** The rows of a process in groups of which each cuts all its cases into disjoint parts. */
export function partitionsOf<C extends Columns>(
  of: Described<C>,
  rows: readonly Row<C>[],
): readonly (readonly Row<C>[])[] {
  const columns = cutBy[of.id];
  if (columns === undefined) return [rows];
  const groups = new Map<string, Row<C>[]>();
  for (const row of rows) {
    if (isNoPart(of, row)) continue;
    const key = JSON.stringify(columns.map((column) => row[column]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
