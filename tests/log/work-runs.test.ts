import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`
  select a.activity, w.executions, w.cases
  from work_runs w
  join activities a on a.activity_key = w.activity_key
  order by a.activity, w.executions`;

test("another activity, another doer and more than ten minutes end a stretch", async () => {
  await using engine = await given(
    `
    P 1: A+0
    P 2: A+10
    P 3: A+20.1
    P 4: A+21
    P 5: B+22
    P 6: A+23
    P 7: A+24
  `,
    { doing: { doers: "x x x x x x y" } },
  );
  expect(await engine.rows(all)).toEqual([
    { activity: "A", executions: 1, cases: 1 },
    { activity: "A", executions: 1, cases: 1 },
    { activity: "A", executions: 2, cases: 2 },
    { activity: "A", executions: 2, cases: 2 },
    { activity: "B", executions: 1, cases: 1 },
  ]);
});

test("counts cases once, equal times go by source row, unknown doers are left out", async () => {
  await using engine = await given("P 1: A A\nP 2: A+0 B+0 A+0", { doing: { doers: "x x x x -" } });
  expect(await engine.rows(all)).toEqual([
    { activity: "A", executions: 1, cases: 1 },
    { activity: "A", executions: 2, cases: 1 },
    { activity: "B", executions: 1, cases: 1 },
  ]);
});
