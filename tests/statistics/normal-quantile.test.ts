import { expect, test } from "vitest";
import { z95 } from "../../src/statistics/interval.js";
import { normalQuantile } from "../../src/statistics/normal-quantile.js";
import { lognormal } from "../../src/ranking/quantity.js";

/** SciPy 1.17.1, `scipy.stats.norm.ppf`. */
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.01, -2.3263478740408408],
  [0.075, -1.4395314709384563],
  [0.1, -1.2815515655446004],
  [0.4, -0.2533471031357997],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.999, 3.090232306167813],
])("%s of the standard normal distribution lies below %s", (share, expected) => {
  expect(Math.abs(normalQuantile(share) - expected)).toBeLessThanOrEqual(1e-14 * Math.abs(expected));
});

test("is the factor of 95 % limits, and without bound at the ends", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(z95, 14);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});

test("a lognormal factor has its quantiles: P10 and P90 of variance 0.25", () => {
  const factor = lognormal(0.25);
  const sigma = Math.sqrt(Math.log(1.25));
  expect(factor.quantile(0.5)).toBeCloseTo(1 / Math.sqrt(1.25), 12);
  expect(factor.quantile(0.1)).toBeCloseTo(Math.exp(-1.2815515655446004 * sigma) / Math.sqrt(1.25), 12);
  expect(factor.quantile(0.9)).toBeCloseTo(Math.exp(1.2815515655446004 * sigma) / Math.sqrt(1.25), 12);
});
