import { expect, test } from "vitest";
import { monthlyTrend } from "../../src/measures/monthly-trend.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("groups cases by the month of arrival in Berlin and marks months that cannot be finished yet", async () => {
  const day = 24 * 60;
  await using engine = await given(`
    P 1: A B+${day}
    P 2: A+${10 * day} B+${day}
    P 3: A+${40 * day} B+${3 * day}
    P 4: A+${58 * day} B…
    P 5: A+${31 * day - 30} B+${day}
  `);
  expect((await run(engine, monthlyTrend)).rows).toEqual([
    {
      process: "P",
      month: "2024-01",
      cases: 2,
      completed_cases: 2,
      median_throughput_seconds: 86_400,
      p90_throughput_seconds: 86_400,
      incomplete: false,
    },
    {
      process: "P",
      month: "2024-02",
      cases: 3,
      completed_cases: 3,
      median_throughput_seconds: 86_400,
      p90_throughput_seconds: expect.closeTo(86_400 * 2.6, 6) as number,
      incomplete: true,
    },
  ]);
});
