import { expect, test } from "vitest";
import { batchShare } from "../../src/measures/batch-share.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("five cases in one go are a batch, four are none, and one case five times is none", async () => {
  await using engine = await given(
    `
    P 1: A+1
    P 2: A+2
    P 3: A+3
    P 4: A+4
    P 5: A+5
    P 6: A+100
    P 7: B+200
    P 8: B+201
    P 9: B+202
    P 10: B+203 B+0
    P 11: C+300 C+1 C+1 C+1 C+1
    P 12: D+400
  `,
    { doing: { doers: "x x x x x x  x x x x x  x x x x x  -" } },
  );
  expect((await run(engine, batchShare)).rows).toEqual([
    { process: "P", activity: "A", cases: 6, executions: 6, batched_executions: 5, batch_share: 5 / 6 },
    { process: "P", activity: "B", cases: 4, executions: 5, batched_executions: 0, batch_share: 0 },
    { process: "P", activity: "C", cases: 1, executions: 5, batched_executions: 0, batch_share: 0 },
    { process: "P", activity: "D", cases: 1, executions: 0, batched_executions: null, batch_share: null },
  ]);
});

test("is not measurable where neither roles nor pseudonyms were read", async () => {
  await using engine = await given("P 1: A! A=");
  expect((await run(engine, batchShare)).rows).toEqual([
    { process: "P", activity: "A", cases: 1, executions: 0, batched_executions: null, batch_share: null },
  ]);
});
