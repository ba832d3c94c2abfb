import { expect, test } from "vitest";
import { roundTo } from "../../src/release/round.js";

test.each([
  [12, 5, 10],
  [12.5, 5, 15],
  [-12.5, 5, -15],
  [-2, 5, 0],
  [7, 0, 7],
])("%s to a multiple of %s is %s: halves go away from zero", (value, step, expected) => {
  expect(roundTo(value, step)).toBeCloseTo(expected, 12);
});

test("multiples of a decimal step are the numbers that one would write down", () => {
  expect([3, 6, 7, 12].map((n) => roundTo(n / 10, 0.1))).toEqual([0.3, 0.6, 0.7, 1.2]);
  expect(roundTo(0.2899, 0.01)).toBe(0.29);
});
