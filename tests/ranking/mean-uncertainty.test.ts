import fc from "fast-check";
import { quantileSorted } from "simple-statistics";
import { expect, test } from "vitest";
import { meanUncertainty } from "../../src/ranking/mean-uncertainty.js";
import { random } from "../../src/statistics/random.js";

const of = (counts: readonly number[]) =>
  meanUncertainty({
    cases: counts.length,
    sum: counts.reduce((sum, x) => sum + x, 0),
    squares: counts.reduce((sum, x) => sum + x * x, 0),
    cubes: counts.reduce((sum, x) => sum + x ** 3, 0),
    random: () => random("test"),
  });

test("nears mean ± 1.96 standard errors in a large log", () => {
  const counts = Array.from({ length: 20_000 }, (_, i) => i % 5);
  const error = Math.sqrt(2 / 20_000); // the variance of 0, 1, 2, 3, 4 is 2
  expect(of(counts)?.interval.low).toBeCloseTo(2 - 1.96 * error, 3);
  expect(of(counts)?.interval.high).toBeCloseTo(2 + 1.96 * error, 3);
});

test("equal cases leave a doubt, a case with nothing leaves only what is above 0", () => {
  const same = of(Array.from({ length: 30 }, () => 2));
  expect(same?.interval.low).toBeLessThan(2);
  expect(same?.interval.high).toBeGreaterThan(2);
  const nothing = of(Array.from({ length: 30 }, () => 0));
  expect(nothing?.interval.low).toBe(0);
  // 0 of 30 cases differ: a share of up to 11 % (Wilson)
  expect(nothing?.interval.high).toBeGreaterThan(0.1);
  expect(nothing?.interval.high).toBeLessThan(0.2);
  expect(of([3, 2, 1])).toBeNull();
});

test("the longer side is that of the longer tail (Hall 1992, by hand)", () => {
  // nine cases with 1 and one with 11: mean 2, s² = 10, third central moment 72
  const counts = [...Array.from({ length: 9 }, () => 1), 11];
  const skewness = 72 / 10 ** 1.5 / Math.sqrt(10);
  const error = Math.sqrt((10 * 9) / 7 / 10);
  const at = (z: number) => 2 + error * (3 / skewness) * (1 - Math.cbrt(1 - skewness * (z + skewness / 6)));
  const interval = of(counts)?.interval;
  expect(interval?.low).toBeCloseTo(at(-1.959963984540054), 9);
  expect(interval?.high).toBeCloseTo(at(1.959963984540054), 9);
  expect((interval?.high ?? 0) - 2).toBeGreaterThan(2 * (2 - (interval?.low ?? 0)));
});

test("the interval holds the mean, the draws lie above 0 and have its limits as quantiles", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 60 }), (counts) => {
      const found = of(counts);
      const mean = counts.reduce((sum, x) => sum + x, 0) / counts.length;
      const draws = Array.from(found?.draws(2000).sort() ?? []);
      expect(found?.interval.low).toBeLessThanOrEqual(mean + 1e-9);
      expect(found?.interval.high).toBeGreaterThanOrEqual(mean);
      expect(draws[0]).toBeGreaterThanOrEqual(0);
      const width = (found?.interval.high ?? 0) - (found?.interval.low ?? 0);
      expect(Math.abs(quantileSorted(draws, 0.975) - (found?.interval.high ?? 0))).toBeLessThan(0.2 * width);
    }),
    { numRuns: 50 },
  );
});
