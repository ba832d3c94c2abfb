import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { sql } from "../../src/sql/tag.js";
import { wilsonHigh, wilsonLow } from "../../src/sql/wilson.js";
import { wilson } from "../../src/statistics/wilson.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase();
});
afterAll(() => engine[Symbol.asyncDispose]());

// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
const published = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const;

test.each(published)("%i of %i lies between %f and %f", (part, whole, low, high) => {
  const interval = wilson(part, whole);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("all and none mirror each other, and nothing of nothing has no interval", () => {
  expect(wilson(20, 20)?.high).toBe(1);
  expect(wilson(20, 20)?.low).toBeCloseTo(1 - (wilson(0, 20)?.high ?? 0), 12);
  expect(wilson(0, 0)).toBeNull();
});

test("SQL says the same", async () => {
  const rows = await engine.rows(sql`
    select part, whole, ${wilsonLow("part", "whole")} as low, ${wilsonHigh("part", "whole")} as high
    from (values (81, 263), (15, 148), (0, 20), (1, 29), (20, 20), (0, 0)) as given(part, whole)`);
  for (const { part, whole, low, high } of rows) {
    const expected = wilson(Number(part), Number(whole));
    if (expected === null) expect([low, high]).toEqual([null, null]);
    else {
      expect(low).toBeCloseTo(expected.low, 14);
      expect(high).toBeCloseTo(expected.high, 14);
    }
  }
  expect(rows).toHaveLength(6);
});
