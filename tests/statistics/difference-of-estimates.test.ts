import { expect, test } from "vitest";
import { differenceOfEstimates } from "../../src/statistics/difference-of-estimates.js";
import { wilson } from "../../src/statistics/wilson.js";

const share = (part: number, whole: number) => {
  const limits = wilson(part, whole);
  if (limits === null) throw new Error("no limits");
  return { value: part / whole, ...limits };
};

test("gives the limits of Newcombe's table II, method 10, for differences of shares", () => {
  // Newcombe 1998, Statistics in Medicine 17, 873-890: 56/70 - 48/80 and 9/10 - 3/10
  const rows = [
    [differenceOfEstimates(share(48, 80), share(56, 70)), 0.0524, 0.3339],
    [differenceOfEstimates(share(3, 10), share(9, 10)), 0.1705, 0.809],
  ] as const;
  for (const [{ low, high }, expectedLow, expectedHigh] of rows) {
    expect(low).toBeCloseTo(expectedLow, 4);
    expect(high).toBeCloseTo(expectedHigh, 4);
  }
});

test("is turned round when the sides are, and includes zero where the figures are equal", () => {
  const [a, b] = [
    { value: 10, low: 7, high: 14 },
    { value: 12, low: 11, high: 20 },
  ];
  const [there, back] = [differenceOfEstimates(a, b), differenceOfEstimates(b, a)];
  expect([back.low, back.high]).toEqual([-there.high, -there.low]);
  expect(there).toEqual({ low: 2 - Math.hypot(1, 4), high: 2 + Math.hypot(8, 3) });
  const same = differenceOfEstimates(a, a);
  expect([same.low, same.high]).toEqual([-5, 5]);
});
