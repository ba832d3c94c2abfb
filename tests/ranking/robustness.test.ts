import { mean, sampleStandardDeviation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.js";
import { scoreDraws, spread, unknownDraws, withDraws } from "../../src/ranking/robustness.js";
import { ids, termsOf, type Id } from "./golden.js";

const samples = 10_000;
const tolerance = 0.015; // three standard errors at 10 000 draws

/** Scores of the golden processes under draws of the weights around the decided ones. */
function drawn(kappa: number, terms: (id: Id) => ReturnType<typeof termsOf> = termsOf) {
  const weights = withDraws(termsOf("P1"), kappa, samples, ({ id }) => random("golden", id));
  return Object.fromEntries(
    ids.map((id) => [
      id,
      scoreDraws(
        terms(id).map(({ value }, i) => ({ value, draws: weights[i]!.draws })),
        samples,
      ),
    ]),
  ) as unknown as Record<Id, Float64Array>;
}

const near = (got: number, expected: number) => {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(tolerance);
};

test("drawn weights sum to 1 and scatter around the decided ones as Dirichlet(κ·w) does", () => {
  // sd = sqrt(w(1 − w)/(κ + 1)); scoring vectors, weightSpread
  const deviations = {
    20: [0.0944911182523068, 0.087287156094397, 0.0654653670707977, 0.077919372247398],
    40: [0.0676252226000574, 0.0624695047554424, 0.0468521285665818, 0.0557651871471887],
  } as const;
  for (const kappa of [20, 40] as const) {
    const weights = withDraws(termsOf("P1"), kappa, samples, ({ id }) => random("spread", id));
    for (let k = 0; k < 100; k++) {
      expect(weights.reduce((sum, { draws }) => sum + draws[k]!, 0)).toBeCloseTo(1, 12);
    }
    deviations[kappa].forEach((deviation, i) => {
      const draws = Array.from(weights[i]!.draws);
      expect(Math.abs(mean(draws) - weights[i]!.weight)).toBeLessThan(0.004);
      expect(Math.abs(sampleStandardDeviation(draws) - deviation)).toBeLessThan(0.002);
    });
  }
});

test("a weight of 0 stays 0 in every draw", () => {
  const weights = withDraws([{ weight: 1 }, { weight: 0 }], 40, 50, () => random("zero"));
  expect(new Set(weights[1]!.draws)).toEqual(new Set([0]));
  expect(new Set(weights[0]!.draws)).toEqual(new Set([1]));
});

describe("the golden portfolio under drawn weights", () => {
  test.each([
    [20, { first: 0.9891, second: 0.9891, third: 0.662, last: 0.9984 }],
    [40, { first: 0.9992, second: 0.9991, third: 0.7095, last: 1 }],
    [60, { first: 0.9999, second: 1, third: 0.7455, last: 1 }],
  ])("κ = %d: P5 leads, P4 wins over P1, P3 is last", (kappa, expected) => {
    const scores = drawn(kappa);
    const share = (of: (k: number) => boolean) =>
      Array.from({ length: samples }, (_, k) => of(k)).filter(Boolean).length / samples;
    const rankOf = (id: Id, k: number) =>
      ids.filter((other) => scores[other][k]! > scores[id][k]!).length + 1;
    near(
      share((k) => rankOf("P5", k) === 1),
      expected.first,
    );
    near(
      share((k) => rankOf("P2", k) === 2),
      expected.second,
    );
    near(
      share((k) => rankOf("P4", k) === 3),
      expected.third,
    );
    near(
      share((k) => scores.P4[k]! > scores.P1[k]!),
      expected.third,
    );
    near(
      share((k) => rankOf("P3", k) === 5),
      expected.last,
    );
  });

  test("reaches the scores of the classes as often as the vectors say", () => {
    const scores = drawn(40);
    const expected = { P1: [0, 0.9997], P2: [1, 1], P3: [0, 0], P4: [0.063, 0.961], P5: [1, 1] } as const;
    for (const id of ids) {
      const { reachesA, reachesB } = spread(scores[id]);
      near(reachesA, expected[id][0]);
      near(reachesB, expected[id][1]);
    }
  });
});

test("a missing value is drawn evenly between 0 and 1", () => {
  const weights = withDraws([{ weight: 1 }], 40, samples, () => random("w"));
  const draws = scoreDraws(
    weights.map(({ draws }) => ({ value: unknownDraws(random("missing"), samples), draws })),
    samples,
  );
  const { p5, p95, reachesA, reachesB } = spread(draws);
  near(p5, 0.05);
  near(p95, 0.95);
  near(reachesA, 0.4);
  near(reachesB, 0.55);
});

test("a score that is 0.6 in every draw reaches 0.6, whatever the last bit of the weights", () => {
  const weights = withDraws(termsOf("P1"), 40, 1000, ({ id }) => random("exact", id));
  const draws = scoreDraws(
    weights.map(({ draws }) => ({ value: 0.6, draws })),
    1000,
  );
  expect(spread(draws).reachesA).toBe(1);
});
