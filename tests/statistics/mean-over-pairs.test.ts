import { expect, test } from "vitest";
import { meanOverPairs } from "../../src/statistics/mean-over-pairs.js";
import { random } from "../../src/statistics/random.js";

const alike = { same: 1, different: () => 0 };
const single = new Float64Array(20).fill(1);

test("looks at every pair of different cases: of n cases of a kind n·(n − 1)/2 are alike", () => {
  const all = { ...alike, mostKinds: 10, sampled: 0 };
  expect(meanOverPairs(Float64Array.of(3, 2), all, random("a"))).toEqual({ mean: 4 / 10, isSampled: false });
  expect(meanOverPairs(Float64Array.of(1), all, random("a"))).toEqual({ mean: null, isSampled: false });
});

test("a random pair is never a case with itself", () => {
  const some = { ...alike, mostKinds: 10, sampled: 5000 };
  expect(meanOverPairs(single, some, random("b"))).toEqual({ mean: 0, isSampled: true });
});

test("random pairs take every case as often as any other", () => {
  const cases = Float64Array.from({ length: 20 }, (_, i) => i + 1);
  const some = { ...alike, mostKinds: 10, sampled: 200_000 };
  const all = cases.reduce((sum, n) => sum + n, 0);
  const exact = cases.reduce((sum, n) => sum + n * (n - 1), 0) / (all * (all - 1));
  const { mean } = meanOverPairs(cases, some, random("c"));
  // four standard errors of a share of 200,000 draws
  expect(Math.abs((mean ?? 0) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 200_000));
});
