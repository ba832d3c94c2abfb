import { expect, test } from "vitest";
import { variantCohorts } from "../../../src/measures/variant-cohorts.js";
import { stability } from "../../../src/ranking/indicators/stability.js";
import { contextOf, processOf, table } from "../portfolio.js";

const halves = (...paths: readonly (readonly [path: string, first: number, second: number])[]) =>
  contextOf(
    processOf("P"),
    table(
      variantCohorts,
      paths.map(([path, first, second]) => ({
        process: "P",
        variant: path.split(" "),
        cases: first + second,
        first_half_cases: first,
        is_right: true,
      })),
    ),
  );

test("is 0 where both halves run alike", () => {
  expect(stability.value(halves(["A B", 50, 60], ["A C", 25, 30]))).toMatchObject({
    value: 0,
    evidence: "measured",
    source: "variant-cohorts",
    reason: "-",
    cases: 165,
  });
});

test("is near 1 where they share no step", () => {
  const { value } = stability.value(halves(["A B", 400, 0], ["C D", 0, 400]));
  expect(value).toBeGreaterThan(0.99);
  expect(value).toBeLessThan(1);
});

test("is missing where a half has fewer than 30 cases", () => {
  expect(stability.value(halves(["A B", 29, 500]))).toMatchObject({ value: null, reason: "half_too_small" });
  expect(stability.value(halves(["A B", 500, 29]))).toMatchObject({ value: null, reason: "half_too_small" });
  expect(stability.value(halves(["A B", 30, 30]))).toMatchObject({ value: 0, reason: "-" });
  expect(stability.value(halves())).toMatchObject({ value: null, reason: "no_cases" });
});
