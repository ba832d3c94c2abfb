import { expect, test } from "vitest";
import { intervalBatches } from "../../src/measures/interval-batches.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts batches and what lies in them; 0 where none, null where no start has a doer", async () => {
  await using engine = await given(
    `
    P 1: A+10-5
    P 2: A+12-5
    P 3: A+100-5
    P 4: A+120-5
    P 5: A+121-5
    P 6: B+10-1
    P 7: C+10
  `,
    { doing: { doers: "x x x x x x x" } },
  );
  expect((await run(engine, intervalBatches)).rows).toEqual([
    { process: "P", activity: "A", cases: 5, executions: 5, batches: 2, batched_executions: 5 },
    { process: "P", activity: "B", cases: 1, executions: 1, batches: 0, batched_executions: 0 },
    { process: "P", activity: "C", cases: 1, executions: 0, batches: null, batched_executions: null },
  ]);
});

test("is not measurable where neither roles nor pseudonyms were read", async () => {
  await using engine = await given("P 1: A+10-5!");
  expect((await run(engine, intervalBatches)).rows).toEqual([
    { process: "P", activity: "A", cases: 1, executions: 0, batches: null, batched_executions: null },
  ]);
});

test("counts each event with its own doer", async () => {
  await using engine = await given("P 1: A+10-5 A+100-5 A+100-5", { doing: { doers: "x - x" } });
  expect((await run(engine, intervalBatches)).rows).toMatchObject([{ executions: 2, batches: 0 }]);
});
