import { expect, test } from "vitest";
import { outcomeBalance } from "../../../src/measures/outcome-balance.js";
import { trainingCases } from "../../../src/ranking/indicators/training-cases.js";
import { contextOf, processOf, table } from "../portfolio.js";

const outcomes = (cases: number, different: number, smallest_class_share: number) =>
  contextOf(
    processOf("P"),
    table(outcomeBalance, [{ process: "P", cases, outcomes: different, smallest_class_share }]),
  );

test("counts the cases with a known outcome, in tens", () => {
  expect(trainingCases.value(outcomes(1996, 2, 0.05))).toMatchObject({
    value: 2000,
    evidence: "measured",
    source: "outcome-balance",
    reason: "-",
    cases: 1996,
  });
});

test.each([
  ["no_outcome", contextOf(processOf("P"))],
  ["one_outcome", outcomes(2000, 1, 1)],
  ["rare_outcome", outcomes(2000, 2, 0.049)],
] as const)("is missing: %s", (reason, context) => {
  expect(trainingCases.value(context)).toMatchObject({ value: null, evidence: "missing", reason });
});
