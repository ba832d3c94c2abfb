import { describe, expect, test } from "vitest";
import { betaQuantile, incompleteBeta } from "../../src/statistics/beta-quantile.js";

const shares = [0.001, 0.1, 0.25, 0.5, 0.9, 0.999];
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

describe("the share below a value", () => {
  test("is that of the binomial distribution where both parameters are whole", () => {
    // I_x(a, b) = P(at least a of a + b − 1 succeed)
    for (const [a, b] of [
      [2, 3],
      [16, 4],
      [1, 20],
      [40, 60],
    ] as const) {
      const n = a + b - 1;
      for (const x of shares) {
        const terms = Array.from({ length: n - a + 1 }, (_, i) => a + i);
        const exact = terms.reduce((sum, k) => sum + choose(n, k) * x ** k * (1 - x) ** (n - k), 0);
        expect(incompleteBeta(x, a, b)).toBeCloseTo(exact, 11);
      }
    }
  });

  test("is the arcsine where both are one half", () => {
    for (const x of shares) {
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 10);
    }
  });
});

describe("the quantile", () => {
  test("has its closed form where one parameter is 1", () => {
    for (const q of shares) {
      expect(betaQuantile(q, 1, 5)).toBeCloseTo(1 - (1 - q) ** (1 / 5), 11);
      expect(betaQuantile(q, 3.7, 1)).toBeCloseTo(q ** (1 / 3.7), 11);
    }
  });

  test("undoes the share, also for very uneven parameters", () => {
    for (const [a, b] of [
      [0.4, 19.6],
      [7.2, 12.8],
      [1 + 4 / 12, 1 + 32 / 12],
      [500, 2],
    ] as const) {
      for (const q of shares) expect(incompleteBeta(betaQuantile(q, a, b), a, b)).toBeCloseTo(q, 9);
    }
  });

  test("of all weight on one end is that end", () => {
    expect([betaQuantile(0.1, 0, 5), betaQuantile(0.9, 5, 0)]).toEqual([0, 1]);
  });
});
