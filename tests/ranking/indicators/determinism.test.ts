import { expect, test } from "vitest";
import { nextStepDeterminism } from "../../../src/measures/next-step-determinism.js";
import { run } from "../../../src/measures/run.js";
import { determinism } from "../../../src/ranking/indicators/determinism.js";
import { given } from "../../given.js";
import { contextOf, processOf, table } from "../portfolio.js";
import { complexityLogs } from "./complexity-logs.js";

test.each(complexityLogs)("reads the mean of both shares, $determinism", async (log) => {
  await using engine = await given(log.traces, { ends: false });
  const context = contextOf(processOf("P"), await run(engine, nextStepDeterminism));
  expect(determinism.value(context)).toMatchObject({
    value: expect.closeTo(log.determinism, 12),
    evidence: "measured",
    source: "next-step-determinism",
    reason: "-",
    cases: log.cases,
  });
});

test("is missing without cases", () => {
  expect(determinism.value(contextOf(processOf("P")))).toMatchObject({ value: null, reason: "no_cases" });
});

test.each([
  [99, true],
  [100, false],
])("of %i cases the value itself is uncertain: %s", (cases, uncertain) => {
  const share = { plugin_share: 0.8, leave_one_out_share: 0.8, mid_share: 0.8 };
  const rows = [{ process: "P", cases, executions: 500, ...share }];
  expect(determinism.value(contextOf(processOf("P"), table(nextStepDeterminism, rows))).uncertain).toBe(
    uncertain,
  );
});
