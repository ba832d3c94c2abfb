import { describe, expect, test } from "vitest";
import { rankingV1, type AnchorId } from "../../src/config/ranking.js";
import { centralWeights } from "../../src/ranking/central-weights.js";
import {
  classA,
  classB,
  classify,
  leastCoverage,
  leastVetoValue,
  vetoIndicators,
} from "../../src/ranking/classes.js";
import { indicators } from "../../src/ranking/indicators/index.js";
import { rankGroups } from "../../src/ranking/rank-groups.js";
import { rankingEntropy } from "../../src/ranking/ranking-entropy.js";
import { reach, scoreDraws, withDraws } from "../../src/ranking/robustness.js";
import { addUp, withEqualWeights } from "../../src/ranking/score.js";
import { priorCases } from "../../src/ranking/share-uncertainty.js";
import { holistic, standings } from "../../src/ranking/standings.js";
import { valueOf, type Anchor } from "../../src/ranking/value-functions.js";
import { weightFlips } from "../../src/ranking/weight-flips.js";
import { random } from "../../src/statistics/random.js";
import { vectors, type Numbers } from "./vectors.js";

// Every vector is read from the design. Beside those here stand: T1 and T2 in tests/oracle and steps/real-logs.test.ts, T3 in
// tests/oracle/edear.test.ts, T4 in complexity-vectors.test.ts, the benefit in hours.test.ts and net-benefit.test.ts, shrinkageWilson in
// share-uncertainty.test.ts, simpsonBootstrap in path-figures.test.ts, T13 in tests/oracle/subsamples.test.ts.
const samples = 10_000;
/** Of a share over 10,000 draws, as the vectors say. */
const tolerance = 0.015;
const near = (got: ArrayLike<number> | null | undefined, expected: Numbers, what = "") => {
  expect(got, what).toHaveLength(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs((got?.[i] ?? 9) - value), `${what} ${String(i)}`).toBeLessThanOrEqual(tolerance);
};

/** Draws of weights around these with κ; without κ they are uniform on the simplex. */
const weightsOf = (weights: Numbers, kappa = weights.length) =>
  withDraws(
    weights.map((weight, j) => ({ weight, j })),
    kappa,
    samples,
    ({ j }) => random("vectors", String(j)),
  ).map(({ draws }) => draws);
const equal = (n: number): Numbers => Array.from({ length: n }, () => 1 / n);
const scored = (values: readonly Numbers[], weights: readonly Float64Array[]) =>
  values.map((own) =>
    scoreDraws(
      weights.map((draws, j) => ({ value: own[j]!, draws })),
      samples,
    ),
  );

describe.skipIf(vectors === null)("scoring-vectors.json (skipped without ../shared/design)", () => {
  // the body of a skipped block runs as well, its tests do not
  const all = vectors ?? ({} as NonNullable<typeof vectors>);
  const idOf = (code: string): AnchorId =>
    code === "B4" ? "manual_effort" : (indicators.find((one) => one.code === code)!.id as AnchorId);

  test("model: weights, anchors, κ, veto, classes, list and prior are those of v1", () => {
    const { model } = all;
    for (const score of ["rpa", "ki"] as const) {
      const perCent = Object.entries(model.weights[score]).map(([code, w]) => [
        idOf(code),
        Math.round(w * 100),
      ]);
      expect(rankingV1.scores[score]).toEqual(Object.fromEntries(perCent));
      expect(rankingV1.robustness.kappa[score]).toBe(model.dirichletKappa[score]);
    }
    const codes = [...Object.keys(model.weights.rpa), ...Object.keys(model.weights.ki), "B4"];
    expect(Object.keys(rankingV1.anchors).toSorted()).toEqual(codes.map(idOf).toSorted());
    for (const code of codes) {
      const { v0, v1, scale } = model.anchors[code]!;
      expect(rankingV1.anchors[idOf(code)], code).toMatchObject({ at0: v0, at1: v1, scale });
    }
    expect(vetoIndicators).toEqual(model.veto.indicators.map(idOf));
    expect(leastVetoValue).toBe(model.veto.below);
    expect(model.classes.A).toBe(
      `P(u >= ${classA.score.toFixed(2)}) >= ${classA.draws.toFixed(2)} and gate open`,
    );
    expect(model.classes.B).toBe(`P(u >= ${classB.score.toFixed(2)}) >= ${classB.draws.toFixed(2)}`);
    expect(model.classes.none).toContain(`coverage < ${String(leastCoverage)}`);
    expect(rankingV1.list).toMatchObject({ suitability: 55, benefit: 45 });
    expect([model.list.suitability, model.list.benefit]).toEqual([0.55, 0.45]);
    expect(priorCases).toBe(model.shrinkage.m);
  });

  test("value functions: every case, with its flag", () => {
    for (const { indicator, x, v, clipped } of all.valueFunctions.cases) {
      const { v0, v1, scale } = all.model.anchors[indicator]!;
      const got = valueOf(x, { at0: v0, at1: v1, scale }, indicator);
      expect(got.value, indicator).toBeCloseTo(v, 12);
      expect(got.clipped !== "-", `${indicator} ${String(x)}`).toBe(clipped);
    }
  });

  test("T5: the score with linear values is 1 − SPOTIS", () => {
    for (const { name, matrix, objectives, weights, bounds, expected } of all.T5_spotis.cases) {
      const u = matrix.map((row) => {
        const terms = row.map((x, j) => {
          const [low, high] = bounds[j]!;
          const anchor: Anchor =
            objectives[j] === "max"
              ? { at0: low, at1: high, scale: "linear" }
              : { at0: high, at1: low, scale: "linear" };
          return { weight: weights[j]!, value: valueOf(x, anchor, name).value };
        });
        return addUp(terms).value!;
      });
      for (const [i, value] of expected.u.entries()) expect(u[i], name).toBeCloseTo(value, 12);
    }
  });

  test("T7: the weighted sum adds up as published", () => {
    const { matrix, objectives, expected, tiny } = all.T7_weightedSum;
    const columns = objectives.map((objective, j) => {
      const own = matrix.map((row) => (objective === "min" ? 1 / row[j]! : row[j]!));
      const sum = own.reduce((total, x) => total + x, 0);
      return own.map((x) => x / sum);
    });
    const got = matrix.map(
      (_, i) => addUp(columns.map((own) => ({ value: own[i]!, weight: 1 / columns.length }))).value!,
    );
    for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 12);
    const small = tiny.matrix.map(
      (row) => addUp(row.map((value, j) => ({ value, weight: tiny.weights[j]! }))).value!,
    );
    expect(small).toEqual(tiny.expected);
  });

  test("T9: SMAA against what was integrated exactly", () => {
    for (const { name, values, exact } of all.T9_smaaAnalytic.cases) {
      const weights = weightsOf(equal(values[0]!.length));
      const found = standings(scored(values, weights));
      const central = centralWeights(found.ranks, weights);
      for (const [i, shares] of exact.rankAcceptability.entries()) near(found.acceptability[i], shares, name);
      for (const [i, wins] of exact.pairwiseWinning?.entries() ?? []) near(found.wins[i], wins, name);
      for (const [i, own] of exact.centralWeight?.entries() ?? []) near(central[i], own, name);
      if (exact.centralWeightOfFirst !== undefined) near(central[0], exact.centralWeightOfFirst, name);
      if (exact.holistic !== undefined) near(found.acceptability.map(holistic), exact.holistic, name);
      if (exact.rankingEntropyBit !== undefined)
        near([rankingEntropy(found.ranks)], [exact.rankingEntropyBit], name);
    }
  });

  test("T10: free weights, put in order in every draw, have the rank order centroids as their mean", () => {
    for (const { n, weights } of all.T10_rocWeights.cases) {
      const free = weightsOf(equal(n));
      const sums = Array.from({ length: n }, () => 0);
      for (let k = 0; k < samples; k++) {
        const ordered = free.map((draws) => draws[k]!).sort((a, b) => b - a);
        for (const [j, weight] of ordered.entries()) sums[j]! += weight / samples;
      }
      near(sums, weights, `n = ${String(n)}`);
    }
  });

  describe("T11", () => {
    const { T11_portfolio: golden } = all;
    const ids = vectors === null ? [] : Object.keys(golden.u);
    const values = () => ids.map((id) => golden.values[id]!);

    test("values, contributions, scores, vetoes and the order", () => {
      const scores = new Map<string, number>();
      for (const id of ids) {
        const terms = golden.indicators.map((code, j) => {
          const { value } = valueOf(golden.raw[id]![j]!, rankingV1.anchors[idOf(code)], code);
          expect(value).toBeCloseTo(golden.values[id]![j]!, 12);
          return { id: idOf(code), value, weight: golden.weights[j]! };
        });
        const score = addUp(terms);
        for (const [j, term] of score.terms.entries())
          expect(term.low).toBeCloseTo(golden.contributions[id]![j]!, 12);
        expect(score.value).toBeCloseTo(golden.u[id]!, 9);
        expect(addUp(withEqualWeights(terms)).value).toBeCloseTo(golden.uEqualWeights[id]!, 9);
        const vetoed = terms.some((term) => vetoIndicators.includes(term.id) && term.value < leastVetoValue);
        expect(vetoed, id).toBe(golden.veto[id]);
        scores.set(id, score.value!);
      }
      expect(ids.toSorted((a, b) => scores.get(b)! - scores.get(a)!)).toEqual(golden.order);
    });

    test.each(["dirichlet20", "dirichlet40", "dirichlet60", "uniform"] as const)("SMAA, %s", (name) => {
      const kappa = name === "uniform" ? undefined : Number(name.slice("dirichlet".length));
      const weights = weightsOf(kappa === undefined ? equal(6) : golden.weights, kappa);
      const { acceptability: b, wins } = standings(scored(values(), weights));
      const at = (id: string) => ids.indexOf(id);
      const got: Readonly<Record<string, number>> = {
        P5first: b[at("P5")]![0]!,
        P2second: b[at("P2")]![1]!,
        P4third: b[at("P4")]![2]!,
        P1third: b[at("P1")]![2]!,
        P3last: b[at("P3")]![4]!,
        P4beatsP1: wins[at("P4")]![at("P1")]!,
      };
      const expected = Object.entries(golden.smaa[name]);
      expect(expected.length).toBeGreaterThan(3);
      near(
        expected.map(([key]) => got[key]!),
        expected.map(([, share]) => share),
        name,
      );
    });

    test("central weights, classes and rank groups at κ = 40", () => {
      const weights = weightsOf(golden.weights, 40);
      const scores = scored(values(), weights);
      const found = standings(scores);
      const central = centralWeights(found.ranks, weights);
      near(central[ids.indexOf("P5")], golden.smaa.centralWeightDirichlet40["P5"]!);
      for (const id of ["P1", "P3", "P4"]) expect(central[ids.indexOf(id)], id).toBeNull();
      for (const [i, id] of ids.entries()) {
        const reached = reach(scores[i]!);
        const expected = golden.classesDirichlet40.probabilities[id]!;
        near([reached.reachesA, reached.reachesB], [expected["u>=0.60"]!, expected["u>=0.45"]!], id);
        const of = { cases: 30, coverage: 1, ...reached, vetoed: golden.veto[id]!, gateOpen: true };
        expect(classify(of).class, id).toBe(golden.classesDirichlet40.class[id]);
      }
      const order = golden.order.map((id) => ids.indexOf(id));
      const groups = rankGroups(ids.length, (i, k) => found.wins[order[i]!]![order[k]!]!);
      const printed = groups.map(({ first, last }) =>
        first === last ? String(first) : `${String(first)}–${String(last)}`,
      );
      expect([...new Set(printed)]).toEqual(golden.rankGroups.printed);
    });
  });

  test("weight flips: each that is possible, the smallest relative change first", () => {
    const { weightFlip, T11_portfolio: golden } = all;
    const [own, other] = weightFlip.pair.map((id) => golden.values[id]!);
    const flips = weightFlips(
      golden.indicators.map((id, j) => ({
        id,
        weight: golden.weights[j]!,
        own: own![j]!,
        other: other![j]!,
      })),
    );
    const possible = weightFlip.cases.filter(({ possible: is }) => is);
    expect(flips.map(({ id }) => id).toSorted()).toEqual(possible.map(({ indicator }) => indicator));
    expect(flips[0]?.id).toBe(weightFlip.smallestRelativeChange);
    for (const { indicator, newWeight, relativeChange } of possible) {
      const flip = flips.find(({ id }) => id === indicator)!;
      expect(flip.newWeight).toBeCloseTo(newWeight!, 9);
      expect(flip.relativeChange).toBeCloseTo(relativeChange!, 9);
    }
  });
});
