import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { sameInstant } from "../../src/measures/same-instant.js";
import { given } from "../given.js";

test("five cases at one instant are a bulk posting, four are none, and twice in a case counts one case", async () => {
  const five = [1, 2, 3, 4, 5].map((i) => `P ${i}: A+7.5`).join("\n");
  const four = [6, 7, 8, 9].map((i) => `P ${i}: A+8.5 B+0 B+0`).join("\n");
  await using engine = await given(`${five}\n${four}\nQ 1: A+7.5`);
  expect((await run(engine, sameInstant)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 9,
      executions: 9,
      same_instant_executions: 5,
      same_instant_share: 5 / 9,
    },
    {
      process: "P",
      activity: "B",
      cases: 4,
      executions: 8,
      same_instant_executions: 0,
      same_instant_share: 0,
    },
    {
      process: "Q",
      activity: "A",
      cases: 1,
      executions: 1,
      same_instant_executions: 0,
      same_instant_share: 0,
    },
  ]);
});

test("is not measurable for a step whose times are all whole minutes, even if others are finer", async () => {
  const traces = [1, 2, 3, 4, 5, 6].map((i) => `P ${i}: A+5 B+0.25`).join("\n");
  await using engine = await given(traces);
  expect((await run(engine, sameInstant)).rows).toMatchObject([
    { activity: "A", executions: 6, same_instant_executions: null, same_instant_share: null },
    { activity: "B", executions: 6, same_instant_executions: 6, same_instant_share: 1 },
  ]);
});

test("one finer time shows that the others are not cut", async () => {
  const traces = [1, 2, 3, 4, 5].map((i) => `P ${i}: A+5`).join("\n");
  await using engine = await given(`${traces}\nP 6: A+5.5`);
  expect((await run(engine, sameInstant)).rows).toMatchObject([{ same_instant_executions: 5 }]);
});
