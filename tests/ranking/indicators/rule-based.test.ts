import { expect, test } from "vitest";
import { ruleBased } from "../../../src/ranking/indicators/rule-based.js";
import { contextOf, processOf } from "../portfolio.js";

test("turns an answer from 1 to 5 into a share and keeps its grade", () => {
  const process = processOf("P", { assessment: { rule_based: { value: 4, evidence: "assumed" } } });
  expect(ruleBased.value(contextOf(process))).toMatchObject({
    value: 0.75,
    evidence: "assumed",
    source: "-",
    reason: "-",
    cases: 0,
  });
});

test("is missing without an answer", () => {
  expect(ruleBased.value(contextOf(processOf("P")))).toMatchObject({ value: null, reason: "not_answered" });
});
