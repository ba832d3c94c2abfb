import { expect, test } from "vitest";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("tells self-loops from loops and counts extra executions", async () => {
  await using engine = await given(`
    P 1: A B C
    P 2: A B B B C
    P 3: A B A
    P 4: A A B A
    Q 1: A
  `);
  expect((await run(engine, reworkRates)).rows).toEqual([
    {
      process: "P",
      cases: 4,
      repeated_cases: 3,
      repeated_cases_share: 3 / 4,
      self_loop_cases: 2,
      self_loop_cases_share: 2 / 4,
      loop_cases: 2,
      loop_cases_share: 2 / 4,
      extra_executions: 5,
      extra_executions_share: 5 / 15,
    },
    {
      process: "Q",
      cases: 1,
      repeated_cases: 0,
      repeated_cases_share: 0,
      self_loop_cases: 0,
      self_loop_cases_share: 0,
      loop_cases: 0,
      loop_cases_share: 0,
      extra_executions: 0,
      extra_executions_share: 0,
    },
  ]);
});
