import { describe, expect, test } from "vitest";
import { scoreDraws, withDraws } from "../../src/ranking/robustness.js";
import { rankGroups } from "../../src/ranking/rank-groups.js";
import { holistic, leadOf, rankQuantile, standings, topShare } from "../../src/ranking/standings.js";
import { random } from "../../src/statistics/random.js";
import { ids, termsOf } from "./golden.js";

const samples = 10_000;
const tolerance = 0.015; // three standard errors at 10 000 draws

const near = (got: ArrayLike<number> | undefined, expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs((got?.[i] ?? 9) - value)).toBeLessThanOrEqual(tolerance);
};

/** Scores of alternatives with these values under the same weights: free ones, or around `weights` with κ. */
function scored(values: readonly (readonly number[])[], kappa?: number, weights?: readonly number[]) {
  const n = values[0]!.length;
  const terms = Array.from({ length: n }, (_, j) => ({ weight: weights?.[j] ?? 1 / n, j }));
  const drawn = withDraws(terms, kappa ?? n, samples, ({ j }) => random("standings", String(j)));
  return values.map((own) =>
    scoreDraws(
      drawn.map(({ draws }, j) => ({ value: own[j]!, draws })),
      samples,
    ),
  );
}

// scoring-vectors.json, T9: integrated exactly, uniform on the simplex
describe("SMAA with known answers", () => {
  test("two opposed alternatives and a balanced one", () => {
    const { acceptability, wins } = standings(
      scored([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
    );
    near(acceptability[0], [0.4, 0.1, 0.5]);
    near(acceptability[1], [0.4, 0.1, 0.5]);
    near(acceptability[2], [0.2, 0.8, 0]);
    near(wins[0], [0, 0.5, 0.4]);
    near(wins[2], [0.6, 0.6, 0]);
    near(acceptability.map(holistic), [0.327777777777778, 0.327777777777778, 0.344444444444444]);
  });

  test.each([
    [
      [
        [0.9, 0.2],
        [0.4, 0.5],
      ],
      [0.625, 0.375],
    ],
    [
      [
        [0.8, 0.3],
        [0.5, 0.6],
      ],
      [0.5, 0.5],
    ],
  ] as const)("%j", (values, first) => {
    const { acceptability, wins } = standings(scored(values));
    near(acceptability[0], first);
    near(acceptability[1], first.toReversed());
    near([wins[0]![1]!, wins[1]![0]!], first);
  });

  test("the identity matrix: every rank is as likely as any other", () => {
    const { acceptability } = standings(
      scored([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    );
    for (const shares of acceptability) near(shares, [1 / 3, 1 / 3, 1 / 3]);
  });

  test("the winner of nine of ten draws; itself it does not beat", () => {
    const u = [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ].map((scores) => Float64Array.from(scores));
    const { wins, ranks } = standings(u);
    expect(wins.map((row) => [...row])).toEqual([
      [0, 0.9],
      [0.1, 0],
    ]);
    expect([...ranks[0]!]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });
});

// scoring-vectors.json, T11, values fixed
describe("the golden portfolio", () => {
  const values = ids.map((id) => termsOf(id).map(({ value }) => value));
  const weights = termsOf("P1").map(({ weight }) => weight);
  const at = (id: (typeof ids)[number]) => ids.indexOf(id);

  test.each([
    [20, 0.9891, 0.9891, 0.662],
    [40, 0.9992, 0.9991, 0.7095],
    [60, 0.9999, null, 0.7455],
  ] as const)("κ = %d", (kappa, first, second, third) => {
    const { acceptability, wins } = standings(scored(values, kappa, weights));
    near([acceptability[at("P5")]![0]!], [first]);
    if (second !== null) near([acceptability[at("P2")]![1]!], [second]);
    near([acceptability[at("P4")]![2]!, wins[at("P4")]![at("P1")]!], [third, third]);
  });

  test("free weights", () => {
    const { acceptability, wins } = standings(scored(values));
    near([acceptability[at("P5")]![0]!, acceptability[at("P2")]![1]!], [0.8433, 0.86]);
    near([acceptability[at("P4")]![2]!, acceptability[at("P1")]![2]!], [0.5435, 0.4005]);
    near([acceptability[at("P3")]![4]!, wins[at("P4")]![at("P1")]!], [0.9156, 0.5435]);
  });

  test("rank groups 1, 2, 3–4, 5", () => {
    const order = (["P5", "P2", "P4", "P1", "P3"] as const).map(at);
    const { wins } = standings(scored(values, 40, weights));
    expect(rankGroups(5, (i, k) => wins[order[i]!]![order[k]!]!)).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
      { first: 3, last: 4 },
      { first: 3, last: 4 },
      { first: 5, last: 5 },
    ]);
  });
});

test("equal scores share a rank and beat each other in no draw", () => {
  const same = Float64Array.from([0.5, 0.7]);
  const { acceptability, wins } = standings([same, same.slice(), Float64Array.from([0.1, 0.9])]);
  expect(acceptability.map((shares) => [...shares])).toEqual([
    [0.5, 0.5, 0],
    [0.5, 0.5, 0],
    [0.5, 0, 0.5],
  ]);
  expect(wins[0]![1]).toBe(0);
});

test("no alternative, no standing", () => {
  expect(standings([])).toEqual({ acceptability: [], wins: [], ranks: [] });
  expect(rankGroups(0, () => 1)).toEqual([]);
});

test("shares among the best, rank quantiles and leads at their limits", () => {
  const shares = Float64Array.from([0.05, 0.2, 0.7, 0.05]);
  expect(topShare(shares, 2)).toBeCloseTo(0.25, 12);
  expect(topShare(shares, 9)).toBe(1);
  expect([0.05, 0.06, 0.5, 0.95, 0.96].map((p) => rankQuantile(shares, p))).toEqual([1, 2, 3, 3, 4]);
  expect([0.9, 0.8999, 0.7501, 0.75, 0.1].map(leadOf)).toEqual(["clear", "rather", "rather", "none", "none"]);
});

test("a group is held against its first member, not against the one before", () => {
  // each beats the next in 70 % of the draws, the one after it in 80 %
  const wins = (i: number, k: number) => (k - i === 1 ? 0.7 : 0.8);
  expect(rankGroups(4, wins).map(({ first, last }) => [first, last])).toEqual([
    [1, 2],
    [1, 2],
    [3, 4],
    [3, 4],
  ]);
});
