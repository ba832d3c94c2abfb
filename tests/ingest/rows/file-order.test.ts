import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { Engine } from "../../../src/engine/engine.js";
import { fileOrder } from "../../../src/ingest/rows/file-order.js";
import { createStaging, showStaging, stagedTable } from "../../../src/ingest/rows/ingest-rows.js";
import { literal, sql, type Fragment } from "../../../src/sql/tag.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase();
});
afterAll(() => engine[Symbol.asyncDispose]());

/** The order of rows `i` = 0 … n − 1, by SQL of their case and of their second. */
async function orderOf(n: number, caseId: Fragment, second: Fragment, rule: Fragment = sql`null`) {
  await createStaging(engine);
  await engine.rows(sql`
    insert into ${stagedTable} (file, case_id, activity, time, rule)
    select 0, ${caseId}, 'A', make_timestamptz((${second}) * 1000000), ${rule}
    from range(${literal(String(n))}::bigint) as rows(i)`);
  await showStaging(engine, new Set(), [{ firstRow: 0, firstLine: 1, columnNames: [] }]);
  return fileOrder(engine, new Set());
}

const own = sql`i::varchar`;

test("rows that come in the order of time are seen to, and none repeats another where all times differ", async () => {
  expect(await orderOf(5000, own, sql`i`)).toEqual({ byTime: true, repeated: [] });
  expect(await orderOf(5000, sql`'same'`, sql`i`)).toEqual({ byTime: true, repeated: [] });
  expect(await orderOf(0, own, sql`i`)).toEqual({ byTime: true, repeated: [] });
});

test.each([1, 2047, 2048, 2049, 122_880])("a single row out of its order is seen, row %d", async (at) => {
  const second = sql`case when i = ${literal(String(at))}::bigint then i - 2 else i end`;
  expect(await orderOf(125_000, own, second)).toEqual({ byTime: false, repeated: null });
});

test("a row that is not used does not count", async () => {
  const second = sql`case when i = 7 then 0 else i end`;
  const rule = sql`case when i = 7 then 'future_time' end`;
  expect(await orderOf(20, own, second, rule)).toEqual({ byTime: true, repeated: [] });
});

test("of rows with one time those that say the same share a fingerprint, wherever they stand among them", async () => {
  const inTens = sql`i // 10`;
  expect(await orderOf(5000, own, inTens)).toEqual({ byTime: true, repeated: [] });
  const { byTime, repeated } = await orderOf(
    5000,
    sql`case when i in (2041, 2049, 4000, 4001) then 'twice' else i::varchar end`,
    inTens,
  );
  expect({ byTime, different: repeated?.length }).toEqual({ byTime: true, different: 2 });
});

test("where few rows share their time they are found as well, at the borders of what the engine takes at once", async () => {
  const seldom = sql`case when i in (1, 2048, 4096, 4999) then i - 1 else i end`;
  expect(await orderOf(5000, own, seldom)).toEqual({ byTime: true, repeated: [] });
  const { repeated } = await orderOf(
    5000,
    sql`case when i in (0, 1, 2047, 2048, 4998) then 'twice' else i::varchar end`,
    seldom,
  );
  expect(repeated).toHaveLength(2);
});

test("too many rows with one time are left to the engine", async () => {
  expect(await orderOf(64, own, sql`0`)).toEqual({ byTime: true, repeated: [] });
  expect(await orderOf(65, own, sql`0`)).toEqual({ byTime: true, repeated: null });
});

test("the fingerprints are those by which the rows are compared", async () => {
  const { repeated } = await orderOf(3, sql`'same'`, sql`0`);
  expect(new Set(repeated).size).toBe(1);
  expect(
    await engine.rows(
      sql`select distinct cast(hash(case_id, activity, time) >> 1 as varchar) as print from ${stagedTable}`,
    ),
  ).toEqual([{ print: String(repeated?.[0]) }]);
});
