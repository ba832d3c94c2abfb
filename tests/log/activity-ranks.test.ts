import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("ranks the activities of a process by cases, ties by name", async () => {
  await using engine = await given("P 1: C B B\nP 2: C B B\nP 3: C A\nQ 1: B");
  expect(
    await engine.rows(sql`
      select a.process, a.activity, r.executions, r.cases, r.rank
      from activity_ranks r
      join activities a on a.activity_key = r.activity_key
      order by a.process, r.rank`),
  ).toEqual([
    { process: "P", activity: "C", executions: 3, cases: 3, rank: 1 },
    { process: "P", activity: "B", executions: 4, cases: 2, rank: 2 },
    { process: "P", activity: "A", executions: 1, cases: 1, rank: 3 },
    { process: "Q", activity: "B", executions: 1, cases: 1, rank: 1 },
  ]);
});

test("gives equal counts different ranks", async () => {
  await using engine = await given("P 1: B A");
  expect(
    await engine.rows(sql`
      select a.activity, r.rank
      from activity_ranks r
      join activities a on a.activity_key = r.activity_key
      order by r.rank`),
  ).toEqual([
    { activity: "A", rank: 1 },
    { activity: "B", rank: 2 },
  ]);
});
