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
  const back = await readReleased(store, measures, profiles);
  expect(back.profile).toBe("intern");
  expect(back.all.map((table) => table.toStore())).toEqual(tables.all.map((table) => table.toStore()));
  expect(back.get(variants).forProcess("Q").hiddenRows).toBe(1);
});

test("knows the numbers of the gate again, those that a policy has tightened", async () => {
  const own = {
    ...profiles,
    verwaltung: { ...profiles.verwaltung, min_cases: 0, k_cases: 12, round_counts: 20 },
  };
  await using log = await given("P 1: A");
  await using store = await openDatabase();
  await storeReleased(store, releaseAll(await runAll(log, [variants]), own.verwaltung, new Map([["P", 1]])));
  const back = await readReleased(store, [variants], own);
  expect(back.profile).toBe("verwaltung");
  expect(back.get(variants).profile).toEqual(own.verwaltung);
  const notComputed = { ...variants, id: "another" };
  expect(back.get(notComputed).profile).toEqual(own.verwaltung);
});

test("has an empty table for a measure that was not computed", async () => {
  await using store = await openDatabase();
  await storeReleased(store, releaseAll([], profiles.intern, new Map()));
  const back = await readReleased(store, measures, profiles);
  expect(back.has(variants)).toBe(false);
  expect(back.get(variants).rows).toEqual([]);
});
