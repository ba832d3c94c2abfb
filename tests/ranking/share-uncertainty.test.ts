import { existsSync, readFileSync } from "node:fs";
import { mean, quantileSorted, sampleVariance } from "simple-statistics";
import { expect, test } from "vitest";
import { betaSampler } from "../../src/ranking/distributions.js";
import {
  effectiveShare,
  priorCases,
  scoreDraws,
  shareUncertainty,
} from "../../src/ranking/share-uncertainty.js";
import { random } from "../../src/statistics/random.js";
import { wilson } from "../../src/statistics/wilson.js";

// scoring vectors, shrinkageWilson: p0 = 0.15, m = 20
const published = [
  { k: 3, n: 10, shrunk: 0.2, low: 0.107791267406301, high: 0.603221852538855 },
  { k: 1, n: 5, shrunk: 0.16, low: 0.0362241086324301, high: 0.624465370237475 },
  { k: 20, n: 200, shrunk: 0.104545454545455, low: 0.0656704486690959, high: 0.149405812432717 },
  { k: 150, n: 1000, shrunk: 0.15, low: 0.129210072513088, high: 0.1734686584268 },
  { k: 0, n: 8, shrunk: 0.107142857142857, low: 0, high: 0.32440756488388 },
  { k: 400, n: 5000, shrunk: 0.0802788844621514, low: 0.0727986839327327, high: 0.0878461857011153 },
];

test.each(published)(
  "$k of $n: Wilson interval, draws around the shrunk share",
  ({ k, n, shrunk, low, high }) => {
    const of = shareUncertainty({ part: k, whole: n, prior: 0.15, random: () => random("test") });
    expect(of?.interval.low).toBeCloseTo(low, 12);
    expect(of?.interval.high).toBeCloseTo(high, 12);
    const draws = Array.from(of?.draws(20_000) ?? []);
    // Beta(k + 3, n − k + 17)
    const variance = (shrunk * (1 - shrunk)) / (n + 21);
    expect(Math.abs(mean(draws) - shrunk)).toBeLessThan((4 * Math.sqrt(variance)) / Math.sqrt(draws.length));
    expect(sampleVariance(draws) / variance).toBeCloseTo(1, 1);
  },
);

const vectors = "../shared/design/scoring-vectors.json";
test.skipIf(!existsSync(vectors))(
  "the table is that of the scoring vectors (skipped without ../shared/design)",
  () => {
    const { shrinkageWilson } = JSON.parse(readFileSync(vectors, "utf8")) as {
      shrinkageWilson: {
        m: number;
        cases: { k: number; n: number; shrunk: number; wilsonLow: number; wilsonHigh: number }[];
      };
    };
    expect(shrinkageWilson.m).toBe(priorCases);
    expect(
      shrinkageWilson.cases.map(({ k, n, shrunk, wilsonLow, wilsonHigh }) => ({
        k,
        n,
        shrunk,
        low: wilsonLow,
        high: wilsonHigh,
      })),
    ).toEqual(published);
  },
);

test("is the same again, and nothing of nothing has none", () => {
  const of = shareUncertainty({ part: 3, whole: 10, prior: 0.5, random: () => random("test") });
  expect(of?.draws(100)).toEqual(of?.draws(100));
  expect(shareUncertainty({ part: 0, whole: 0, prior: 0.5, random: () => random("test") })).toBeNull();
  // the same stream gives the same Beta draws
  const from = random("test");
  expect(of?.draws(2)).toEqual(Float64Array.of(betaSampler(13, 17)(from), betaSampler(13, 17)(from)));
});

test.each([
  [0.9, 30],
  [0.02, 400],
  [0, 30],
  [1, 30],
])("draws around %f of %i have the Wilson limits as quantiles", (share, whole) => {
  const draws = Array.from(scoreDraws(share, whole, () => random("limits"))(40_000).sort());
  const interval = wilson(share * whole, whole);
  expect(Math.abs(quantileSorted(draws, 0.025) - (interval?.low ?? 9))).toBeLessThan(0.01);
  expect(Math.abs(quantileSorted(draws, 0.975) - (interval?.high ?? 9))).toBeLessThan(0.01);
});

test("a share of executions counts as many as would tell as much", () => {
  // 50 cases with one execution each, 20 of them marked: as many as there are
  const single = effectiveShare({
    cases: 50,
    part: 20,
    whole: 50,
    partSquared: 20,
    wholeSquared: 50,
    product: 20,
  });
  expect(single.part / single.whole).toBeCloseTo(0.4, 12);
  expect(single.whole).toBeCloseTo(49, 9);
  // the same cases with ten executions each, all of a case alike: still 50 pieces of knowledge
  const clustered = effectiveShare({
    cases: 50,
    part: 200,
    whole: 500,
    partSquared: 2000,
    wholeSquared: 5000,
    product: 2000,
  });
  expect(clustered.whole).toBeCloseTo(49, 9);
  // one marked execution of four in every case: no case differs, so it is known from the cases
  const even = effectiveShare({
    cases: 50,
    part: 50,
    whole: 200,
    partSquared: 50,
    wholeSquared: 800,
    product: 200,
  });
  expect(even).toEqual({ part: 12.5, whole: 50 });
  const none = effectiveShare({
    cases: 50,
    part: 0,
    whole: 200,
    partSquared: 0,
    wholeSquared: 800,
    product: 0,
  });
  expect(none).toEqual({ part: 0, whole: 50 });
});
