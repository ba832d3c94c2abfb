import { sampleCorrelation } from "simple-statistics";
import { expect, test } from "vitest";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import type { Context } from "../../src/ranking/context.js";
import { firstTimeRight as right } from "../../src/ranking/indicators/first-time-right.js";
import {
  concentrationUncertainty,
  determinismUncertainty,
  stabilityUncertainty,
} from "../../src/ranking/path-uncertainty.js";
import { z95 } from "../../src/statistics/interval.js";
import { contextOf, processOf, table } from "./portfolio.js";

type Seen = readonly [path: string, first: number, second: number, isRight?: boolean];
const log = (...paths: readonly Seen[]): Context =>
  contextOf(
    processOf("P"),
    table(
      variantCohorts,
      paths.map(([path, first, second, is_right = true]) => ({
        process: "P",
        variant: path.split(""),
        cases: first + second,
        first_half_cases: first,
        is_right,
      })),
    ),
    table(firstTimeRight, [
      {
        process: "P",
        cases: paths.reduce((sum, [, first, second]) => sum + first + second, 0),
        right_cases: paths.reduce((sum, [, first, second, ok = true]) => sum + (ok ? first + second : 0), 0),
        right_cases_share: 0.8,
      },
    ]),
  );

test("cases that all run alike leave a doubt that shrinks with their number", () => {
  const low = (cases: number) =>
    concentrationUncertainty(log(["AB", cases / 2, cases / 2]), 1)?.interval.low ?? 0;
  // one path in at least 89 % of the cases (Wilson for 30 of 30) would be a concentration of 0.79
  expect(low(30)).toBeGreaterThan(0.75);
  expect(low(30)).toBeLessThan(0.85);
  expect(low(3000)).toBeGreaterThan(0.995);
  const determined = determinismUncertainty(log(["AB", 15, 15]), 1)?.interval;
  expect(determined?.high).toBe(1);
  expect(determined?.low).toBeLessThan(0.95);
});

test("cases of which no two run alike have an interval from 0", () => {
  const all = Array.from({ length: 40 }, (_, i): Seen => [
    `A${String.fromCodePoint(200 + i)}`,
    i % 2,
    1 - (i % 2),
  ]);
  const found = concentrationUncertainty(log(...all), 0)?.interval;
  expect(found?.low).toBe(0);
  expect(found?.high).toBeGreaterThan(0.005);
  expect(found?.high).toBeLessThan(0.03);
});

test("two paths: the standard error of the concentration is that of its linear part", () => {
  // S ≈ p² + q²; its derivative by p is 2(p − q), so the error is 2·0.6·√(0.16/1000)
  const share = (800 * 799 + 200 * 199) / (1000 * 999);
  const found = concentrationUncertainty(log(["AB", 400, 400], ["AC", 100, 100]), share)?.interval;
  const error = 1.2 * Math.sqrt(0.16 / 1000);
  expect((found?.high ?? 0) - (found?.low ?? 0)).toBeCloseTo(2 * 1.96 * error, 2);
});

test("halves that run alike have an interval from 0, halves apart one around their distance", () => {
  // one share in halves of 100: a χ² of one degree times a = 2·0.16/100 · (1/0.8 + 1/0.2) / (8·ln 2) = 0.0036, which varies
  // by 2a² + 4a·d, so that the upper limit of a divergence as chance has it is 2·1.96²·a + √(1.96²·2a² + (2·1.96²·a)²)
  const a = 0.0036;
  const alike = stabilityUncertainty(log(["AB", 80, 80], ["AC", 20, 20]), {
    distance: 0,
    spread: Math.SQRT2 * a,
  })?.interval;
  expect(alike?.low).toBe(0);
  const shift = 2 * z95 ** 2 * a;
  const high = shift + Math.sqrt(2 * (z95 * a) ** 2 + shift ** 2);
  expect(Math.abs((alike?.high ?? 0) / high - 1)).toBeLessThan(0.1);
  const apart = stabilityUncertainty(log(["AB", 90, 40], ["AC", 10, 60]), {
    distance: 0.21,
    spread: 0.005,
  })?.interval;
  // shares p = 0.9 and q = 0.4 of 100: by their derivatives 1.14 and −0.74 the divergence 0.214 has the variance
  // 1.14²·0.09/100 + 0.74²·0.24/100 = 0.0498²
  const width = (apart?.high ?? 0) - (apart?.low ?? 0);
  expect(Math.abs(width / (2 * z95 * 0.0498) - 1)).toBeLessThan(0.1);
});

test("the limits of the stability lie so far from the distance as it varies around them, not around itself", () => {
  const [distance, spread] = [0.21, 0.03];
  const { interval } = stabilityUncertainty(log(["AB", 90, 40], ["AC", 10, 60]), { distance, spread }) ?? {};
  const [low, high] = [interval?.low ?? 0, interval?.high ?? 0];
  const slopeAt = (d: number) => (((d - distance) / z95) ** 2 - spread ** 2) / d;
  expect(high - distance).toBeGreaterThan(distance - low);
  expect(slopeAt(low)).toBeGreaterThan(0);
  expect(slopeAt(low)).toBeCloseTo(slopeAt(high), 12);
});

test("of more cases than a resample holds the limits are as close as all of them make it", () => {
  const widthOf = (times: number) => {
    const cases = (n: number) => n * times;
    const { interval } =
      stabilityUncertainty(log(["AB", cases(90), cases(40)], ["AC", cases(10), cases(60)]), {
        distance: 0.21,
        spread: 0.005 / times,
      }) ?? {};
    return (interval?.high ?? 0) - (interval?.low ?? 0);
  };
  // 1,000 cases, as many as a resample holds, and 4,000
  expect(Math.abs(widthOf(5) / widthOf(20) / 2 - 1)).toBeLessThan(0.03);
});

test("cases that all run alike have not changed", () => {
  const { interval } = stabilityUncertainty(log(["AB", 80, 80]), { distance: 0, spread: 0 }) ?? {};
  expect(interval).toEqual({ low: 0, high: 0 });
});

test("says nothing where the resamples hold too little of a half", () => {
  expect(
    stabilityUncertainty(log(["AB", 30, 900_000], ["AC", 0, 100]), { distance: 0.01, spread: 0 }),
  ).toBeNull();
});

test("says nothing without two cases", () => {
  for (const context of [log(), log(["AB", 1, 0])]) {
    expect(concentrationUncertainty(context, 0.5)).toBeNull();
    expect(determinismUncertainty(context, 0.5)).toBeNull();
    expect(stabilityUncertainty(context, { distance: 0.5, spread: 0.1 })).toBeNull();
  }
});

test("the draws of one process go together as its cases do, and those of each have their own distribution", () => {
  // what is not right takes other paths, so a resample with more of it is less concentrated
  const context = log(["AB", 80, 80], ["AAB", 10, 10, false], ["ABB", 10, 10, false]);
  const concentration = concentrationUncertainty(context, 0.65)?.draws(5000) ?? new Float64Array();
  const rightDraws = right.value(context).draws?.(5000) ?? new Float64Array();
  expect(sampleCorrelation(Array.from(concentration), Array.from(rightDraws))).toBeGreaterThan(0.9);
  expect(new Set(concentration).size).toBeGreaterThan(4900);
  expect(concentrationUncertainty(context, 0.65)?.draws(5000)).toEqual(concentration);
});

test("fewer draws than resamples, and numbers of draws that are no multiple of them, are drawn too", () => {
  const context = log(["AB", 80, 80], ["AC", 20, 20]);
  for (const samples of [1, 7, 999, 1001, 2500]) {
    const draws = determinismUncertainty(context, 0.9)?.draws(samples) ?? new Float64Array();
    expect(draws).toHaveLength(samples);
    for (const draw of draws) expect(draw).toBeGreaterThan(0.5);
    expect(stabilityUncertainty(context, { distance: 0.01, spread: 0.01 })?.draws(samples)).toHaveLength(
      samples,
    );
  }
});
