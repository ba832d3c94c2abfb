import { mean, sampleStandardDeviation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import {
  betaSampler,
  binomial,
  gamma,
  hypergeometric,
  normal,
  pertMean,
  pertSampler,
} from "../../src/ranking/distributions.js";
import { random, type Random } from "../../src/statistics/random.js";

const draws = (draw: (from: Random) => number, n = 100_000) => {
  const from = random("test");
  return Array.from({ length: n }, () => draw(from));
};

test.each([
  ["normal", normal, 0, 1],
  ["Gamma(0.5)", (from: Random) => gamma(from, 0.5), 0.5, Math.sqrt(0.5)],
  ["Gamma(4)", (from: Random) => gamma(from, 4), 4, 2],
  ["Beta(2, 3)", (from: Random) => betaSampler(2, 3)(from), 0.4, 0.2],
  ["Beta(16, 4)", (from: Random) => betaSampler(16, 4)(from), 0.8, Math.sqrt(0.16 / 21)],
  ["Beta(1, 5)", (from: Random) => betaSampler(1, 5)(from), 1 / 6, Math.sqrt(5 / 36 / 7)],
  ["Beta(0.4, 19.6)", (from: Random) => betaSampler(0.4, 19.6)(from), 0.02, Math.sqrt((0.02 * 0.98) / 21)],
  ["PERT(8, 12, 20)", (from: Random) => pertSampler({ min: 8, typ: 12, max: 20 })(from), 76 / 6, 2.1079],
])("%s has its mean and standard deviation", (_, draw, expectedMean, expectedDeviation) => {
  const sample = draws(draw);
  const error = (4 * expectedDeviation) / Math.sqrt(sample.length);
  expect(Math.abs(mean(sample) - expectedMean)).toBeLessThan(error);
  expect(sampleStandardDeviation(sample) / expectedDeviation).toBeCloseTo(1, 1);
});

test("Beta has the quantiles of its distribution function", () => {
  // F(x) = 6x² − 8x³ + 3x⁴ for Beta(2, 3); 1 − (1 − x)⁵ for Beta(1, 5)
  const least = (a: number, b: number, x: number) =>
    draws((from) => betaSampler(a, b)(from)).filter((draw) => draw <= x).length / 100_000;
  for (const x of [0.1, 0.3, 0.5, 0.8]) {
    expect(Math.abs(least(2, 3, x) - (6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4))).toBeLessThan(0.007);
    expect(Math.abs(least(3, 2, x) - (4 * x ** 3 - 3 * x ** 4))).toBeLessThan(0.007);
    expect(Math.abs(least(1, 5, x) - (1 - (1 - x) ** 5))).toBeLessThan(0.007);
  }
});

test("a distribution at its edge gives the value of the edge", () => {
  const from = random("edge");
  expect(gamma(from, 0)).toBe(0);
  expect(betaSampler(0, 5)(from)).toBe(0);
  expect(betaSampler(5, 0)(from)).toBe(1);
  expect(pertSampler({ min: 7, typ: 7, max: 7 })(from)).toBe(7);
  expect(pertMean({ min: 8, typ: 12, max: 20 })).toBeCloseTo(76 / 6, 12);
});

test("PERT stays between least and greatest, also where the likely value is one of them", () => {
  for (const typ of [2, 3, 9]) {
    const sample = draws((from) => pertSampler({ min: 2, typ, max: 9 })(from), 1000);
    expect(Math.min(...sample)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sample)).toBeLessThanOrEqual(9);
  }
});

describe("hypergeometric", () => {
  test("comes as often as the exact probabilities say", () => {
    // 10 things, 4 marked, 3 drawn: C(4,k)·C(6,3−k)/C(10,3)
    const sample = draws((from) => hypergeometric(from, 10, 4, 3));
    const shares = [0, 1, 2, 3].map((k) => sample.filter((n) => n === k).length / sample.length);
    const exact = [20 / 120, 60 / 120, 36 / 120, 4 / 120];
    shares.forEach((share, k) => {
      expect(Math.abs(share - exact[k]!)).toBeLessThan(0.007);
    });
  });

  test("has its mean and standard deviation in a large log", () => {
    const [all, marked, drawn] = [150_370, 75_000, 56_482];
    const p = marked / all;
    const deviation = Math.sqrt((drawn * p * (1 - p) * (all - drawn)) / (all - 1));
    const sample = draws((from) => hypergeometric(from, all, marked, drawn), 4000);
    expect(Math.abs(mean(sample) - drawn * p)).toBeLessThan((4 * deviation) / Math.sqrt(4000));
    expect(sampleStandardDeviation(sample) / deviation).toBeCloseTo(1, 1);
  });

  test("gives the only possible count where there is one", () => {
    const from = random("one");
    expect(hypergeometric(from, 10, 0, 5)).toBe(0);
    expect(hypergeometric(from, 10, 10, 5)).toBe(5);
    expect(hypergeometric(from, 10, 7, 10)).toBe(7);
  });
});

test("the binomial has the probabilities of its definition", () => {
  const counts = new Map<number, number>();
  for (const draw of draws((from) => binomial(from, 5, 0.3))) counts.set(draw, (counts.get(draw) ?? 0) + 1);
  const choose = [1, 5, 10, 10, 5, 1];
  for (const [k, ways] of choose.entries()) {
    const p = ways * 0.3 ** k * 0.7 ** (5 - k);
    expect(Math.abs((counts.get(k) ?? 0) / 100_000 - p)).toBeLessThan(0.007);
  }
});

test("the binomial of many trials has its mean and standard deviation, and stays in its range", () => {
  const sample = draws((from) => binomial(from, 2000, 0.985), 20_000);
  expect(mean(sample)).toBeCloseTo(1970, 0);
  expect(sampleStandardDeviation(sample) / Math.sqrt(2000 * 0.985 * 0.015)).toBeCloseTo(1, 1);
  expect(Math.max(...sample)).toBeLessThanOrEqual(2000);
  expect(binomial(random("none"), 0, 0.5)).toBe(0);
});
