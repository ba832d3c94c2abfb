import { expect, test } from "vitest";
import { kiIndicators } from "../../src/config/ranking.js";
import { kiType, kiTypes } from "../../src/ranking/ki-type.js";

test.each([
  [{ unstructured_input: 0.2, triage: 0.1, enquiry_load: 0.15 }, "documents"],
  [{ unstructured_input: 0.1, triage: 0.15 }, "triage"],
  [{ enquiry_load: 0.15, triage: 0.1 }, "dialogue"],
  [{ learnable_decisions: 0.1, duration_dispersion: 0.1, enquiry_load: 0.15 }, "prediction"],
  [{ triage: 0.1, enquiry_load: 0.1 }, "triage"],
  [{ training_cases: 0.1 }, "-"],
  [{ unstructured_input: 0 }, "-"],
])("%o: %s", (contributions, type) => {
  expect(kiType(Object.entries(contributions).map(([id, low]) => ({ id, low })))).toBe(type);
});

test("every criterion that speaks for a kind is one of the KI score", () => {
  for (const { indicators } of Object.values(kiTypes)) {
    for (const id of indicators) expect(kiIndicators).toContain(id);
  }
});
