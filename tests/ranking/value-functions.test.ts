import { expect, test } from "vitest";
import { rankingV1 } from "../../src/config/ranking.js";
import { AppError } from "../../src/errors/app-error.js";
import { valueOf, type Anchor } from "../../src/ranking/value-functions.js";

const { anchors } = rankingV1;
const casesPerYear: Anchor = { at0: 100, at1: 50_000, scale: "log10" };
const executionsPerYear: Anchor = { at0: 500, at1: 200_000, scale: "log10" };

// recomputed by two independent implementations (scoring vectors, valueFunctions)
test.each([
  [anchors.variant_concentration, 0, 0, "-"],
  [anchors.variant_concentration, 0.18, 0.36, "-"],
  [anchors.variant_concentration, 0.5, 1, "-"],
  [anchors.variant_concentration, 0.6, 1, "high"],
  [anchors.stability, 0.1, 0, "-"],
  [anchors.stability, 0.05, 0.5, "-"],
  [anchors.stability, 0, 1, "-"],
  [anchors.stability, 0.2, 0, "low"],
  [anchors.system_switches, 0, 0, "-"],
  [anchors.system_switches, 2.5, 0.625, "-"],
  [anchors.system_switches, 4, 1, "-"],
  [anchors.system_switches, 5, 1, "high"],
  [anchors.manual_effort, 25, 0, "low"],
  [anchors.manual_effort, 50, 0, "-"],
  [anchors.manual_effort, 158.11388300841898, 0.25, "-"],
  [anchors.manual_effort, 500, 0.5, "-"],
  [anchors.manual_effort, 1600, 0.752574989159953, "-"],
  [anchors.manual_effort, 3368, 0.914201039245797, "-"],
  [anchors.manual_effort, 5000, 1, "-"],
  [anchors.manual_effort, 9000, 1, "high"],
  [casesPerYear, 100, 0, "-"],
  [casesPerYear, 12_000, 0.770361005386249, "-"],
  [casesPerYear, 50_000, 1, "-"],
  [executionsPerYear, 500, 0, "-"],
  [executionsPerYear, 10_000, 0.5, "-"],
  [anchors.training_cases, 200, 0, "-"],
  [anchors.training_cases, 2000, 0.5, "-"],
  [anchors.training_cases, 20_000, 1, "-"],
  [anchors.duration_dispersion, 1.5, 0, "-"],
  [anchors.duration_dispersion, 3.75, 0.5, "-"],
  [anchors.duration_dispersion, 6, 1, "-"],
] as const)("%o: raw %d is %d, clipped %s", (anchor, raw, value, clipped) => {
  const got = valueOf(raw, anchor, "test");
  expect(got.value).toBeCloseTo(value, 9);
  expect(got.clipped).toBe(clipped);
  expect(Object.is(got.value, -0)).toBe(false);
});

test("zero on the scale log10 is cut at the low anchor", () => {
  expect(valueOf(0, anchors.training_cases, "training_cases")).toEqual({ value: 0, clipped: "low" });
});

test.each([
  [anchors.determinism, Number.NaN],
  [anchors.determinism, Number.POSITIVE_INFINITY],
  [anchors.training_cases, -1],
])("%o refuses the raw value %d instead of making a score of it", (anchor, raw) => {
  expect(() => valueOf(raw, anchor, "determinism")).toThrow(
    new AppError("score-not-a-number", { indicator: "determinism" }),
  );
});

test("hours with their anchors in minutes keep their value", () => {
  const minutes: Anchor = { ...anchors.manual_effort, at0: 3000, at1: 300_000 };
  expect(valueOf(1600 * 60, minutes, "test").value).toBeCloseTo(
    valueOf(1600, anchors.manual_effort, "test").value,
    12,
  );
});
