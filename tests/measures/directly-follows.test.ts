import { expect, test } from "vitest";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts pairs and measures completion to completion, self-loops included", async () => {
  await using engine = await given(`
    P 1: A B+10 B+20
    P 2: A B+30
    P 3: B A+5
  `);
  const rows = (await run(engine, directlyFollows)).rows;
  expect(rows).toEqual([
    {
      process: "P",
      from_activity: "A",
      to_activity: "B",
      executions: 2,
      cases: 2,
      share_of_from: 2 / 3,
      share_of_to: 2 / 4,
      mean_seconds: 1200,
      median_seconds: 1200,
      q1_seconds: 900,
      q3_seconds: 1500,
      p90_seconds: 1680,
      min_seconds: 600,
      max_seconds: 1800,
      sum_seconds: 2400,
      st_dev_seconds: expect.closeTo(Math.sqrt(2 * 600 ** 2), 9) as number,
    },
    {
      process: "P",
      from_activity: "B",
      to_activity: "A",
      executions: 1,
      cases: 1,
      share_of_from: 1 / 4,
      share_of_to: 1 / 3,
      mean_seconds: 300,
      median_seconds: 300,
      q1_seconds: 300,
      q3_seconds: 300,
      p90_seconds: 300,
      min_seconds: 300,
      max_seconds: 300,
      sum_seconds: 300,
      st_dev_seconds: null,
    },
    {
      process: "P",
      from_activity: "B",
      to_activity: "B",
      executions: 1,
      cases: 1,
      share_of_from: 1 / 4,
      share_of_to: 1 / 4,
      mean_seconds: 1200,
      median_seconds: 1200,
      q1_seconds: 1200,
      q3_seconds: 1200,
      p90_seconds: 1200,
      min_seconds: 1200,
      max_seconds: 1200,
      sum_seconds: 1200,
      st_dev_seconds: null,
    },
  ]);
});

test("keeps the file's order where stamps are equal", async () => {
  await using engine = await given("P 1: B A+0 C+0");
  expect(
    (await run(engine, directlyFollows)).rows.map((r) => [r.from_activity, r.to_activity, r.max_seconds]),
  ).toEqual([
    ["A", "C", 0],
    ["B", "A", 0],
  ]);
});

test("has no edge in a log of one-event cases", async () => {
  await using engine = await given("P 1: A\nP 2: B");
  expect((await run(engine, directlyFollows)).rows).toEqual([]);
});
