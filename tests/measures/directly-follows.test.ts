import { expect, test } from "vitest";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const noStarts = {
  waited_cases: 0,
  overlaps: null,
  wait_mean_seconds: null,
  wait_median_seconds: null,
  wait_min_seconds: null,
  wait_max_seconds: null,
  wait_sum_seconds: null,
  wait_st_dev_seconds: null,
};

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
      dependency: (2 - 1) / (2 + 1 + 1),
      ...noStarts,
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
      dependency: (1 - 2) / (1 + 2 + 1),
      ...noStarts,
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
      dependency: 1 / (1 + 1),
      ...noStarts,
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

test("counts a case once however often it takes a transition", async () => {
  await using engine = await given("P 1: A B A B\nP 2: A B");
  expect((await run(engine, directlyFollows)).rows).toMatchObject([
    { from_activity: "A", to_activity: "B", executions: 3, cases: 2 },
    { from_activity: "B", to_activity: "A", executions: 1, cases: 1 },
  ]);
});

test("waits from completion to start, an overlap as 0; a missing start is no waiting of 0", async () => {
  await using engine = await given(`
    P 1: A B+30-10
    P 2: A B+30-50
    P 3: A B+90
    P 4: B A+10
  `);
  expect((await run(engine, directlyFollows)).rows).toMatchObject([
    {
      from_activity: "A",
      to_activity: "B",
      executions: 3,
      waited_cases: 2,
      overlaps: 1,
      wait_mean_seconds: 600,
      wait_median_seconds: 600,
      wait_min_seconds: 0,
      wait_max_seconds: 1200,
      wait_sum_seconds: 1200,
      wait_st_dev_seconds: expect.closeTo(Math.sqrt(2 * 600 ** 2), 9),
    },
    { from_activity: "B", to_activity: "A", ...noStarts },
  ]);
});

test("counts a case once among those that waited, where only some of the steps have a start", async () => {
  await using engine = await given(`
    P 1: A B+30-10 A+5 B+30-10 A+5 B+9
    P 2: A B+90
    P 3: A+10-2 C+10-3 B+5-1
    P 4: A C+8 B+5-1
    P 5: A C+8
  `);
  const { rows } = await run(engine, directlyFollows);
  expect(rows.map((row) => [row.from_activity, row.to_activity, row.cases, row.waited_cases])).toEqual([
    ["A", "B", 2, 1],
    ["A", "C", 3, 1],
    ["B", "A", 1, 0],
    ["C", "B", 2, 2],
  ]);
});
