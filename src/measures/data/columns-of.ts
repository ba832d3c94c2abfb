import type { Engine } from "../../engine/engine.js";
import type { Fragment } from "../../sql/tag.js";

/**
 * The columns of a query by the names given in its order, as numbers: whole numbers below 2^53, doubles and timestamps
 * that are never null. No object is made per row, so a million rows are no matter.
 */
export async function columnsOf<const Name extends string>(
  engine: Engine,
  query: Fragment,
  names: readonly Name[],
): Promise<Readonly<Record<Name, Float64Array>>> {
  const parts = names.map((): Float64Array[] => []);
  for await (const chunk of engine.chunks(query)) {
    chunk.forEach((column, i) => parts[i]?.push(Float64Array.from(column as ArrayLike<number>, Number)));
  }
  return Object.fromEntries(names.map((name, i) => [name, joined(parts[i] ?? [])])) as Record<
    Name,
    Float64Array
  >;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
