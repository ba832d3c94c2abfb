import { expect, test } from "vitest";
import type { Step } from "../../src/ranking/hours.js";
import { anyShare, exactly, type Quantity } from "../../src/ranking/quantity.js";
import { swings as swingsOf, type HoursBase } from "../../src/ranking/tornado.js";
import { lognormal } from "../../src/ranking/quantity.js";

const between = (min: number, max: number): Quantity => ({
  mean: (min + max) / 2,
  draw: (from) => min + (max - min) * from.uniform(),
  quantile: (share) => min + (max - min) * share,
});

const step: Step = {
  name: "a",
  executionsPerYear: 600,
  minutes: between(5, 15),
  automatedShare: exactly(0),
  automatableShare: exactly(0.5),
};

const swings = (
  steps: readonly Step[],
  realisation: Quantity,
  own: Partial<Pick<HoursBase, "volume" | "back">> = {},
) => swingsOf({ steps, realisation, volume: exactly(1), back: null, ...own });

test("one factor moves to its percentiles, the others stay at their means", () => {
  const [first, second, ...known] = swings([step], between(0.6, 0.8));
  // 600 · t · 0.5 · 0.7 / 60 = 3.5 t with t = 6 and 14; 600 · 10 · 0.5 · ρ / 60 = 50 ρ with ρ = 0.62 and 0.78
  expect(first?.factor).toBe("minutes");
  expect(first?.atP10).toBeCloseTo(21, 9);
  expect(first?.atP90).toBeCloseTo(49, 9);
  expect(second?.factor).toBe("realisation");
  expect(second?.atP10).toBeCloseTo(31, 9);
  expect(second?.atP90).toBeCloseTo(39, 9);
  expect(known.map(({ factor }) => factor)).toEqual(["automatable_share", "automated_share", "volume"]);
  for (const { atP10, atP90, width } of known) {
    expect([atP10, atP90]).toEqual([35, 35]);
    expect(width).toBe(0);
  }
});

test("more that is already automatic frees less", () => {
  const [widest] = swings([{ ...step, automatedShare: anyShare }], exactly(0.7));
  expect(widest?.factor).toBe("automated_share");
  expect(widest?.atP10).toBeCloseTo(31.5, 9);
  expect(widest?.atP90).toBeCloseTo(3.5, 9);
});

test("a factor moves in all steps at once", () => {
  const two = [step, { ...step, name: "b" }];
  const width = (of: readonly Step[]) => swings(of, exactly(0.7))[0]?.width ?? Number.NaN;
  expect(width(two) / width([step])).toBeCloseTo(2, 9);
});

test("without steps there is nothing to move", () => {
  expect(swings([], exactly(1))).toEqual([]);
});

test("net hours fall with the effort for exceptions and for the review, and all of it moves with the cases", () => {
  const minutes = between(2, 12);
  const back = {
    casesPerYear: 600,
    exceptions: { share: exactly(0.1), minutes },
    review: { share: exactly(0.5), minutes, inScope: exactly(0.4) },
  };
  const found = swings([step], exactly(0.7), { back, volume: between(0.5, 1.5) });
  // expected: 35 gross, 600 · 0.1 · 7 / 60 = 7 for exceptions and 600 · 0.4 · 0.5 · 7 / 60 = 14 for the review
  const of = (name: string) => found.find(({ factor }) => factor === name);
  // minutes of 3 and of 11: 3 and 11 hours of exceptions, 6 and 22 of review
  expect(of("exceptions")).toMatchObject({ atP10: expect.closeTo(18, 9), atP90: expect.closeTo(10, 9) });
  expect(of("review")).toMatchObject({ atP10: expect.closeTo(22, 9), atP90: expect.closeTo(6, 9) });
  // 0.6 and 1.4 times 14 net hours
  expect(of("volume")).toMatchObject({ atP10: expect.closeTo(8.4, 9), atP90: expect.closeTo(19.6, 9) });
  expect(of("minutes")).toMatchObject({ atP10: expect.closeTo(0, 9), atP90: expect.closeTo(28, 9) });
  expect(found.map(({ factor }) => factor)[0]).toBe("minutes");
});

test("gross hours know no exceptions, and what was not stated is no factor", () => {
  const names = (back: HoursBase["back"]) => swings([step], exactly(1), { back }).map(({ factor }) => factor);
  expect(names(null)).not.toContain("exceptions");
  expect(names({ casesPerYear: 1 })).not.toContain("review");
});

test("a lognormal factor has the mean 1 and its percentiles at exp(σz − σ²/2)", () => {
  const { mean, quantile } = lognormal(Math.expm1(0.04)); // σ = 0.2
  expect(mean).toBe(1);
  expect(quantile(0.5)).toBeCloseTo(Math.exp(-0.02), 9);
  expect(quantile(0.9)).toBeCloseTo(Math.exp(0.2 * 1.2815515655 - 0.02), 3);
  expect(quantile(0.1)).toBeCloseTo(Math.exp(-0.2 * 1.2815515655 - 0.02), 3);
});
