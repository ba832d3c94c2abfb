import { expect, test } from "vitest";
import { quantileRatioUncertainty } from "../../src/ranking/quantile-ratio-uncertainty.js";
import { random } from "../../src/statistics/random.js";

const of = (cases: number, value: (share: number) => number) =>
  quantileRatioUncertainty({
    cases,
    values: Float64Array.from({ length: 201 }, (_, i) => value(i / 200)),
    random: () => random("test"),
    resamples: 4000,
  });

test("equal times have a ratio of 1 and no doubt", () => {
  expect(of(50, () => 60)?.interval).toEqual({ low: 1, high: 1 });
});

test("uniform times: the limits of the order statistics", () => {
  // P90/P50 of a uniform distribution is 1.8; by the delta method the variance of U90/U50 is, with n + 1 = 401,
  // (0.9·0.1/0.25 + 0.81·0.25/0.0625 − 2·(0.9/0.125)·0.05)/401 = 0.00808
  const interval = of(400, (share) => 100 * share)?.interval;
  const error = Math.sqrt((0.36 + 3.24 - 0.72) / 402);
  expect(interval?.low).toBeCloseTo(1.8 - 1.96 * error, 1);
  expect(interval?.high).toBeCloseTo(1.8 + 1.96 * error, 1);
});

test("narrows with the cases, and is the same again", () => {
  const width = (cases: number) => {
    const found = of(cases, (share) => 1 + share ** 3)?.interval;
    return (found?.high ?? 0) - (found?.low ?? 0);
  };
  expect(width(30)).toBeGreaterThan(1.5 * width(300));
  const found = of(30, (share) => 1 + share);
  expect(found?.draws(50)).toEqual(found?.draws(50));
});

test("needs two cases and a median above 0; a draw of the median at 0 still has a ratio", () => {
  expect(of(1, () => 60)).toBeNull();
  expect(of(50, (share) => (share > 0.6 ? 60 : 0))).toBeNull();
  const draws = of(50, (share) => (share > 0.48 ? 60 : 0))?.draws(1000) ?? [];
  for (const draw of draws) expect(Number.isFinite(draw)).toBe(true);
});
