import { expect, test } from "vitest";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { dispersion, yearlyVolume } from "../../src/ranking/yearly-volume.js";
import { random } from "../../src/statistics/random.js";
import { contextOf, processOf, table } from "./portfolio.js";

/** A process with these arrivals in every month of the years from 2019 on; a number is spread evenly. */
const context = (...years: readonly number[]) =>
  contextOf(
    processOf("wohngeld"),
    table(
      flowPerMonth,
      years.flatMap((arrivals, y) =>
        Array.from({ length: 12 }, (_, m) => ({
          process: "wohngeld",
          month: `${String(2019 + y)}-${String(m + 1).padStart(2, "0")}`,
          arrivals: arrivals / 12,
          completions: null,
          open_at_end: null,
          lower_bound: null,
        })),
      ),
    ),
  );

/** Mean and variance of the draws. */
function moments(quantity: ReturnType<typeof yearlyVolume>) {
  const from = random("volume");
  const draws = Array.from({ length: 20_000 }, () => quantity.draw(from));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  return { mean, variance: draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length };
}

test("a year is a Poisson count whose expectation is known from the window only", () => {
  // 400 cases in a year: 1/400 for the year to come, as much for the year that was seen
  const year = moments(yearlyVolume(context(400), 400, 365.25));
  expect(year.mean).toBeCloseTo(1, 2);
  expect(year.variance).toBeCloseTo(2 / 400, 3);
  // 100 cases in a quarter: 400 a year, but known from 100
  const quarter = moments(yearlyVolume(context(), 100, 365.25 / 4));
  expect(quarter.variance).toBeCloseTo(1 / 400 + 1 / 100, 3);
});

test("three whole years that differ more than counts do widen it as much", () => {
  // 1200, 2400, 3600: mean 2400, variance 1 440 000, 600 times the mean
  expect(dispersion([1200, 2400, 3600])).toBe(600);
  const { variance } = moments(yearlyVolume(context(1200, 2400, 3600), 7200, 3 * 365.25));
  expect(variance).toBeCloseTo((600 * (1 + 1 / 3)) / 2400, 1);
});

test("two years, and years that are more alike than chance, leave the Poisson count", () => {
  expect(dispersion([1200, 3600])).toBe(1);
  expect(dispersion([1200, 1200, 1200])).toBe(1);
  expect(dispersion([])).toBe(1);
  expect(dispersion([0, 0, 0])).toBe(1);
});
