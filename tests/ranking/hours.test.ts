import { describe, expect, test } from "vitest";
import { normal } from "../../src/ranking/distributions.js";
import { hourDraws, hours, type Step } from "../../src/ranking/hours.js";
import { anyShare, exactly, roughShare, threePoints, type Quantity } from "../../src/ranking/quantity.js";
import { random } from "../../src/statistics/random.js";

const cases = 12_000;

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
  executionsPerYear: cases * perCase,
  minutes: scattered(minutes),
  automatedShare: exactly(automated),
  automatableShare: roughShare(automatable, 20),
});

const steps = [step("a", 1, 6, 0.1, 0.8), step("b", 0.35, 8, 0, 0.5), step("c", 0.9, 12, 0.2, 0.3)];
const realisation = threePoints({ min: 0.5, typ: 0.7, max: 0.9 });
const exceptionsPerYear = cases * 0.05;

describe("the golden example (scoring model 11.3)", () => {
  test("has its hours by hand, taken over, handed back and net", () => {
    const got = hours(steps, realisation, { perYear: exceptionsPerYear, minutes: exactly(10) });
    expect(got.manual).toBeCloseTo(3368, 9);
    expect(got.gross).toBeCloseTo(1163.68, 9);
    expect(got.exceptions).toBeCloseTo(100, 9);
    expect(got.net).toBeCloseTo(1063.68, 9);
  });

  test("has its expected value and its range of draws", () => {
    const exceptions = {
      perYear: exceptionsPerYear,
      minutes: threePoints({ min: 5, typ: 10, max: 20 }),
    };
    expect(hours(steps, realisation, exceptions).net).toBeCloseTo(1055.34666666667, 9);
    const samples = 200_000;
    const draws = hourDraws(steps, realisation, samples, (of) => random("golden", of), exceptions).sort();
    const at = (q: number) => draws[Math.round(q * (samples - 1))]!;
    expect(Math.abs(at(0.1) - 702)).toBeLessThanOrEqual(5);
    expect(Math.abs(at(0.5) - 1021)).toBeLessThanOrEqual(5);
    expect(Math.abs(at(0.9) - 1454)).toBeLessThanOrEqual(5);
    expect(Math.abs(draws.reduce((sum, draw) => sum + draw, 0) / samples - 1055.3467)).toBeLessThan(3);
  });
});

test("without exceptions nothing is handed back", () => {
  expect(hours(steps, realisation)).toMatchObject({ exceptions: 0 });
  expect(hours([], realisation)).toEqual({ manual: 0, gross: 0, exceptions: 0, net: 0 });
});

test("a step that is added leaves the draws of the others as they were", () => {
  const one = { ...exactly(1) };
  const draws = (of: readonly Step[]) => hourDraws(of, one, 100, (name) => random("same", name));
  const [a, b] = [draws(steps.slice(0, 1)), draws(steps.slice(1, 2))];
  expect(draws(steps.slice(0, 2))).toEqual(a.map((hours, k) => hours + b[k]!));
});

test("a share of which nothing is known is anything between 0 and 1", () => {
  const from = random("any");
  const draws = Array.from({ length: 1000 }, () => anyShare.draw(from));
  expect(Math.min(...draws)).toBeLessThan(0.01);
  expect(Math.max(...draws)).toBeGreaterThan(0.99);
});
