import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  kaplanMeier,
  survivalLimits,
  survivalMedian,
  type Observed,
} from "../../src/statistics/kaplan-meier.js";

/** `6` ended at 6, `6+` was still open at 6. */
function observed(text: string): Observed {
  const given = text.split(" ").map((word) => ({ time: Number.parseFloat(word), open: word.endsWith("+") }));
  const times = [...new Set(given.map(({ time }) => time))].sort((a, b) => a - b);
  const count = (open: boolean) =>
    Float64Array.from(times, (time) => given.filter((one) => one.time === time && one.open === open).length);
  return { times: Float64Array.from(times), ended: count(false), open: count(true) };
}

/** Weeks of remission under 6-MP: Freireich et al. 1963, as in Cox and Oakes 1984, table 1.1. */
const remission = observed("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

describe("the remission times of Freireich", () => {
  const curve = kaplanMeier(remission);
  const at = (time: number) => curve.times.indexOf(time);

  // product-limit estimate by hand; limits as Stata `sts list` prints them (log-log, Greenwood)
  test.each([
    [6, 21, 18 / 21, 0.6197, 0.9516],
    [7, 17, (18 / 21) * (16 / 17), 0.5631, 0.9228],
    [10, 15, (18 / 21) * (16 / 17) * (14 / 15), 0.5032, 0.8894],
    [13, 12, (18 / 21) * (16 / 17) * (14 / 15) * (11 / 12), 0.4316, 0.8491],
    [16, 11, (18 / 21) * (16 / 17) * (14 / 15) * (11 / 12) * (10 / 11), 0.3675, 0.8049],
    [22, 7, 0.5378, 0.2678, 0.7468],
    [23, 6, 0.4482, 0.1881, 0.6801],
  ])("after week %i, of %i under observation", (week, atRisk, survival, low, high) => {
    const i = at(week);
    expect(curve.atRisk[i]).toBe(atRisk);
    expect(curve.survival[i]).toBeCloseTo(survival, 4);
    const limits = survivalLimits(curve.survival[i] ?? 1, curve.variance[i] ?? 0);
    expect(limits?.low).toBeCloseTo(low, 4);
    expect(limits?.high).toBeCloseTo(high, 4);
  });

  test("gives the published shares to three digits", () => {
    const shares = [6, 7, 10, 13, 16, 22, 23].map((week) => curve.survival[at(week)]?.toFixed(3));
    expect(shares).toEqual(["0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448"]);
  });

  test("has its median at 23 weeks, from 13 weeks to beyond the last", () => {
    expect(survivalMedian(curve)).toEqual({ median: 23, low: 13, high: null });
  });
});

test("an open case that was last seen when another ended was under observation until then", () => {
  expect([...kaplanMeier(observed("5 5+")).survival]).toEqual([0.5]);
  expect([...kaplanMeier(observed("5 5+ 6")).survival]).toEqual([2 / 3, 0]);
});

test("without an ended case nothing comes down, without any case there is no curve", () => {
  expect(survivalMedian(kaplanMeier(observed("3+ 4+")))).toEqual({ median: null, low: null, high: null });
  expect(
    survivalMedian(
      kaplanMeier({ times: new Float64Array(), ended: new Float64Array(), open: new Float64Array() }),
    ),
  ).toEqual({
    median: null,
    low: null,
    high: null,
  });
});

test("equals the definition, computed case by case", () => {
  const cases = fc.array(fc.record({ time: fc.integer({ min: 0, max: 12 }), open: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(cases, (given) => {
      const curve = kaplanMeier(
        observed(given.map(({ time, open }) => `${time}${open ? "+" : ""}`).join(" ")),
      );
      const ends = [...new Set(given.filter(({ open }) => !open).map(({ time }) => time))].sort(
        (a, b) => a - b,
      );
      for (const [i, time] of curve.times.entries()) {
        const expected = ends
          .filter((end) => end <= time)
          .reduce((share, end) => {
            const atRisk = given.filter((one) => one.time >= end).length;
            return share * (1 - given.filter((one) => one.time === end && !one.open).length / atRisk);
          }, 1);
        expect(curve.survival[i]).toBeCloseTo(expected, 12);
      }
    }),
  );
});

test("without open cases it is the share of cases that took longer", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
      const curve = kaplanMeier(observed(times.join(" ")));
      for (const [i, time] of curve.times.entries())
        expect(curve.survival[i]).toBeCloseTo(
          times.filter((other) => other > time).length / times.length,
          12,
        );
    }),
  );
});

test("one half is one half also where a product of fractions is a bit more", () => {
  const all = kaplanMeier(observed(Array.from({ length: 24 }, (_, i) => String(i + 1)).join(" ")));
  expect(all.survival[11]).toBeGreaterThan(0.5);
  expect(survivalMedian(all).median).toBe(12);
});
