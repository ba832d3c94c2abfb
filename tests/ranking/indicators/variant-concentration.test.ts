import { expect, test } from "vitest";
import { run } from "../../../src/measures/run.js";
import { variantConcentration as concentration } from "../../../src/measures/variant-concentration.js";
import { variantConcentration } from "../../../src/ranking/indicators/variant-concentration.js";
import { given } from "../../given.js";
import { contextOf, processOf, table } from "../portfolio.js";
import { complexityLogs } from "./complexity-logs.js";

test.each(complexityLogs)(
  "reads $concentration from the log $cases",
  async ({ cases, traces, concentration: r1 }) => {
    await using engine = await given(traces, { ends: false });
    const context = contextOf(processOf("P"), await run(engine, concentration));
    expect(variantConcentration.value(context)).toMatchObject({
      value: expect.closeTo(r1, 12),
      evidence: "measured",
      source: "variant-concentration",
      reason: "-",
      cases,
    });
  },
);

test("is missing without cases and with a single one", () => {
  expect(variantConcentration.value(contextOf(processOf("P")))).toMatchObject({
    value: null,
    reason: "no_cases",
  });
  const one = table(concentration, [{ process: "P", cases: 1, concentration_share: null }]);
  expect(variantConcentration.value(contextOf(processOf("P"), one))).toMatchObject({
    value: null,
    evidence: "missing",
    reason: "too_few_cases",
  });
});
