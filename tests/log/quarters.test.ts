import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { quarters } from "../../src/log/quarters.js";
import { build } from "../../src/log/relation.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

/** Minutes after 2024-01-01 00:00 UTC, where `given` begins. */
const minutes = (iso: string): number => (Date.parse(iso) - Date.UTC(2024, 0, 1)) / 60_000;
const at = (...stamps: readonly string[]): string =>
  stamps.map((iso, i) => `A+${minutes(iso) - (i === 0 ? 0 : minutes(stamps[i - 1] ?? iso))}`).join(" ");

test("asks the wall clock once for each quarter, on both sides of a change of the clock", async () => {
  // the first of a trace stands at minute 0, so that a step before it carries the offset
  await using engine = await given(
    `P 1: X ${at("2024-03-31T00:59Z", "2024-03-31T01:00Z", "2024-10-27T00:59Z", "2024-10-27T01:00Z", "2024-10-27T23:00Z")}`,
  );
  expect(await engine.rows(sql`select day, hour, opens_day from quarters order by quarter`)).toEqual([
    { day: 19_723, hour: 1, opens_day: false },
    { day: 19_813, hour: 1, opens_day: false },
    { day: 19_813, hour: 3, opens_day: false },
    { day: 20_023, hour: 2, opens_day: false },
    { day: 20_023, hour: 2, opens_day: false },
    { day: 20_024, hour: 0, opens_day: true },
  ]);
});

test("keeps quarters on both sides of 1970 apart", async () => {
  await using engine = await openDatabase();
  await engine.rows(sql`
    create table instance_rows as
    select unnest(['1969-12-31 23:50:00+00', '1970-01-01 00:05:00+00', '0001-01-01 12:00:00+00'])::timestamptz as time`);
  await build(engine, [quarters]);
  expect(await engine.rows(sql`select day, hour from quarters order by quarter`)).toEqual([
    { day: -719_162, hour: 12 },
    { day: 0, hour: 0 },
    { day: 0, hour: 1 },
  ]);
});
