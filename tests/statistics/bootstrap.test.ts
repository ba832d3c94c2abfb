import { expect, test } from "vitest";
import { bootstrapDeviations, differenceInterval } from "../../src/statistics/bootstrap.js";
import { quantileSorted } from "../../src/statistics/quantile.js";
import { random } from "../../src/statistics/random.js";

const exponential = (n: number, seed: string) => {
  const stream = random(seed);
  return Float64Array.from({ length: n }, () => -Math.log(stream.uniform()));
};
const meanOf = (values: Float64Array) => (draw: Int32Array) =>
  Float64Array.of(draw.reduce((sum, i) => sum + (values[i] ?? 0), 0) / draw.length);
const deviation = (values: Float64Array) => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
};

test.each([200, 20_000])("the mean of %i cases varies by its standard error", (n) => {
  const values = exponential(n, "values");
  const [deviations] = bootstrapDeviations(n, meanOf(values), {
    draws: 2000,
    most: 1000,
    random: random("draws"),
  });
  if (deviations === undefined) throw new Error("no figure");
  expect(deviation(deviations) / (deviation(values) / Math.sqrt(n))).toBeCloseTo(1, 1);
});

test("an interval of 95 % holds the true difference in about 95 of 100 repetitions", () => {
  const options = (seed: string) => ({ draws: 300, most: 1000, random: random(seed) });
  const held = Array.from({ length: 150 }, (_, i) => {
    const [a, b] = [exponential(80, `a${i}`), exponential(120, `b${i}`).map((x) => 2 * x)];
    const [first] = bootstrapDeviations(80, meanOf(a), options(`A${i}`));
    const [second] = bootstrapDeviations(120, meanOf(b), options(`B${i}`));
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
    if (first === undefined || second === undefined) throw new Error("no figure");
    const interval = differenceInterval(mean(b) - mean(a), first, second);
    return interval !== null && interval.low <= 1 && 1 <= interval.high;
  }).filter(Boolean).length;
  expect(held / 150).toBeGreaterThan(0.89); // four standard errors of 1.8 % below 96 %
});

test("the bias of draws is taken out where asked, and a figure without a value has no interval", () => {
  const first = Float64Array.of(0, 0, 0);
  expect(differenceInterval(5, first, Float64Array.of(1, 1, 1))).toEqual({ low: 6, high: 6 });
  expect(differenceInterval(5, first, Float64Array.of(1, 1, 1), true)).toEqual({ low: 5, high: 5 });
  expect(differenceInterval(5, first, Float64Array.of(1, Number.NaN, 1))).toBeNull();
});

test("the concentration of 5, 3, 1, 1 cases drawn anew is .36 on average", () => {
  // scoring.md 7: S = .288889, mean over draws .36
  const kinds = [0, 0, 0, 0, 0, 1, 1, 1, 2, 3];
  const figures = (draw: Int32Array) => {
    const counts = [0, 0, 0, 0];
    for (const i of draw) counts[kinds[i] ?? 0] = (counts[kinds[i] ?? 0] ?? 0) + 1;
    return Float64Array.of(counts.reduce((sum, k) => sum + k * (k - 1), 0) / 90);
  };
  const [deviations] = bootstrapDeviations(10, figures, {
    draws: 20_000,
    most: 10,
    random: random("simpson"),
  });
  const mean = (deviations?.reduce((sum, x) => sum + x, 0) ?? 0) / 20_000;
  expect(26 / 90 + mean).toBeCloseTo(0.36, 2);
});

test("quantiles interpolate as R type 7", () => {
  expect(quantileSorted(Float64Array.of(1, 2, 4, 8), 0.5)).toBe(3);
  expect(quantileSorted(Float64Array.of(1, 2, 4, 8), 0.9)).toBeCloseTo(6.8, 12);
  expect(quantileSorted(Float64Array.of(7), 0.9)).toBe(7);
});
