import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("cuts a case into maximal blocks of one activity", async () => {
  await using engine = await given("P 1: A A B A\nP 2: A");
  expect(
    await engine.rows(sql`
      select r.case_key, r.run, a.activity, r.executions
      from runs r
      join activities a on a.activity_key = r.activity_key
      order by r.case_key, r.run`),
  ).toEqual([
    { case_key: 1, run: 1, activity: "A", executions: 2 },
    { case_key: 1, run: 2, activity: "B", executions: 1 },
    { case_key: 1, run: 3, activity: "A", executions: 1 },
    { case_key: 2, run: 1, activity: "A", executions: 1 },
  ]);
});
