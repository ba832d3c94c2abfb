import { expect, test } from "vitest";
import { meanSimilarity } from "../../src/statistics/mean-similarity.js";
import { random } from "../../src/statistics/random.js";

const mean = (kinds: readonly (readonly [cases: number, ...things: number[]])[]) =>
  meanSimilarity(
    {
      things: kinds.map(([, ...things]) => Int32Array.from(things)),
      cases: Float64Array.from(kinds, ([cases]) => cases),
    },
    random("similarity"),
  );

test("is the mean of what two cases have in common by what they have together", () => {
  expect(
    mean([
      [1, 0, 1],
      [1, 1, 2],
    ]).mean,
  ).toBe(1 / 3);
  expect(
    mean([
      [2, 0, 1],
      [1, 1, 2],
    ]).mean,
  ).toBeCloseTo((1 + 1 / 3 + 1 / 3) / 3, 12);
  expect(mean([[1], [1]]).mean).toBe(0);
  expect(mean([[3]])).toEqual({ mean: 1, isSampled: false });
  expect(mean([[1, 0]]).mean).toBeNull();
  expect(mean([]).mean).toBeNull();
});

test("of many kinds random pairs give the same to about a thousandth", () => {
  // kind i has thing 0 and, if it is even, thing 1: pairs have 1, 1/2 or 1 in common
  const kinds = Array.from({ length: 3000 }, (_, i): [number, ...number[]] => [
    1 + (i % 3),
    0,
    ...(i % 2 === 0 ? [1] : []),
  ]);
  const { mean: found, isSampled } = mean(kinds);
  const weight = (even: boolean) => kinds.reduce((sum, [n], i) => sum + ((i % 2 === 0) === even ? n : 0), 0);
  const [even, odd] = [weight(true), weight(false)];
  const pairs = ((even + odd) * (even + odd - 1)) / 2;
  expect(isSampled).toBe(true);
  expect(Math.abs((found ?? 0) - (1 - (even * odd) / 2 / pairs))).toBeLessThan(0.004);
});
