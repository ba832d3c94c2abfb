import { expect, test } from "vitest";
import { activityDeterminism } from "../../src/measures/activity-determinism.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("is the share of the most frequent successor, the end of the case included", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A C
    P 3: A B
    P 4: A
    P 5: B A
  `);
  expect((await run(engine, activityDeterminism)).rows).toEqual([
    { process: "P", activity: "A", executions: 5, cases: 5, top_share: 2 / 5 },
    { process: "P", activity: "B", executions: 3, cases: 3, top_share: 2 / 3 },
    { process: "P", activity: "C", executions: 1, cases: 1, top_share: 1 },
  ]);
});

test("counts a case once however often it has the step, and tells the end from every step", async () => {
  await using engine = await given(`
    P 1: A B B B
    P 2: B
  `);
  expect((await run(engine, activityDeterminism)).rows).toEqual([
    { process: "P", activity: "A", executions: 1, cases: 1, top_share: 1 },
    { process: "P", activity: "B", executions: 4, cases: 2, top_share: 2 / 4 },
  ]);
});
