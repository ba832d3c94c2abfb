import { afterAll, expect, test } from "vitest";
import { processingTimePerActivity } from "../../src/measures/processing-time-per-activity.js";
import { run } from "../../src/measures/run.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("sums by activity and by case, with the share of all measured work", async () => {
  const engine = await given(`
    P 1: A+10-4 A+10-8 B+10-6
    P 2: A+30-2 B C
  `);
  expect((await run(engine, processingTimePerActivity)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 2,
      measured_executions: 3,
      sum_seconds: 840,
      processing_share: 14 / 20,
      mean_seconds: 420,
      median_seconds: 420,
      p90_seconds: 120 + 0.9 * 600,
    },
    {
      process: "P",
      activity: "B",
      cases: 1,
      measured_executions: 1,
      sum_seconds: 360,
      processing_share: 6 / 20,
      mean_seconds: 360,
      median_seconds: 360,
      p90_seconds: 360,
    },
  ]);
});

test("has no row without starts, and no share of work that took no time", async () => {
  expect((await run(await given("P 1: A B"), processingTimePerActivity)).rows).toEqual([]);
  expect((await run(await given("P 1: A+5-0"), processingTimePerActivity)).rows).toMatchObject([
    { sum_seconds: 0, processing_share: null },
  ]);
});
