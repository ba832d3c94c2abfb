import { expect, test } from "vitest";
import { activityMonths } from "../../src/measures/activity-months.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts executions and cases of each activity by month", async () => {
  await using engine = await given(`
    P 1: A A B+${31 * 24 * 60}
    P 2: A
  `);
  expect((await run(engine, activityMonths)).rows).toEqual([
    { process: "P", activity: "A", month: "2024-01", cases: 2, events: 3 },
    { process: "P", activity: "B", month: "2024-02", cases: 1, events: 1 },
  ]);
});
