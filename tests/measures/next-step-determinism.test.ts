import { expect, test } from "vitest";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("equals the golden logs of scoring.md T4, plug-in and leave-one-case-out", async () => {
  for (const [traces, plugin, leftOut, mid] of [
    ["ABC,ABD,ABC", 8 / 9, 7 / 9, 5 / 6],
    ["ABCD,ABCD,ABEF,ACBD,AABB,XYZ,A,AB", 17 / 26, 4 / 13, 25 / 52],
    ["ABC,ABD,ABC,EF,ABCD,A", 13 / 16, 11 / 16, 3 / 4],
  ] as const) {
    const log = traces
      .split(",")
      .map((trace, i) => `P ${i}: ${Array.from(trace).join(" ")}`)
      .join("\n");
    await using engine = await given(log, { ends: false });
    const row = (await run(engine, nextStepDeterminism)).rows[0];
    expect(row?.plugin_share).toBeCloseTo(plugin, 15);
    expect(row?.leave_one_out_share).toBeCloseTo(leftOut, 15);
    expect(row?.mid_share).toBeCloseTo(mid, 15);
  }
});

test("predicts nothing from the own case alone", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, nextStepDeterminism)).rows).toEqual([
    { process: "P", cases: 1, executions: 2, plugin_share: 1, leave_one_out_share: 0, mid_share: 0.5 },
  ]);
});

test("counts a step for every case of its path, and tells the end of the case from every step", async () => {
  await using engine = await given("P 1: A A\nP 2: A\nP 3: A\nQ 1: A B A B", { ends: false });
  expect((await run(engine, nextStepDeterminism)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      executions: 4,
      plugin_share: 3 / 4, // after A: the end three times, A once
      leave_one_out_share: 3 / 4,
      mid_share: 3 / 4,
    },
    { process: "Q", cases: 1, executions: 4, plugin_share: 3 / 4, leave_one_out_share: 0, mid_share: 3 / 8 },
  ]);
});
