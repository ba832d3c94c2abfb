import { expect } from "vitest";
import type { Columns, Described, Measure } from "../../src/measures/measure.js";
import type { ReleasedRow } from "../../src/release/released-row.js";
import type { OracleLog } from "./log.js";

/** Who computed the expected numbers. `edeaR` stands for its family: bupaR, edeaR, processmapR. */
export type Tool = "PM4Py" | "edeaR" | "Microsoft";

/** The rows of a measure that the comparison has named. */
export type Measured = <C extends Columns>(of: Described<C>) => readonly ReleasedRow<C>[];

/** Some measures of a log held against some keys of an oracle's numbers. */
export interface Comparison<Expected extends object> {
  readonly name: string;
  readonly tool: Tool;
  /** What is computed for it; empty where relations or the reading are compared. */
  readonly measures: readonly Measure[];
  /** What it reads of the oracle's numbers; not every file has every key. */
  readonly keys: readonly (keyof Expected & string)[];
  readonly compare: (measured: Measured, expected: Expected, log: OracleLog) => void | Promise<void>;
}

/** A comparison without its type of numbers, for the registry. */
export type AnyComparison = Pick<Comparison<object>, "name" | "tool" | "measures"> & {
  readonly keys: readonly string[];
};

/**
 * Compares, and fails where the comparison reads other measures or other keys than it names, or asserts nothing: what the
 * registry says is compared is compared. Returns how many assertions the comparison made.
 */
export async function compareWith<Expected extends object>(
  comparison: Comparison<Expected>,
  expected: Expected,
  log: OracleLog,
): Promise<number> {
  const tables = new Map<string, readonly object[]>();
  for (const of of comparison.measures) tables.set(of.id, await log.rows(of));
  const asked = new Set<string>();
  const read = new Set<string>();
  const measured: Measured = <C extends Columns>(of: Described<C>) => {
    asked.add(of.id);
    return (tables.get(of.id) ?? []) as readonly ReleasedRow<C>[];
  };
  const watched = new Proxy(expected, {
    get(target, key, receiver): unknown {
      if (typeof key === "string") read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
  const before = expect.getState().assertionCalls;
  await comparison.compare(measured, watched, log);
  const asserted = expect.getState().assertionCalls - before;
  if (asserted === 0) throw new Error(`"${comparison.name}" asserts nothing`);
  expect([...asked].sort(), "measures that it names").toEqual(comparison.measures.map(({ id }) => id).sort());
  const present = comparison.keys.filter((key) => key in expected);
  expect([...read].filter((key) => key in expected).sort(), "keys that it names").toEqual(present.sort());
  return asserted;
}
