import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp, withEqualWeights } from "../../src/ranking/score.js";
import { valueOf } from "../../src/ranking/value-functions.js";
import { golden, ids, termsOf } from "./golden.js";

describe("the golden portfolio", () => {
  test.each(ids)("%s has its values, contributions, score and score with equal weights", (id) => {
    const terms = termsOf(id);
    const score = addUp(terms);
    terms.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(golden.values[id][i]!, 9);
    });
    score.terms.forEach(({ low, high }, i) => {
      expect(low).toBeCloseTo(golden.contributions[id][i]!, 9);
      expect(high).toBe(low);
    });
    expect(score.value).toBeCloseTo(golden.u[id], 9);
    expect(score.coverage).toBeCloseTo(1, 12);
    expect(addUp(withEqualWeights(terms)).value).toBeCloseTo(golden.equal[id], 9);
  });

  test("flags what lies beyond an anchor: P5 in concentration and determinism", () => {
    const clipped = ids.map((id) => termsOf(id).flatMap((term) => (term.clipped === "-" ? [] : [term.id])));
    expect(clipped).toEqual([[], [], ["first_time_right"], [], ["variant_concentration", "determinism"]]);
  });

  test("P4 without structured input is a range, its middle and a coverage of 0.8", () => {
    const terms = termsOf("P4").map((term) =>
      term.id === "structured_input" ? { ...term, value: null } : term,
    );
    const score = addUp(terms);
    expect(score.coverage).toBeCloseTo(0.8, 12);
    expect(score.low).toBeCloseTo(0.513055555555556, 9);
    expect(score.high).toBeCloseTo(0.713055555555556, 9);
    expect(score.value).toBeCloseTo(0.613055555555556, 9);
  });
});

describe("with linear values", () => {
  const spotis = (
    matrix: readonly (readonly number[])[],
    least: readonly boolean[],
    weights: readonly number[],
    bounds: readonly (readonly [number, number])[],
  ) =>
    matrix.map(
      (row) =>
        addUp(
          row.map((x, j) => {
            const [lo, hi] = bounds[j]!;
            const anchor = { at0: least[j]! ? hi : lo, at1: least[j]! ? lo : hi, scale: "linear" } as const;
            return { weight: weights[j]!, value: valueOf(x, anchor, "test").value };
          }),
        ).value!,
    );

  // Dezert et al. 2020, inputs and published scores as in the tests of scikit-criteria (BSD-3)
  test("the score is 1 − SPOTIS: example a", () => {
    const u = spotis(
      [
        [10.5, -3.1, 1.7],
        [-4.7, 0, 3.4],
        [8.1, 0.3, 1.3],
        [3.2, 7.3, -5.3],
      ],
      [false, true, false],
      [0.2, 0.3, 0.5],
      [
        [-5, 12],
        [-6, 10],
        [-8, 5],
      ],
    );
    [0.198945135746606, 0.370509049773756, 0.306315045248869, 0.749058257918552].forEach((distance, i) => {
      expect(1 - u[i]!).toBeCloseTo(distance, 9);
    });
  });

  test("the score is 1 − SPOTIS: example b", () => {
    const u = spotis(
      [
        [15000, 4.3, 99, 42, 737],
        [15290, 5, 116, 42, 892],
        [15350, 5, 114, 45, 952],
        [15490, 5.3, 123, 45, 1120],
      ],
      [true, true, true, false, false],
      [0.2941, 0.2353, 0.2353, 0.0588, 0.1765],
      [
        [14000, 16000],
        [3, 8],
        [80, 140],
        [35, 60],
        [650, 1300],
      ],
    );
    [0.47795182051282, 0.578118192307692, 0.555749551282051, 0.58013108974359].forEach((distance, i) => {
      expect(1 - u[i]!).toBeCloseTo(distance, 9);
    });
  });
});

test("a third alternative leaves the first two as they were, where relative scores would flip", () => {
  const volume = { at0: 10, at1: 10_000, scale: "log10" } as const;
  const standard = { at0: 0, at1: 1, scale: "linear" } as const;
  const u = ([x, y]: readonly [number, number]) =>
    addUp([
      { weight: 0.6, value: valueOf(x, volume, "test").value },
      { weight: 0.4, value: valueOf(y, standard, "test").value },
    ]).value;
  expect(u([100, 0.9])).toBeCloseTo(0.56, 9);
  expect(u([200, 0.6])).toBeCloseTo(0.500205999132796, 9);
  expect(u([1000, 0.5])).toBeCloseTo(0.6, 9);
});

test("nothing known: the whole range, no value, no coverage", () => {
  const score = addUp([{ weight: 1, value: null }]);
  expect({ ...score, terms: [] }).toEqual({ terms: [], low: 0, high: 1, value: null, coverage: 0 });
});

const value = fc.double({ min: 0, max: 1, noNaN: true });
const termsWith = (values: fc.Arbitrary<number | null>) =>
  fc
    .array(fc.record({ value: values, weight: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((terms) => {
      const total = terms.reduce((sum, term) => sum + term.weight, 0);
      return terms.map((term) => ({ ...term, weight: term.weight / total }));
    });

test("contributions add up to the score, and a known value moves both ends of the range alike", () => {
  fc.assert(
    fc.property(termsWith(fc.option(value)), (given) => {
      const { terms, low, high, coverage } = addUp(given);
      expect(terms.reduce((sum, term) => sum + term.low, 0)).toBeCloseTo(low, 9);
      expect(terms.reduce((sum, term) => sum + term.high, 0)).toBeCloseTo(high, 9);
      expect(high - low).toBeCloseTo(1 - coverage, 9);
    }),
  );
});

test("raising a value never lowers the score", () => {
  fc.assert(
    fc.property(termsWith(value), fc.nat(), value, (given, at, other) => {
      const i = at % given.length;
      const raised = given.map((term, j) =>
        i === j ? { ...term, value: Math.max(term.value ?? 0, other) } : term,
      );
      expect(addUp(raised).value).toBeGreaterThanOrEqual(addUp(given).value!);
    }),
  );
});
