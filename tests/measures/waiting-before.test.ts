import { afterAll, expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { waitingBefore } from "../../src/measures/waiting-before.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("runs from the completion before to the start; an overlap is 0 and counted", async () => {
  const engine = await given(`
    P 1: A-1 B+30-10 B+10-15
    P 2: A B+50-10
    P 3: C B+50
  `);
  expect((await run(engine, waitingBefore)).rows).toEqual([
    {
      process: "P",
      activity: "B",
      cases: 2,
      executions: 3,
      overlaps: 1,
      sum_seconds: 3600,
      mean_seconds: 1200,
      median_seconds: 1200,
      q1_seconds: 600,
      q3_seconds: 1800,
      p90_seconds: 2160,
      min_seconds: 0,
      max_seconds: 2400,
      st_dev_seconds: 1200,
    },
  ]);
});

test("has no row where no step after another has a start", async () => {
  expect((await run(await given("P 1: A-1 B\nP 2: A-1"), waitingBefore)).rows).toEqual([]);
});

test("counts a case once, where all of the steps have a start and where only some do", async () => {
  await using engine = await given(
    "P 1: B+5-1 B+30-10 A+5 B+9\nP 2: A B+90-3 B+90-3\nP 3: A C+10-3 C+10-3\nP 4: B\nP 5: A C+20-5 C+9-2",
  );
  const { rows } = await run(engine, waitingBefore);
  expect(rows.map((row) => [row.activity, row.executions, row.cases])).toEqual([
    ["B", 3, 2],
    ["C", 4, 2],
  ]);
});
