import { expect, test } from "vitest";
import { unstructuredInput } from "../../../src/ranking/indicators/unstructured-input.js";
import { contextOf, processOf } from "../portfolio.js";

test("takes the stated share as it is", () => {
  const process = processOf("P", {
    assessment: { unstructured_input: { value: 0.8, evidence: "stated", by: "Amt 50", date: "2025-02-12" } },
  });
  expect(unstructuredInput.value(contextOf(process))).toMatchObject({
    value: 0.8,
    evidence: "stated",
    source: "Amt 50, 2025-02-12",
    reason: "-",
    cases: 0,
  });
});

test("is missing without an answer", () => {
  expect(unstructuredInput.value(contextOf(processOf("P")))).toMatchObject({
    value: null,
    reason: "not_answered",
  });
});
