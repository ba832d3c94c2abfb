import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { literal, sql } from "../../src/sql/tag.js";

const numbers = Array.from({ length: 40 }, (_, i) => i);
const query = (n: number) =>
  sql`select n, ${literal(String(n))} as text from given where n = ${literal(String(n))}::integer`;
const asked = (n: number) => [{ n, text: String(n) }];

test.each([1, 2])("several queries are answered in their order, by %d threads", async (threads) => {
  await using engine = await openDatabase({ threads });
  await engine.rows(sql`create table given as select cast(range as integer) as n from range(40)`);
  expect(await engine.rowsOfAll(numbers.map(query))).toEqual(numbers.map(asked));
  expect(await engine.rowsOfAll([])).toEqual([]);
});

test("on a small log two are answered at a time, by two connections with the same settings", async () => {
  await using engine = await openDatabase();
  const spent = sql`
    select
      cast(txid_current() as varchar) as transaction,
      current_setting('TimeZone') as zone,
      cast(timestamptz '2024-07-01 12:00:00+00' as varchar) as noon,
      (select count(*) from range(2000000) where hash(range) % 7 = 0) > 0 as spent`;
  const answers = (await engine.rowsOfAll([spent, spent])).flat();
  expect(new Set(answers.map(({ transaction }) => transaction)).size).toBe(2);
  for (const { zone, noon } of answers)
    expect({ zone, noon }).toEqual({ zone: "UTC", noon: "2024-07-01 12:00:00+00" });
});

test("in a transaction its own changes are seen", async () => {
  await using engine = await openDatabase();
  const seen = await engine.transaction(async () => {
    await engine.rows(sql`create table given as select cast(range as integer) as n from range(40)`);
    return engine.rowsOfAll(numbers.map(query));
  });
  expect(seen).toEqual(numbers.map(asked));
});

test("a query that fails is told, after the others have ended", async () => {
  await using engine = await openDatabase();
  await engine.rows(sql`create table given as select cast(range as integer) as n from range(40)`);
  const queries = [...numbers.map(query), sql`select nothing from nowhere`];
  await expect(engine.rowsOfAll(queries)).rejects.toMatchObject({ code: "query-failed" });
  expect(await engine.rowsOfAll([query(1)])).toEqual([asked(1)]);
});

test("after an interruption neither connection answers, and no setting can be changed on either", async () => {
  await using engine = await openDatabase();
  const set = sql`set threads = 2`;
  await expect(engine.rowsOfAll([set, set])).rejects.toMatchObject({ code: "query-failed" });
  engine.interrupt();
  await expect(engine.rowsOfAll([sql`select 1 as n`])).rejects.toMatchObject({ code: "query-failed" });
});
