import { tableFromIPC, tableToIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { monthlyTrend } from "../../src/measures/monthly-trend.js";
import { run } from "../../src/measures/run.js";
import { variants } from "../../src/measures/variants.js";
import { release } from "../../src/release/released.js";
import { toArrow } from "../../src/reports/export-arrow.js";
import { given } from "../given.js";

const population = new Map([["P", 3]]);

test("keeps columns, rows, paths and flags through Arrow's own file format", async () => {
  await using engine = await given('P 1: A "B,C"\nP 2: A "B,C"\nP 3: A');
  const released = release(await run(engine, variants), profiles["public-data"], population);
  const back = tableFromIPC(tableToIPC(toArrow(released)));
  expect(back.schema.fields.map((field) => field.name)).toEqual(Object.keys(variants.columns));
  expect(JSON.parse(JSON.stringify(back.toArray()))).toEqual(released.rows);
  const trend = release(await run(engine, monthlyTrend), profiles["public-data"], population);
  expect(toArrow(trend).getChild("incomplete")?.get(0)).toBe(trend.rows[0]?.incomplete);
});

test("a withheld cell is null, an empty table has its columns", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: A B");
  const released = release(
    await run(engine, variants),
    { ...profiles.intern, min_cases: 0, k_cases: 2 },
    population,
  );
  expect(toArrow(released).getChild("median_throughput_seconds")?.get(0)).toBeNull();
  const hidden = release(await run(engine, variants), profiles.verwaltung, population);
  expect(toArrow(hidden).numRows).toBe(0);
  expect(toArrow(hidden).schema.fields).toHaveLength(Object.keys(variants.columns).length);
});
