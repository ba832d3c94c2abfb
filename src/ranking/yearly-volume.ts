import { flowPerMonth } from "../measures/flow-per-month.js";
import type { Context } from "./context.js";
import { lognormal, type Quantity } from "./quantity.js";
import { daysPerYear } from "./window.js";

/** Fewer whole years say nothing about how years differ. */
const leastYears = 3;

/**
 * How many cases a year brings, as a multiple of what the window of `days` extended to a year gives: mean 1. A year to come
 * differs from its expected number as a Poisson count does, or, where the log holds three whole calendar years, as these
 * have differed; and the expected number itself is known from the window only. Relative variance
 * `φ·(1 + 365.25/T)/μ`, with μ cases a year and the dispersion φ ≥ 1; drawn as a lognormal, so never below 0.
 */
export function yearlyVolume(context: Context, cases: number, days: number): Quantity {
  const perYear = (cases * daysPerYear) / days;
  const years = wholeYears(context);
  return lognormal((dispersion(years) * (1 + daysPerYear / days)) / perYear);
}

/** Arrivals in each calendar year of which the log holds every month. */
function wholeYears(context: Context): readonly number[] {
  const months = new Map<string, number[]>();
  for (const { month, arrivals } of context.rows(flowPerMonth)) {
    const year = month.slice(0, 4);
    months.set(year, [...(months.get(year) ?? []), arrivals]);
  }
  return [...months.values()].filter((of) => of.length === 12).map((of) => of.reduce((sum, n) => sum + n, 0));
}

/** Variance over mean; 1 where there are too few years or these differ less than counts do by chance. */
export function dispersion(years: readonly number[]): number {
  const mean = years.reduce((sum, n) => sum + n, 0) / years.length;
  if (years.length < leastYears || mean === 0) return 1;
  const squares = years.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  return Math.max(1, squares / (years.length - 1) / mean);
}
