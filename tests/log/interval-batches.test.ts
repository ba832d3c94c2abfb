import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`
  select a.activity, b.executions, b.cases
  from interval_batches b
  join activities a on a.activity_key = b.activity_key
  order by a.activity, b.executions`;

test("merges stretches that overlap or lie at most 15 minutes apart, also inside a longer one", async () => {
  await using engine = await given(
    `
    P 1: A+60-60
    P 2: A+20-10
    P 3: A+80-5
    P 4: A+96-0.9
    P 5: A+200-1
  `,
    { doing: { doers: "x x x x x" } },
  );
  expect(await engine.rows(all)).toEqual([{ activity: "A", executions: 3, cases: 3 }]);
});

test("needs a start and a known doer, and one activity by one doer", async () => {
  await using engine = await given(
    `
    P 1: A+10-5
    P 2: A+11
    P 3: A+12-5
    P 4: A+12-5
    P 5: B+12-5
    P 6: A+13-5 A+1-0.5
  `,
    { doing: { doers: "x x - y x x x" } },
  );
  expect(await engine.rows(all)).toEqual([{ activity: "A", executions: 3, cases: 2 }]);
});
