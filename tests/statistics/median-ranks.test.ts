import { expect, test } from "vitest";
import { medianRanks } from "../../src/statistics/median-ranks.js";

test("gives the places of the tables: the largest that leave at most 2.5 % on each side", () => {
  // R: qbinom(0.025, n, 0.5), the same as Conover 1999, table A3
  const places = [6, 8, 9, 10, 20, 30, 50, 100, 1000].map((n) => [n, medianRanks(n)?.low]);
  expect(places).toEqual([
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [20, 6],
    [30, 10],
    [50, 18],
    [100, 40],
    [1000, 469],
  ]);
});

test("leaves as many values above as below", () => {
  expect(medianRanks(20)).toEqual({ low: 6, high: 15 });
  expect(medianRanks(9)).toEqual({ low: 2, high: 8 });
});

test("has no limits where even the smallest and the largest value are too close, for five values and fewer", () => {
  expect([0, 1, 2, 3, 4, 5].map(medianRanks)).toEqual([null, null, null, null, null, null]);
});

test("needs neither many steps nor memory for millions: within one of the normal limits", () => {
  const n = 10_000_000;
  const low = medianRanks(n)?.low ?? 0;
  expect(Math.abs(low - (n / 2 - (1.959963984540054 * Math.sqrt(n)) / 2))).toBeLessThan(1.5);
});
