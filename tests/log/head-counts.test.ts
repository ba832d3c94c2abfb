import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("has the units whose head count the project declares, and none without a project", async () => {
  await using declared = await given("P 1: A", { doing: { doers: "r", staff: { Kasse: 12, Archiv: 3 } } });
  expect(await declared.rows(sql`select name, staff from head_counts order by name`)).toEqual([
    { name: "Archiv", staff: 3 },
    { name: "Kasse", staff: 12 },
  ]);
  await using plain = await given("P 1: A");
  expect(await plain.rows(sql`select name, staff from head_counts`)).toEqual([]);
});
