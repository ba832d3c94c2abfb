import fc from "fast-check";
import { expect, test } from "vitest";
import { mixEffect } from "../../src/statistics/mix-effect.js";

const side = (strata: Readonly<Record<string, readonly [cases: number, mean: number]>>) =>
  new Map(Object.entries(strata).map(([kind, [cases, mean]]) => [kind, { cases, sum: cases * mean }]));

test("tells another mix from another speed, by hand", () => {
  // only the mix changes: 80 : 20 becomes 20 : 80
  expect(mixEffect(side({ a: [80, 1], b: [20, 11] }), side({ a: [20, 1], b: [80, 11] }))).toEqual({
    difference: 6,
    mix: expect.closeTo(6, 12),
    within: 0,
  });
  // only the speed changes
  expect(mixEffect(side({ a: [5, 1], b: [5, 3] }), side({ a: [50, 2], b: [50, 6] }))).toEqual({
    difference: 2,
    mix: 0,
    within: 2,
  });
  // both: means 2 and 8, shares .5/.5 and .25/.75, second means 4 and 10
  const both = mixEffect(side({ a: [2, 2], b: [2, 8] }), side({ a: [1, 4], b: [3, 10] }));
  expect(both?.mix).toBeCloseTo(-0.25 * 3 + 0.25 * 9, 12);
  expect(both?.within).toBeCloseTo(0.375 * 2 + 0.625 * 2, 12);
});

test("a kind that only one side has is mix, and a side without cases has no effect", () => {
  expect(mixEffect(side({ a: [1, 5] }), side({ b: [1, 9] }))).toEqual({ difference: 4, mix: 4, within: 0 });
  expect(mixEffect(side({}), side({ b: [1, 9] }))).toBeNull();
});

test("the parts add up to the difference", () => {
  const strata = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d", "e"),
    fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1_000_000 })),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(strata, strata, (first, second) => {
      const effect = mixEffect(side(first), side(second));
      expect((effect?.mix ?? 0) + (effect?.within ?? 0)).toBeCloseTo(effect?.difference ?? Number.NaN, 6);
    }),
  );
});
