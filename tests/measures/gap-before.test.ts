import { expect, test } from "vitest";
import { gapBefore } from "../../src/measures/gap-before.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts from completion to completion, over every step before; a first step has no gap", async () => {
  await using engine = await given("P 1: A B+10 B+20\nP 2: C B+40\nP 3: B");
  expect((await run(engine, gapBefore)).rows).toEqual([
    {
      process: "P",
      activity: "B",
      cases: 2,
      executions: 3,
      median_seconds: 1200,
    },
  ]);
});

test("counts every case of a path", async () => {
  await using engine = await given("P 1: A B+10 B+20\nP 2: A B+5 B+5\nP 3: B A+5");
  expect((await run(engine, gapBefore)).rows.map((row) => [row.activity, row.cases, row.executions])).toEqual(
    [
      ["A", 1, 1],
      ["B", 2, 4],
    ],
  );
});
