import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { literal, sql } from "../../../src/sql/tag.js";
import { ingested, refusal } from "../ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-parquet-"));
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  await using engine = await openDatabase({ folders: [folder] });
  for (const [name, time] of [
    ["zoned", "timestamptz '2024-07-01 10:00:00.123456+02'"],
    ["local", "timestamp '2024-07-01 10:00:00.123456'"],
    ["nanoseconds", "timestamp_ns '2024-07-01 10:00:00.123456789'"],
    ["date", "date '2024-07-01'"],
    ["text", "'01.07.2024 10:00'"],
  ] as const) {
    const value = { render: () => time };
    await engine.rows(sql`
      copy (
        select 7 as case_id, 'A' as activity, ${value} as timestamp, 'secret' as note
        union all select null, 'B', ${value}, 'secret'
        union all select 8, 'C', null, 'secret'
      ) to ${literal(path(`${name}.parquet`))} (format parquet)`);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ["zoned", "2024-07-01T08:00:00.123456Z"],
  ["local", "2024-07-01T08:00:00.123456Z"],
  ["nanoseconds", "2024-07-01T08:00:00.123456Z"],
  ["date", "2024-06-30T22:00:00.000Z"],
  ["text", "2024-07-01T08:00:00.000Z"],
])("reads a %s column of times", async (name, time) => {
  const { rows, rejects, accounts } = await ingested([path(`${name}.parquet`)], {}, { maxRejectShare: 1 });
  expect(rows).toMatchObject([{ case_id: "7", activity: "A", time }]);
  expect(rejects).toEqual([
    { line: 2, column_name: "case_id", rule: "missing_case" },
    { line: 3, column_name: "timestamp", rule: "missing_time" },
  ]);
  expect(accounts[0]).toMatchObject({
    format: "parquet",
    encoding: null,
    rows_read: 3,
    columns_read: ["case_id", "activity", "timestamp"],
    columns_not_read: ["note"],
  });
});

test("a name that looks like a pattern is a name", async () => {
  const other = path("d[a]te.parquet");
  copyFileSync(path("text.parquet"), other);
  const { rows } = await ingested([other], {}, { maxRejectShare: 1 });
  expect(rows).toMatchObject([{ time: "2024-07-01T08:00:00.000Z" }]);
});

test("refuses a file that is cut off", async () => {
  const whole = readFileSync(path("zoned.parquet"));
  const cut = path("zoned.parquet");
  truncateSync(cut, whole.length - 30);
  expect(await refusal(ingested([cut]))).toMatchObject({ code: "parquet-unreadable", exit: 3 });
});
