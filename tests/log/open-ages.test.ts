import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("has the open cases of processes with a declared end, and no other", async () => {
  await using engine = await given("P 1: A B\nP 2: A …\nQ 1: A B …");
  const rows = await engine.rows(sql`
    select o.process, k.case_id, o.age_us, o.age_working_days
    from open_ages o
    join case_keys k on k.case_key = o.case_key`);
  expect(rows).toEqual([{ process: "P", case_id: "2", age_us: 60e6, age_working_days: 0 }]);
});
