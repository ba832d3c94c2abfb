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

test("a month is incomplete from the case on that cannot have had one 90th percentile of throughput", async () => {
  const day = 24 * 60;
  // 0, 0, 1, …, 10 days: the 90th percentile of twelve is 8.9 days; the log ends after 10.
  const cases = (process: string, last: number) =>
    [
      ...Array.from({ length: 11 }, (_, i) => `${process} ${i}: A B+${i * day}`),
      `${process} x: B+${last + 1}`,
    ].join("\n");
  await using engine = await given(
    [cases("P", 1.1 * day), cases("Q", 1.1 * day + 1), "R 1: B A…", "R 2: A+2…"].join("\n"),
    { settings: { B: { is_end: true } } },
  );
  const rows = (await run(engine, monthlyTrend)).rows;
  expect(rows.map((row) => [row.process, row.completed_cases, row.incomplete])).toEqual([
    ["P", 12, false],
    ["Q", 12, true],
    ["R", 0, false], // nothing was completed: there is no percentile
  ]);
});
