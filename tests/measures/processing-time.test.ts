import { afterAll, expect, test } from "vitest";
import { processingTime } from "../../src/measures/processing-time.js";
import { run } from "../../src/measures/run.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("sums the step durations of a case, overlaps count both", async () => {
  const engine = await given(`
    P 1: A+10-10 B+10-20
    P 2: A B+20-5
    P 3: A B+7
    P 4: A+500-500 …
  `);
  expect((await run(engine, processingTime)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      measured_cases: 2,
      fully_measured_cases: 1,
      events: 6,
      measured_events: 3,
      reversed_events: 0,
      mean_seconds: (30 + 5) * 30,
      median_seconds: (30 + 5) * 30,
      q1_seconds: 675,
      q3_seconds: 1425,
      p90_seconds: 1650,
      min_seconds: 300,
      max_seconds: 1800,
      st_dev_seconds: expect.closeTo(Math.sqrt(2 * 750 ** 2), 9),
      sum_seconds: 2100,
      processing_share: 35 / 40,
    },
  ]);
});

test("is null without starts, not 0; the share without a throughput time", async () => {
  expect((await run(await given("P 1: A B\nP 2: A"), processingTime)).rows).toMatchObject([
    { cases: 2, measured_cases: 0, mean_seconds: null, sum_seconds: null, processing_share: null },
  ]);
  expect((await run(await given("P 1: A+5-0"), processingTime)).rows).toMatchObject([
    { measured_cases: 1, mean_seconds: 0, st_dev_seconds: null, processing_share: null },
  ]);
});
