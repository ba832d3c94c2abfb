import fc from "fast-check";
import { expect, test } from "vitest";
import { checkVariantKeys } from "../../src/log/variant-key-check.js";
import { pathNames } from "../../src/measures/shared/path-names.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("keeps each path once as a list, with the cases so far", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: B A\nQ 1: A B");
  const names = await pathNames(engine);
  const rows = await engine.rows(
    sql`select process, rank, activity_keys, cases, cases_so_far from variants order by process, rank`,
  );
  expect(rows.map(({ activity_keys, ...row }) => ({ ...row, variant: names(activity_keys) }))).toEqual([
    { process: "P", rank: 1, variant: ["A", "B"], cases: 2, cases_so_far: 2 },
    { process: "P", rank: 2, variant: ["B", "A"], cases: 1, cases_so_far: 3 },
    { process: "Q", rank: 1, variant: ["A", "B"], cases: 1, cases_so_far: 1 },
  ]);
});

test("has exactly one key per distinct path, whatever the paths", async () => {
  const paths = fc.array(
    fc.array(fc.constantFrom("A", "B", "1:A", "A:1", "C"), { minLength: 1, maxLength: 7 }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  await fc.assert(
    fc.asyncProperty(paths, async (logs) => {
      await using engine = await given(logs.map((path, i) => `P ${i}: ${path.join(" ")}`).join("\n"));
      const names = await pathNames(engine);
      const rows = await engine.rows(sql`select activity_keys, cases from variants`);
      const expected = new Map<string, number>();
      for (const path of logs)
        expected.set(JSON.stringify(path), (expected.get(JSON.stringify(path)) ?? 0) + 1);
      expect(new Map(rows.map((row) => [JSON.stringify(names(row["activity_keys"])), row["cases"]]))).toEqual(
        expected,
      );
      await checkVariantKeys(engine);
    }),
    { numRuns: 25 },
  );
});

test("refuses a log in which two paths share a key", async () => {
  await using engine = await given("P 1: A B\nP 2: B A");
  await engine.rows(sql`update cases set variant_hash = 1`);
  await expect(checkVariantKeys(engine)).rejects.toMatchObject({
    code: "variant-key-collision",
    details: { variants: 1 },
  });
});

test("counts the different activities of a path", async () => {
  await using engine = await given("P 1: A B A C\nP 2: A A");
  expect(await engine.rows(sql`select events, activities from variants order by events`)).toEqual([
    { events: 2, activities: 1 },
    { events: 4, activities: 3 },
  ]);
});
