import { expect, test } from "vitest";
import type { Step } from "../../src/ranking/hours.js";
import { anyShare, exactly, type Quantity } from "../../src/ranking/quantity.js";
import { swings } from "../../src/ranking/tornado.js";

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

test("one factor moves to its percentiles, the others stay at their means", () => {
  const [first, second, ...known] = swings([step], between(0.6, 0.8));
  // 600 · t · 0.5 · 0.7 / 60 = 3.5 t with t = 6 and 14; 600 · 10 · 0.5 · ρ / 60 = 50 ρ with ρ = 0.62 and 0.78
  expect(first?.factor).toBe("minutes");
  expect(first?.atP10).toBeCloseTo(21, 9);
  expect(first?.atP90).toBeCloseTo(49, 9);
  expect(second?.factor).toBe("realisation");
  expect(second?.atP10).toBeCloseTo(31, 9);
  expect(second?.atP90).toBeCloseTo(39, 9);
  expect(known.map(({ factor }) => factor)).toEqual(["automatable_share", "automated_share"]);
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
