import { expect, test } from "vitest";
import { decisionGain } from "../../../src/measures/data/decision-gain.js";
import { nextStepDeterminism } from "../../../src/measures/next-step-determinism.js";
import type { Row } from "../../../src/measures/measure.js";
import { learnableDecisions } from "../../../src/ranking/indicators/learnable-decisions.js";
import { contextOf, processOf, table } from "../portfolio.js";

const log = (own: Partial<Row<typeof decisionGain.columns>>) =>
  contextOf(
    processOf("P"),
    table(nextStepDeterminism, [
      {
        process: "P",
        cases: 400,
        executions: 2000,
        plugin_share: 0.61,
        leave_one_out_share: 0.59,
        mid_share: 0.6,
      },
    ]),
    table(decisionGain, [
      {
        process: "P",
        cases: 400,
        decision_points: 2,
        usable_attributes: 1,
        gain_share: 0.5,
        gain_error: 0.05,
        ...own,
      },
    ]),
  );

test("is the undetermined share times the gain, with the uncertainty of both", () => {
  const { value, interval, draws, ...rest } = learnableDecisions.value(log({}));
  expect(value).toBeCloseTo(0.4 * 0.5, 12);
  expect(rest).toEqual({
    evidence: "measured",
    source: "decision-gain",
    reason: "-",
    warning: "-",
    cases: 400,
    uncertain: false,
  });
  // there are no paths here, so the determinism is fixed: 0.4 · (0.5 ± 1.96 · 0.05)
  expect(interval?.low).toBeCloseTo(0.4 * (0.5 - 0.098), 2);
  expect(interval?.high).toBeCloseTo(0.4 * (0.5 + 0.098), 2);
  expect(draws?.(500)).toEqual(draws?.(500));
});

test("is 0 where there is nothing to learn", () => {
  expect(
    learnableDecisions.value(
      log({ decision_points: 0, usable_attributes: null, gain_share: null, gain_error: null }),
    ),
  ).toMatchObject({ value: 0, evidence: "measured", draws: null });
});

test.each([
  ["no_cases", contextOf(processOf("P"))],
  ["too_few_cases", log({ cases: 29 })],
  ["no_attributes", log({ usable_attributes: 0, gain_share: null, gain_error: null })],
] as const)("is missing: %s", (reason, context) => {
  expect(learnableDecisions.value(context)).toMatchObject({ value: null, evidence: "missing", reason });
});
