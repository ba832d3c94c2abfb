import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centralWeights, confidenceFactors } from "../../src/ranking/central-weights.js";
import { rankingEntropy } from "../../src/ranking/ranking-entropy.js";
import { scoreDraws, withDraws } from "../../src/ranking/robustness.js";
import { standings } from "../../src/ranking/standings.js";
import { random } from "../../src/statistics/random.js";

const samples = 10_000;
const tolerance = 0.015; // three standard errors at 10 000 draws

/** Ranks of alternatives with these values under weights that are uniform on the simplex, and those weights. */
function freely(values: readonly (readonly number[])[]) {
  const criteria = values[0]!.map((_, j) => ({ weight: 1 / values[0]!.length, j }));
  const weights = withDraws(criteria, criteria.length, samples, ({ j }) => random("central", String(j)));
  const scores = values.map((own) =>
    scoreDraws(
      weights.map(({ draws }, j) => ({ value: own[j]!, draws })),
      samples,
    ),
  );
  return { ranks: standings(scores).ranks, weights: weights.map(({ draws }) => draws) };
}

const near = (got: readonly number[] | null | undefined, expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  for (const [j, value] of expected.entries())
    expect(Math.abs((got?.[j] ?? 9) - value)).toBeLessThanOrEqual(tolerance);
};

// scoring-vectors.json, T9_smaaAnalytic: integrated exactly, uniform on the simplex
describe("SMAA with known answers", () => {
  test.each([
    {
      values: [
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ],
      central: [
        [0.8, 0.2],
        [0.2, 0.8],
        [0.5, 0.5],
      ],
      entropy: 1.72192809488736,
    },
    {
      values: [
        [0.9, 0.2],
        [0.4, 0.5],
      ],
      central: [
        [11 / 16, 5 / 16],
        [3 / 16, 13 / 16],
      ],
      entropy: 0.954434002924965,
    },
    {
      values: [
        [0.8, 0.3],
        [0.5, 0.6],
      ],
      central: [
        [3 / 4, 1 / 4],
        [1 / 4, 3 / 4],
      ],
      entropy: 1,
    },
  ])("$values", ({ values, central, entropy }) => {
    const { ranks, weights } = freely(values);
    const found = centralWeights(ranks, weights);
    for (const [i, expected] of central.entries()) near(found[i], expected);
    expect(Math.abs(rankingEntropy(ranks) - entropy)).toBeLessThanOrEqual(tolerance);
    // values that are known leave nothing to chance: under its central weights each of them is first
    expect(confidenceFactors(found, values, samples)).toEqual(values.map(() => 1));
  });

  test("the identity matrix", () => {
    const { ranks, weights } = freely([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    near(centralWeights(ranks, weights)[0], [11 / 18, 7 / 36, 7 / 36]);
    // six orders, each as likely as the others
    expect(Math.abs(rankingEntropy(ranks) - Math.log2(6))).toBeLessThanOrEqual(tolerance);
  });

  test("what another beats everywhere has neither central weights nor a confidence factor", () => {
    const values = [
      [1, 1, 1],
      [0, 0, 0],
    ];
    const { ranks } = freely(values);
    const equal = values[0]!.map(() => new Float64Array(samples).fill(1 / 3));
    const found = centralWeights(ranks, equal);
    near(found[0], [1 / 3, 1 / 3, 1 / 3]);
    expect(found[1]).toBeNull();
    expect(confidenceFactors(found, values, samples)).toEqual([1, null]);
    expect(rankingEntropy(ranks)).toBe(0);
  });
});

test("central weights sum to 1 and are the plain mean over the draws in first place", () => {
  const ranks = [
    Uint16Array.from([1, 2, 1, 3]),
    Uint16Array.from([1, 1, 3, 2]),
    Uint16Array.from([3, 3, 2, 1]),
  ];
  const weights = [Float64Array.from([0.2, 0.4, 0.6, 0.9]), Float64Array.from([0.8, 0.6, 0.4, 0.1])];
  const [a, b, c] = centralWeights(ranks, weights);
  // draws 1 and 3; draws 1 and 2, the first shared; draw 4
  expect(a).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.6, 12)]);
  expect(b).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.7, 12)]);
  expect(c).toEqual([0.9, 0.1]);
});

test("the confidence factor counts the draws of the values, not of the weights", () => {
  // under (0.5, 0.5) the first wins where its draw is at least 0.6
  const drawn = Float64Array.from([0.2, 0.6, 0.7, 0.59, 1]);
  const values = [
    [drawn, 0.4],
    [0.5, 0.5],
    [0.1, 0.2],
  ];
  expect(confidenceFactors([[0.5, 0.5], null, [0, 1]], values, 5)).toEqual([3 / 5, null, 0]);
});

test("the confidence factor is what counting all ranks of every draw gives", () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc
      .array(fc.integer({ min: 0, max: 8 }), { minLength: 25, maxLength: 25 })
      .map((draws) => Float64Array.from(draws, (n) => n / 8)),
  );
  const alternatives = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(alternatives, (values) => {
      const weights = [0.5, 0.3, 0.2];
      const at = (of: (typeof values)[number], s: number) =>
        of.reduce<number>((sum, x, j) => sum + weights[j]! * (typeof x === "number" ? x : x[s]!), 0);
      const counted = values.map((own) => {
        const draws = Array.from({ length: 25 }, (_, s) => s);
        return draws.filter((s) => values.every((other) => at(other, s) <= at(own, s))).length / 25;
      });
      const central = values.map(() => weights);
      expect(confidenceFactors(central, values, 25)).toEqual(counted);
    }),
  );
});

test("no alternative: nothing is undecided", () => {
  expect(rankingEntropy([])).toBe(0);
  expect(centralWeights([], [])).toEqual([]);
  expect(confidenceFactors([], [], 10)).toEqual([]);
});

test("alternatives in another order are as undecided, to the last bit", () => {
  const { ranks } = freely([
    [0.9, 0.2, 0.4],
    [0.4, 0.5, 0.6],
    [0.6, 0.6, 0.1],
  ]);
  expect(rankingEntropy(ranks.toReversed())).toBe(rankingEntropy(ranks));
});
