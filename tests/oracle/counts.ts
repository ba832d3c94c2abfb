import { expect } from "vitest";

type Counted<Name extends string, Count extends string> = Readonly<Record<Name, unknown>> &
  Readonly<Record<Count, unknown>>;

/** Rows as an object: name → count. */
export function counted<Name extends string, Count extends string>(
  rows: readonly Counted<Name, Count>[],
  name: Name,
  count: Count,
): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map((row) => [String(row[name]), Number(row[count])]));
}

/** Rows as an object: name → sum of the counts. */
export function summed<Name extends string, Count extends string>(
  rows: readonly Counted<Name, Count>[],
  name: Name,
  count: Count,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[String(row[name])] = (sums[String(row[name])] ?? 0) + Number(row[count]);
  return sums;
}

/** A pair of activities as one text that no name can forge. */
export const edge = (from: string, to: string): string => JSON.stringify([from, to]);

/** The same names with the same values, in any order. */
export function expectSame<T>(
  ours: readonly (readonly [string, T])[],
  theirs: readonly (readonly [string, T])[],
): void {
  expect(new Map(ours)).toEqual(new Map(theirs));
  expect(ours).toHaveLength(theirs.length);
}
