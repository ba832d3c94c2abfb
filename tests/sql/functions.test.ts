import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { meanSeconds, quantileSeconds, stDevSeconds, sumSeconds } from "../../src/sql/functions.js";
import { sql, type Fragment } from "../../src/sql/tag.js";

/** One number of a column `x` of microseconds, computed by the database. */
async function of(values: readonly (number | null)[], summary: Fragment): Promise<unknown> {
  await using engine = await openDatabase();
  await engine.append(
    { table: "numbers", columns: { x: "bigint" } },
    values.map((x) => [x]),
  );
  const [row] = await engine.rows(sql`select ${summary} as summary from numbers`);
  return row?.["summary"];
}

const second = 1e6;

test("standard deviation is that of a sample: null for none and for one, 0 for equal values", async () => {
  expect(await of([], stDevSeconds("x"))).toBeNull();
  expect(await of([7 * second], stDevSeconds("x"))).toBeNull();
  expect(await of([7 * second, 7 * second], stDevSeconds("x"))).toBe(0);
  expect(await of([1 * second, 3 * second], stDevSeconds("x"))).toBeCloseTo(Math.SQRT2, 14);
  expect(
    await of(
      [2, 4, 4, 4, 5, 5, 7, 9].map((x) => x * second),
      stDevSeconds("x"),
    ),
  ).toBeCloseTo(Math.sqrt(32 / 7), 14);
});

test("standard deviation leaves nulls out and takes means that are no whole number", async () => {
  expect(await of([null, 0, null, 1, 1], stDevSeconds("x"))).toBeCloseTo(Math.sqrt(1 / 3) / 1e6, 20);
  expect(await of([-5, 3, 0], stDevSeconds("x"))).toBeCloseTo(Math.sqrt(49 / 3) / 1e6, 20);
});

test("standard deviation of values far from 0 is exact: nothing cancels", async () => {
  const far = 9_000_000_000_000_000; // 285 years in microseconds, near the greatest number that JavaScript counts with
  expect(await of([far, far + 1, far + 2], stDevSeconds("x"))).toBe(1e-6);
  expect(await of([far, far + 1], stDevSeconds("x"))).toBeCloseTo(Math.SQRT1_2 / 1e6, 20);
});

test("mean and sum add whole numbers and leave nulls out", async () => {
  const far = 9_000_000_000_000_000;
  expect(await of([far, far, far, null], sumSeconds("x"))).toBe(27e9);
  expect(await of([far, far + 2 * second, null], meanSeconds("x"))).toBe(9e9 + 1);
  expect(await of([null], meanSeconds("x"))).toBeNull();
  expect(await of([], sumSeconds("x"))).toBeNull();
});

test("quantiles interpolate as R type 7", async () => {
  const values = [1, 2, 3, 10].map((x) => x * second);
  expect(await of(values, quantileSeconds("x", 0.5))).toBe(2.5);
  expect(await of(values, quantileSeconds("x", 0.25))).toBe(1.75);
  expect(await of(values, quantileSeconds("x", 0.9))).toBeCloseTo(7.9, 12);
  expect(await of([5 * second], quantileSeconds("x", 0.9))).toBe(5);
});
