import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("counts each pair per execution and per case, in processes apart", async () => {
  await using engine = await given("P 1: A B A B\nP 2: A B\nP 3: A B A B\nP 4: A\nQ 1: A B");
  expect(
    await engine.rows(sql`
      select g.process, f.activity as first, g.activity as second, t.executions, t.cases
      from transitions t
      join activities f on f.activity_key = t.previous_activity_key
      join activities g on g.activity_key = t.activity_key
      order by g.process, f.activity, g.activity`),
  ).toEqual([
    { process: "P", first: "A", second: "B", executions: 5, cases: 3 },
    { process: "P", first: "B", second: "A", executions: 2, cases: 2 },
    { process: "Q", first: "A", second: "B", executions: 1, cases: 1 },
  ]);
});
