import { expect, test } from "vitest";
import { firstTimeRight as right } from "../../../src/measures/first-time-right.js";
import { run } from "../../../src/measures/run.js";
import { firstTimeRight } from "../../../src/ranking/indicators/first-time-right.js";
import { given } from "../../given.js";
import { contextOf, processOf } from "../portfolio.js";
import { complexityLogs } from "./complexity-logs.js";

test.each(complexityLogs)("reads $firstTimeRight", async (log) => {
  await using engine = await given(log.traces, { ends: false });
  const context = contextOf(processOf("P"), await run(engine, right));
  expect(firstTimeRight.value(context)).toMatchObject({
    value: expect.closeTo(log.firstTimeRight, 12),
    evidence: "measured",
    source: "first-time-right",
    reason: "-",
    cases: log.cases,
  });
});

test("is missing without cases", () => {
  expect(firstTimeRight.value(contextOf(processOf("P")))).toMatchObject({ value: null, reason: "no_cases" });
});
