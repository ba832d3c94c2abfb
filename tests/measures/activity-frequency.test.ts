import { expect, test } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts executions and the cases that contain the step", async () => {
  await using engine = await given(`
    P 1: A B A
    P 2: A
  `);
  expect((await run(engine, activityFrequency)).rows).toEqual([
    { process: "P", activity: "A", executions: 3, executions_share: 3 / 4, cases: 2, cases_share: 1 },
    { process: "P", activity: "B", executions: 1, executions_share: 1 / 4, cases: 1, cases_share: 1 / 2 },
  ]);
});
