import { afterAll, expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { stepDuration } from "../../src/measures/step-duration.js";
import { sql } from "../../src/sql/tag.js";
import { given as fresh } from "../given.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("measures start to completion and counts what has no start", async () => {
  const engine = await given(`
    P 1: A+10-4 A+10-8 B
    P 2: A B+10
    P 3: C+10-0
  `);
  expect((await run(engine, stepDuration)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 1,
      executions: 3,
      measured_executions: 2,
      reversed_executions: 0,
      mean_seconds: 360,
      median_seconds: 360,
      q1_seconds: 300,
      q3_seconds: 420,
      p90_seconds: 456,
      min_seconds: 240,
      max_seconds: 480,
      st_dev_seconds: expect.closeTo(Math.sqrt(2 * 120 ** 2), 9),
    },
    {
      process: "P",
      activity: "C",
      cases: 1,
      executions: 1,
      measured_executions: 1,
      reversed_executions: 0,
      mean_seconds: 0,
      median_seconds: 0,
      q1_seconds: 0,
      q3_seconds: 0,
      p90_seconds: 0,
      min_seconds: 0,
      max_seconds: 0,
      st_dev_seconds: null,
    },
  ]);
});

test("a log of completions has no row", async () => {
  expect((await run(await given("P 1: A B\nP 2: A"), stepDuration)).rows).toEqual([]);
});

test("a start after the completion is counted apart", async () => {
  await using engine = await fresh("P 1: A+10-5 B");
  await engine.rows(sql`update events set start_time = time + interval '1' hour where position = 1`);
  expect((await run(engine, stepDuration)).rows).toMatchObject([
    { activity: "A", cases: 0, measured_executions: 0, reversed_executions: 1, mean_seconds: null },
  ]);
});

test("counts the cases of an activity once, where all of its executions have a start and where only some do", async () => {
  await using engine = await given("P 1: A-1 A+30-10 A+5 B+9-1 B+9-1\nP 2: A+90 B+90-3\nP 3: A-2");
  const { rows } = await run(engine, stepDuration);
  expect(rows.map((row) => [row.activity, row.executions, row.measured_executions, row.cases])).toEqual([
    ["A", 5, 3, 2],
    ["B", 3, 3, 2],
  ]);
});
