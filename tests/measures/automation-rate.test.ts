import { expect, test } from "vitest";
import { automationRate } from "../../src/measures/automation-rate.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts executions by a system out of those with a known doer", async () => {
  await using engine = await given("P 1: A B B C\nP 2: A B C D", {
    settings: { A: { kind: "system" }, B: { kind: "manual" }, C: {} },
  });
  expect((await run(engine, automationRate)).rows).toEqual([
    {
      process: "P",
      cases: 2,
      executions: 8,
      known_executions: 5,
      known_share: 5 / 8,
      system_executions: 2,
      automated_share: 2 / 5,
    },
  ]);
});

test("is null where no doer is known, and 0 where all are people", async () => {
  await using unknown = await given("P 1: A");
  expect((await run(unknown, automationRate)).rows).toMatchObject([
    { known_executions: 0, known_share: 0, system_executions: null, automated_share: null },
  ]);
  await using manual = await given("P 1: A", { settings: { A: { kind: "manual" } } });
  expect((await run(manual, automationRate)).rows).toMatchObject([{ known_share: 1, automated_share: 0 }]);
});
