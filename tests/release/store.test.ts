import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { measures } from "../../src/measures/index.js";
import { runAll } from "../../src/measures/run.js";
import { variants } from "../../src/measures/variants.js";
import { readReleased, storeReleased } from "../../src/release/store.js";
import { releaseAll } from "../../src/release/tables.js";
import { given } from "../given.js";

test("gives back what went in, paths with commas and quotes and withheld cells included", async () => {
  const many = Array.from({ length: 30 }, (_, i) => `P ${i}: A "B,C' D`).join("\n");
  await using log = await given(`${many}\nP x: A D\nQ 1: A`);
  const tables = releaseAll(
    await runAll(log, measures),
    profiles.intern,
    new Map([
      ["P", 31],
      ["Q", 1],
    ]),
  );
  await using store = await openDatabase();
  await storeReleased(store, tables);
  const back = await readReleased(store, measures);
  expect(back.profile).toBe("intern");
  expect(back.all.map((table) => table.toStore())).toEqual(tables.all.map((table) => table.toStore()));
  expect(back.get(variants).forProcess("Q").hiddenRows).toBe(1);
});

test("has an empty table for a measure that was not computed", async () => {
  await using store = await openDatabase();
  await storeReleased(store, releaseAll([], profiles.intern, new Map()));
  const back = await readReleased(store, measures);
  expect(back.has(variants)).toBe(false);
  expect(back.get(variants).rows).toEqual([]);
});
