import { expect, test } from "vitest";
import { timeResolution } from "../../src/measures/time-resolution.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("tells days, minutes and finer times apart", async () => {
  // 2023-12-31 23:00 UTC is midnight of the administration; a case begins one hour later
  await using engine = await given("P 1: M+1 D+1380 S+10.5\nP 2: M+1 D+1379 S+10.001");
  expect((await run(engine, timeResolution)).rows).toEqual([
    {
      process: "P",
      activity: "D",
      cases: 2,
      executions: 2,
      clock_executions: 1,
      clock_share: 1 / 2,
      finer_executions: 0,
      finer_share: 0,
    },
    {
      process: "P",
      activity: "M",
      cases: 2,
      executions: 2,
      clock_executions: 2,
      clock_share: 1,
      finer_executions: 0,
      finer_share: 0,
    },
    {
      process: "P",
      activity: "S",
      cases: 2,
      executions: 2,
      clock_executions: 2,
      clock_share: 1,
      finer_executions: 2,
      finer_share: 1,
    },
  ]);
});
