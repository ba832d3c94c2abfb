import fc from "fast-check";
import { expect, test } from "vitest";
import { weightFlips, type Compared } from "../../src/ranking/weight-flips.js";
import { termsOf } from "./golden.js";

// scoring-vectors.json, weightFlip: P4 leads P1 of the golden portfolio
test("the tipping points between two golden processes, the smallest relative change first", () => {
  const other = termsOf("P1");
  const flips = weightFlips(
    termsOf("P4").map(({ id, weight, value }, i) => ({ id, weight, own: value, other: other[i]!.value })),
  );
  const expected = [
    ["structured_input", 0.245853942391621, 0.229269711958103],
    ["variant_concentration", 0.153494448073155, -0.386022207707382],
    ["first_time_right", 0.083100279664402, -0.44599813557065],
    ["system_switches", 0.146694759020279, 0.466947590202793],
    ["determinism", 0.0292524377031413, -0.853737811484293],
  ] as const; // stability cannot: its weight would have to be negative
  expect(flips.map(({ id }) => id)).toEqual(expected.map(([id]) => id));
  for (const [i, [, weight, change]] of expected.entries()) {
    expect(flips[i]!.newWeight).toBeCloseTo(weight, 6);
    expect(flips[i]!.relativeChange).toBeCloseTo(change, 6);
  }
});

const value = fc.double({ min: 0, max: 1, noNaN: true });
const criteria = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), value, value), { minLength: 2, maxLength: 6 })
  .map((all): readonly Compared[] => {
    const total = all.reduce((sum, [weight]) => sum + weight, 0);
    return all.map(([weight, own, other], i) => ({ id: String(i), weight: weight / total, own, other }));
  });

test("at the new weight, the others in proportion, both are level", () => {
  fc.assert(
    fc.property(criteria, (all) => {
      for (const { id, newWeight } of weightFlips(all)) {
        const old = all.find((one) => one.id === id)!.weight;
        const scale = (1 - newWeight) / (1 - old);
        const difference = all.reduce(
          (sum, one) => sum + (one.id === id ? newWeight : one.weight * scale) * (one.own - one.other),
          0,
        );
        expect(difference).toBeCloseTo(0, 9);
      }
    }),
  );
});

test("nothing tips where one is at least as good in everything, or both are level", () => {
  expect(
    weightFlips([
      { id: "a", weight: 0.5, own: 0.9, other: 0.2 },
      { id: "b", weight: 0.5, own: 0.6, other: 0.4 },
    ]),
  ).toEqual([]);
  expect(weightFlips([{ id: "a", weight: 1, own: 0.5, other: 0.5 }])).toEqual([]);
});
