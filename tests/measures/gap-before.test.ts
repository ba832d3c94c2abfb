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
