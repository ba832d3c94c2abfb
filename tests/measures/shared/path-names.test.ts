import { expect, test } from "vitest";
import { pathNames } from "../../../src/measures/shared/path-names.js";
import { sql } from "../../../src/sql/tag.js";
import { given } from "../../given.js";

test("names the steps of a path by their keys", async () => {
  await using engine = await given("P 1: B A B\nQ 1: A");
  const names = await pathNames(engine);
  const rows = await engine.rows(sql`select process, activity_keys from variants order by process, rank`);
  expect(rows.map((row) => names(row["activity_keys"]))).toEqual([["B", "A", "B"], ["A"]]);
});
