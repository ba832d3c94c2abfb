import { expect, test } from "vitest";
import { weightedGain } from "../../src/statistics/weighted-gain.js";

const parts = (...bits: readonly number[]) => Float64Array.from(bits);

test("is the weighted mean of gains, a negative one counts 0", () => {
  const points = [
    { weight: 3, predictions: 40, base: parts(10, 10, 10, 10), model: parts(5, 5, 5, 5) },
    { weight: 1, predictions: 20, base: parts(5, 5, 5, 5), model: parts(6, 6, 6, 6) },
  ];
  const { gain, error } = weightedGain(points);
  expect(gain).toBeCloseTo(0.75 * 0.5, 12);
  // equal parts: only the surprises are left, log2(40) of 40 bits and log2(20) of 20, independent of each other
  expect(error).toBeCloseTo(Math.hypot((0.75 * Math.log2(40)) / 40, (0.25 * Math.log2(20)) / 20), 12);
});

test("the error is that of a ratio of sums over the parts", () => {
  const { error } = weightedGain([
    { weight: 1, predictions: 1, base: parts(10, 10, 10, 10), model: parts(4, 6, 4, 6) },
  ]);
  // deviations ± 1 of 40 bits in each of four parts: 4·(1/40)²·4/3, times the variance of t with 3 degrees, 3; log2(1) = 0
  expect(error).toBeCloseTo(Math.sqrt((4 / 40 ** 2) * (4 / 3) * 3), 12);
});

test("a surprise at one of many points is no surprise at all of them", () => {
  const point = { weight: 1, predictions: 40, base: parts(10, 10, 10, 10), model: parts(5, 5, 5, 5) };
  const [one, four] = [weightedGain([point]), weightedGain([point, point, point, point])];
  expect(four.gain).toBeCloseTo(one.gain, 12);
  expect(four.error).toBeCloseTo(one.error / 2, 12);
});

test("a gain that was cut at 0 adds no error but the surprise, however its parts differ", () => {
  const { gain, error } = weightedGain([
    { weight: 1, predictions: 16, base: parts(10, 10, 10, 10), model: parts(2, 20, 12, 16) },
  ]);
  expect(gain).toBe(0);
  expect(error).toBeCloseTo(4 / 40, 12);
});
