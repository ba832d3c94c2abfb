import { expect, test } from "vitest";
import { prefixEntropies } from "../../src/statistics/prefix-automaton.js";

test("is nothing but one partition where all take one path", () => {
  expect(prefixEntropies({ steps: [1, 2], starts: [0, 2], cases: [5] })).toEqual({
    nodes: 2,
    partitions: 1,
    variantEntropy: 0,
    variantEntropyShare: 0,
    sequenceEntropy: 0,
    sequenceEntropyShare: 0,
  });
});

test("has no share of a single step", () => {
  expect(prefixEntropies({ steps: [1], starts: [0, 1], cases: [1] })).toMatchObject({
    variantEntropyShare: null,
    sequenceEntropyShare: null,
  });
});

test("weighs the steps of a path with its cases: AB twice, then AC and C", () => {
  const { nodes, partitions, variantEntropy, sequenceEntropy } = prefixEntropies({
    steps: [1, 2, 1, 3, 3],
    starts: [0, 2, 4, 5],
    cases: [2, 1, 1],
  });
  // partitions A AB · AC · C: nodes 2, 1, 1 of 4; steps 3 + 2, 1, 1 of 7
  expect([nodes, partitions]).toEqual([4, 3]);
  expect(variantEntropy).toBeCloseTo(4 * Math.log(4) - 2 * Math.log(2), 12);
  expect(sequenceEntropy).toBeCloseTo(7 * Math.log(7) - 5 * Math.log(5), 12);
});
