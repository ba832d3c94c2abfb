import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { throughputCompletion } from "../../src/measures/throughput-completion.js";
import { given } from "../given.js";

test("leaves out the work of the first step and the cases that are open", async () => {
  await using engine = await given(`
    P 1: A+10-10 B+20
    P 2: A B+40
    P 3: B+500-400
    P 4: A A+900 …
  `);
  expect((await run(engine, throughputCompletion)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      one_event_cases: 1,
      mean_seconds: 1200,
      median_seconds: 1200,
      q1_seconds: 600,
      q3_seconds: 1800,
      p90_seconds: 2160,
      min_seconds: 0,
      max_seconds: 2400,
      st_dev_seconds: 1200,
      sum_seconds: 3600,
    },
  ]);
});

test("a single case has no standard deviation", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, throughputCompletion)).rows).toMatchObject([
    { cases: 1, mean_seconds: 60, st_dev_seconds: null },
  ]);
});
