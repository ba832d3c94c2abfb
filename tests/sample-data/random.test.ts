import { expect, test } from "vitest";
import { dealt, quota, random, type Spread } from "../../sample-data/generate/random.js";

const draws = (seed: string, count: number) => {
  const stream = random(seed);
  return Array.from({ length: count }, () => stream.next());
};

test("a seed gives the same numbers again, another seed gives others", () => {
  expect(draws("wohngeld", 100)).toEqual(draws("wohngeld", 100));
  expect(draws("wohngeld", 3)).not.toEqual(draws("bussgeld", 3));
});

test("the numbers lie in [0, 1) and spread over it", () => {
  const all = draws("spread", 10_000);
  expect(all.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => all.filter((v) => Math.floor(v * 10) === tenth));
  for (const tenth of tenths) expect(Math.abs(tenth.length - 1000)).toBeLessThan(150); // five standard deviations
});

test("a quota is met exactly", () => {
  const answers = quota(random("quota"), 1200, 0.46);
  expect([answers.length, answers.filter(Boolean).length]).toEqual([1200, 552]);
});

test("dealt keys have exactly the shares of their weights", () => {
  const keys = dealt(random("deal"), 2400, { Online: 78, Schalter: 13, Post: 9 });
  const count = (key: string) => keys.filter((one) => one === key).length;
  expect([keys.length, count("Online"), count("Schalter"), count("Post")]).toEqual([2400, 1872, 312, 216]);
});

test("a spread has the quantiles that it is given", () => {
  const stream = random("quantiles");
  const given: Spread = [2, 5, 12, 30, 75];
  const sorted = Array.from({ length: 20_000 }, () => stream.spread(given)).sort((a, b) => a - b);
  expect(sorted[0]).toBeGreaterThanOrEqual(2);
  expect(sorted.at(-1)).toBeLessThanOrEqual(75);
  expect([2_000, 10_000, 18_000].map((at) => Math.round(sorted[at] ?? 0))).toEqual([5, 12, 30]);
});
