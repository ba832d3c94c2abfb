import { expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { dayAndClock, dayAndClockOf } from "../../../src/ingest/times/day-and-clock.js";
import { id, sql } from "../../../src/sql/tag.js";

const open = ["31.12.9999"];
const pairs: readonly (readonly [day: string | null, clock: string | null, both: string | null])[] = [
  ["01.02.2024", "08:15:00", "01.02.2024 08:15:00"],
  [" 2024-02-01 ", " 8:15 ", "2024-02-01 8:15"],
  ["01.02.2024", "08:15 Uhr", "01.02.2024 08:15 Uhr"],
  ["20240201", "081500", "20240201 081500"],
  ["01.02.2024 00:00:00", "08:15", "01.02.2024 08:15"],
  ["2024-02-01T00:00:00.000", "08:15", "2024-02-01 08:15"],
  ["01.02.2024 07:30", "08:15", "01.02.2024 07:30"],
  ["01.02.2024", "-", "01.02.2024"],
  ["01.02.2024", "k.A.", "01.02.2024"],
  ["01.02.2024", "", "01.02.2024"],
  ["01.02.2024", null, "01.02.2024"],
  ["01.02.2024", "morgens", "01.02.2024 morgens"],
  ["31.12.9999", "00:00:00", "31.12.9999"],
  [null, "08:15", null],
];

test("a day and a time of day become one text, in SQL and in rows alike", async () => {
  await using engine = await openDatabase();
  await engine.append(
    { table: "cells", columns: { day: "varchar", clock: "varchar" }, temporary: true },
    pairs.map(([day, clock]) => [day, clock]),
  );
  const rows = await engine.rows(sql`select ${dayAndClock(id("day"), id("clock"), open)} as both from cells`);
  expect(rows.map((row) => row["both"])).toEqual(pairs.map(([, , both]) => both));
  expect(pairs.map(([day, clock]) => dayAndClockOf(day, clock, open))).toEqual(
    pairs.map(([, , both]) => both),
  );
});
