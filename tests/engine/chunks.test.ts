import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";

test("gives columns as plain arrays, in the order of the rows", async () => {
  await using engine = await openDatabase();
  const numbers: bigint[] = [];
  const halves: number[] = [];
  const query = sql`
    select i, make_timestamptz(i * 1000000), i / 2e0, cast(i as integer) from range(10000) as r (i) order by i`;
  for await (const [whole, time, half, small] of engine.chunks(query)) {
    expect([whole, time, half, small].map((items) => items?.constructor)).toEqual([
      BigInt64Array,
      BigInt64Array,
      Float64Array,
      Int32Array,
    ]);
    expect(time?.at(-1)).toBe((whole?.at(-1) as bigint) * 1_000_000n);
    numbers.push(...(whole as BigInt64Array));
    halves.push(...(half as Float64Array));
  }
  expect(numbers).toEqual(Array.from({ length: 10_000 }, (_, i) => BigInt(i)));
  expect(halves.at(-1)).toBe(4999.5);
});

test("may be left in the middle; a query that fails says so", async () => {
  await using engine = await openDatabase();
  for await (const _ of engine.chunks(sql`select i from range(100000) as r (i)`)) break;
  expect(await engine.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  const failing = async () => {
    for await (const _ of engine.chunks(sql`select nothing`));
  };
  await expect(failing()).rejects.toMatchObject({ code: "query-failed" });
});
