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
      unplanned_cases: 3,
      unplanned_cases_share: 3 / 4,
      unplanned_self_loop_cases: 2,
      unplanned_self_loop_cases_share: 2 / 4,
      unplanned_loop_cases: 2,
      unplanned_loop_cases_share: 2 / 4,
      unplanned_extra_executions: 5,
      unplanned_extra_executions_share: 5 / 15,
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
      unplanned_cases: 0,
      unplanned_cases_share: 0,
      unplanned_self_loop_cases: 0,
      unplanned_self_loop_cases_share: 0,
      unplanned_loop_cases: 0,
      unplanned_loop_cases_share: 0,
      unplanned_extra_executions: 0,
      unplanned_extra_executions_share: 0,
    },
  ]);
});

test("takes out declared legitimate repeats, and nothing else: what comes back around them still does", async () => {
  await using engine = await given(
    `
    P 1: A R R
    P 2: A R A R B
    P 3: B R R B B
    P 4: A B
    `,
    { settings: { R: { is_legitimate_repeat: true } } },
  );
  expect((await run(engine, reworkRates)).rows).toMatchObject([
    {
      repeated_cases: 3,
      unplanned_cases: 2,
      unplanned_cases_share: 2 / 4,
      self_loop_cases: 2,
      unplanned_self_loop_cases: 1,
      unplanned_self_loop_cases_share: 1 / 4,
      loop_cases: 2,
      unplanned_loop_cases: 2,
      unplanned_loop_cases_share: 2 / 4,
      extra_executions: 6,
      extra_executions_share: 6 / 15,
      unplanned_extra_executions: 3,
      unplanned_extra_executions_share: 3 / 15,
    },
  ]);
});

test("counts every case of a path", async () => {
  await using engine = await given("P 1: A A\nP 2: A A\nP 3: A B A");
  expect((await run(engine, reworkRates)).rows).toMatchObject([
    {
      cases: 3,
      repeated_cases: 3,
      self_loop_cases: 2,
      loop_cases: 1,
      extra_executions: 3,
      unplanned_extra_executions: 3,
    },
  ]);
});
