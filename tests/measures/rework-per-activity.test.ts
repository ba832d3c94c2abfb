import { expect, test } from "vitest";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts a run once as self-loop and a return once as repetition, whatever their size", async () => {
  await using engine = await given(`
    P 1: A A A B
    P 2: A B A B A
    P 3: A A B A A
    P 4: B
  `);
  expect((await run(engine, reworkPerActivity)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 3,
      repeated_cases: 3,
      repeated_cases_share: 1,
      extra_executions: 2 + 2 + 3,
      self_loops: 1 + 0 + 2,
      repetitions: 0 + 1 + 1,
    },
    {
      process: "P",
      activity: "B",
      cases: 4,
      repeated_cases: 1,
      repeated_cases_share: 1 / 4,
      extra_executions: 1,
      self_loops: 0,
      repetitions: 1,
    },
  ]);
});

test("counts every case of a path", async () => {
  await using engine = await given("P 1: A A B A A\nP 2: A A B A A");
  expect((await run(engine, reworkPerActivity)).rows).toMatchObject([
    { activity: "A", cases: 2, repeated_cases: 2, extra_executions: 6, self_loops: 4, repetitions: 2 },
    { activity: "B", cases: 2, repeated_cases: 0, extra_executions: 0, self_loops: 0, repetitions: 0 },
  ]);
});
