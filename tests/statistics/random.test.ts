import { expect, test } from "vitest";
import { random, Xoshiro128 } from "../../src/statistics/random.js";

test("xoshiro128** gives the numbers of the reference implementation for the state 1, 2, 3, 4", () => {
  const generator = new Xoshiro128(1, 2, 3, 4);
  expect(Array.from({ length: 10 }, () => generator.next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

const take = (n: number, ...seed: string[]) => {
  const stream = random(...seed);
  return Array.from({ length: n }, () => stream.uniform());
};

test("a stream depends on its seed alone, and keeps the parts of the seed apart", () => {
  expect(take(5, "v1", "wohngeld")).toEqual(take(5, "v1", "wohngeld"));
  expect(take(5, "v1", "wohngeld")).not.toEqual(take(5, "v1w", "ohngeld"));
  expect(take(5, "v1", "wohngeld")).not.toEqual(take(5, "wohngeld", "v1"));
});

test("uniform numbers stay inside the open interval and fill it evenly", () => {
  const draws = take(100_000, "even");
  expect(Math.min(...draws.slice(0, 50_000))).toBeGreaterThan(0);
  expect(Math.max(...draws.slice(0, 50_000))).toBeLessThan(1);
  const tenths = Array.from(
    { length: 10 },
    (_, i) => draws.filter((draw) => Math.floor(draw * 10) === i).length,
  );
  for (const n of tenths) expect(Math.abs(n - 10_000)).toBeLessThan(400); // four standard errors
});
