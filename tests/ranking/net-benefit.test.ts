import { describe, expect, test } from "vitest";
import { normal } from "../../src/ranking/distributions.js";
import { hourDraws, hours, type Step } from "../../src/ranking/hours.js";
import {
  costPerHour,
  exceptionHours,
  fullTimeEquivalents,
  netBenefit,
  netBenefitDraws,
  netHourDraws,
  paybackYears,
  positiveShare,
  reviewHours,
} from "../../src/ranking/net-benefit.js";
import { exactly, roughShare, threePoints, type Quantity } from "../../src/ranking/quantity.js";
import { random } from "../../src/statistics/random.js";

const casesPerYear = 12_000;

/** The likely minutes times a lognormal factor with mean 1 and σ = 0.3. */
const scattered = (minutes: number): Quantity => ({
  mean: minutes,
  draw: (from) => minutes * Math.exp(0.3 * normal(from) - 0.045),
  quantile: () => Number.NaN, // nothing here asks for it
});

const step = (
  name: string,
  perCase: number,
  minutes: number,
  automated: number,
  automatable: number,
): Step => ({
  name,
  executionsPerYear: casesPerYear * perCase,
  minutes: scattered(minutes),
  automatedShare: exactly(automated),
  automatableShare: roughShare(automatable, 20),
});

const steps = [step("a", 1, 6, 0.1, 0.8), step("b", 0.35, 8, 0, 0.5), step("c", 0.9, 12, 0.2, 0.3)];
const realisation = threePoints({ min: 0.5, typ: 0.7, max: 0.9 });
const exceptions = { share: exactly(0.05), minutes: exactly(10) };
const post = { personnelCost: 70_000, materialCost: 10_000, overheadShare: 0.2, hoursPerYear: 1600 };
const cost = { development: exactly(45_000), lifeYears: 4, runPerYear: 12_000 };

describe("the golden example (scoring model 11.3)", () => {
  test("has its net hours, cost rate, net benefit and payback", () => {
    const back = exceptionHours({ casesPerYear, exceptions });
    expect(back).toBeCloseTo(100, 9);
    const net = hours(steps, realisation).gross - (back ?? Number.NaN);
    expect(net).toBeCloseTo(1063.68, 9);
    expect(fullTimeEquivalents(net, post.hoursPerYear)).toBeCloseTo(0.6648, 9);
    const rate = costPerHour(post);
    expect(rate).toBeCloseTo(58.75, 9);
    expect(net * rate).toBeCloseTo(62_491.2, 6);
    expect(netBenefit(net, rate, 45_000, cost)).toBeCloseTo(39_241.2, 6);
    expect(paybackYears(net, rate, 45_000, cost)).toBeCloseTo(0.891244414868333, 12);
  });

  test("has its range of draws and its share above 0", () => {
    const samples = 200_000;
    const stream = (purpose: string) => random("golden net", purpose);
    const scatteredBack = { share: exactly(0.05), minutes: threePoints({ min: 5, typ: 10, max: 20 }) };
    const net = netHourDraws(
      hourDraws(steps, realisation, samples, stream),
      { casesPerYear, exceptions: scatteredBack },
      stream,
    );
    const share = positiveShare(netBenefitDraws(net, costPerHour(post), cost, stream));
    expect(share).toBeCloseTo(0.999, 3);
    const sorted = net.toSorted();
    const at = (q: number) => sorted[Math.round(q * (samples - 1))] ?? Number.NaN;
    expect(Math.abs(at(0.1) - 702)).toBeLessThanOrEqual(5);
    expect(Math.abs(at(0.5) - 1021)).toBeLessThanOrEqual(5);
    expect(Math.abs(at(0.9) - 1454)).toBeLessThanOrEqual(5);
  });
});

const review = { inScope: exactly(0.5), share: exactly(1), minutes: exactly(3) };

test("what nobody stated is null, and not 0", () => {
  expect([exceptionHours({ casesPerYear }), reviewHours({ casesPerYear })]).toEqual([null, null]);
  expect(exceptionHours({ casesPerYear, exceptions: { ...exceptions, share: exactly(0) } })).toBe(0);
});

test("a review of every case in scope takes N·α·t", () => {
  expect(reviewHours({ casesPerYear, review })).toBe(300);
  const gross = Float64Array.of(1000, 100);
  expect([...netHourDraws(gross, { casesPerYear, review }, random)]).toEqual([700, -200]);
  expect([...netHourDraws(gross, { casesPerYear, review, exceptions }, random)]).toEqual([600, -300]);
});

test("stating a review leaves the draws of the exceptions as they were", () => {
  const uneven = { share: roughShare(0.05, 20), minutes: threePoints({ min: 5, typ: 10, max: 20 }) };
  const gross = new Float64Array(50);
  const stream = (purpose: string) => random("apart", purpose);
  const without = netHourDraws(gross, { casesPerYear, exceptions: uneven }, stream);
  const both = netHourDraws(gross, { casesPerYear, exceptions: uneven, review }, stream);
  both.forEach((hours, k) => {
    expect(hours).toBeCloseTo((without[k] ?? Number.NaN) - 300, 9);
  });
});

test("what does not earn its running cost is never paid back", () => {
  expect(paybackYears(100, 100, 45_000, { ...cost, runPerYear: 10_000 })).toBeNull();
  expect(paybackYears(-100, 100, 45_000, cost)).toBeNull();
  expect(netBenefit(-100, 100, 0, cost)).toBe(-22_000);
});

test("the share above 0 leaves out 0 itself and is null without draws", () => {
  expect(positiveShare(Float64Array.of(-1, 0, 1, 2))).toBe(0.5);
  expect(positiveShare(new Float64Array(0))).toBeNull();
});
