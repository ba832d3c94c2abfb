import { afterAll, expect, test } from "vitest";
import { idleTime } from "../../src/measures/idle-time.js";
import { run } from "../../src/measures/run.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("takes a case without idling as 0 and leaves out one that lacks a start", async () => {
  const engine = await given(`
    P 1: A+10-10 B+20-10
    P 2: A+10-10 B+10-20
    P 3: A+10-10 B+70
    P 4: A+10-10 C+900-10 …
  `);
  expect((await run(engine, idleTime)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      measured_cases: 2,
      idle_cases: 1,
      mean_seconds: 300,
      median_seconds: 300,
      q1_seconds: 150,
      q3_seconds: 450,
      p90_seconds: 540,
      min_seconds: 0,
      max_seconds: 600,
      st_dev_seconds: expect.closeTo(Math.sqrt(2 * 300 ** 2), 9),
      busy_mean_seconds: 1200,
      busy_median_seconds: 1200,
      idle_share: 10 / 50,
    },
  ]);
});

test("is null without a fully measured case, and 0 for a single event", async () => {
  expect((await run(await given("P 1: A B"), idleTime)).rows).toMatchObject([
    { cases: 1, measured_cases: 0, idle_cases: 0, mean_seconds: null, busy_mean_seconds: null },
  ]);
  expect((await run(await given("P 1: A+5-5"), idleTime)).rows).toMatchObject([
    { mean_seconds: 0, busy_mean_seconds: 300, idle_share: 0 },
  ]);
});
