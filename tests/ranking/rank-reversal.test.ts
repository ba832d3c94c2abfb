import { expect, test } from "vitest";
import { addUp } from "../../src/ranking/score.js";
import { valueOf, type Anchor } from "../../src/ranking/value-functions.js";
import { golden, ids, termsOf, type Id } from "./golden.js";

/** The weighted sum of min-max values of some alternatives: what this program does not do, and why. */
function minMax(rows: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  const columns = weights.map((_, j) => rows.map((row) => row[j]!));
  const [least, most] = [columns.map((of) => Math.min(...of)), columns.map((of) => Math.max(...of))];
  return rows.map((row) =>
    row.reduce((sum, x, j) => sum + (weights[j]! * (x - least[j]!)) / (most[j]! - least[j]!), 0),
  );
}

// scoring-vectors.json, rankReversalDemo: volume and standardisation; C is added later
const weights = [0.6, 0.4];
const [a, b, c] = [
  [100, 0.9],
  [200, 0.6],
  [1000, 0.5],
] as const;
const anchors: readonly Anchor[] = [
  { at0: 10, at1: 10_000, scale: "log10" },
  { at0: 0, at1: 1, scale: "linear" },
];
const anchored = (row: readonly number[]) =>
  addUp(row.map((raw, j) => ({ weight: weights[j]!, ...valueOf(raw, anchors[j]!, "demo") }))).value!;

test("a third process would turn round two others under min-max, and does not under anchors", () => {
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as number);
  const [two, three] = [minMax([a, b], weights), minMax([a, b, c], weights)];
  expect(two).toEqual(near([0.4, 0.6]));
  expect(three).toEqual(near([0.4, 0.166666666666667, 0.6]));
  expect([two[0]! < two[1]!, three[0]! < three[1]!]).toEqual([true, false]);
  // a score is a function of its own row alone: no third row can turn it round
  expect([a, b, c].map(anchored)).toEqual(near([0.56, 0.500205999132796, 0.6]));
});

test("the golden portfolio: min-max puts P1 before P4 and moves P1 when P5 leaves; the score does neither", () => {
  // stability is the distance of the halves: less is better
  const raw = (id: Id) => golden.raw[id].map((x, j) => (j === 2 ? -x : x));
  const decided = termsOf("P1").map(({ weight }) => weight);
  const all = minMax(ids.map(raw), decided);
  expect(all[0]).toBeCloseTo(0.4916, 4);
  expect(all[0]!).toBeGreaterThan(all[3]!);
  const without = ids.filter((id) => id !== "P5");
  expect(minMax(without.map(raw), decided)[0]).toBeCloseTo(0.5659, 4);
  const score = (id: Id) => addUp(termsOf(id)).value!;
  expect(score("P1")).toBeCloseTo(golden.u.P1, 9);
  expect(score("P4")).toBeGreaterThan(score("P1"));
});
