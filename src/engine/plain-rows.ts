import { DuckDBListVector, type DuckDBDataChunk, type DuckDBVector } from "@duckdb/node-api";
import type { DbRow } from "./engine.js";
import type { isoTimeIn } from "./iso-time.js";
import { plain } from "./values.js";

type IsoTime = ReturnType<typeof isoTimeIn>;

/** The rows of a result as `plain` values by column name, in their order; the client's own way makes each list a vector. */
export function plainRows(
  chunks: Iterable<DuckDBDataChunk>,
  names: readonly string[],
  isoTime: IsoTime,
): DbRow[] {
  const rows: DbRow[] = [];
  for (const chunk of chunks) {
    const columns = names.map((name, i) => cellsOf(chunk.getColumnVector(i), name, isoTime));
    for (let r = 0; r < chunk.rowCount; r++) {
      const row: Record<string, unknown> = {};
      for (const [c, name] of names.entries()) row[name] = columns[c]?.[r];
      rows.push(row);
    }
  }
  return rows;
}

function cellsOf(vector: DuckDBVector, name: string, isoTime: IsoTime): readonly unknown[] {
  if (vector instanceof DuckDBListVector) return listsOf(vector, name, isoTime);
  return Array.from({ length: vector.itemCount }, (_, r) => plain(vector.getItem(r), name, isoTime));
}

function listsOf(lists: DuckDBListVector, name: string, isoTime: IsoTime): readonly unknown[] {
  const { childVector } = lists;
  return Array.from({ length: lists.itemCount }, (_, r) => {
    if (!isValid(lists, r)) return null;
    const first = lists.getEntryOffset(r);
    return Array.from({ length: lists.getEntryLength(r) }, (_, i) =>
      plain(childVector.getItem(first + i), name, isoTime),
    );
  });
}

/** Private in the client's types, so the version is pinned and a test looks at it. */
const isValid = (lists: DuckDBListVector, r: number): boolean =>
  (lists as unknown as { readonly validity: { itemValid: (r: number) => boolean } }).validity.itemValid(r);
