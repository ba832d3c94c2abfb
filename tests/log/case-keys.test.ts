import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("numbers cases by their first row, not by their id", async () => {
  await using engine = await given("P z: A\nP a: A\nQ a: A");
  expect(await engine.rows(sql`select case_key, process, case_id from case_keys order by case_key`)).toEqual([
    { case_key: 1, process: "P", case_id: "z" },
    { case_key: 2, process: "P", case_id: "a" },
    { case_key: 3, process: "Q", case_id: "a" },
  ]);
});
