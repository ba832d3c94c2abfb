import { expect, test } from "vitest";
import { holm } from "../../src/statistics/holm.js";

test("multiplies the smallest by how many there are, the next by one less, and never turns the order", () => {
  // Holm 1979; R: p.adjust(c(.01, .04, .03, .005), "holm")
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(6)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(holm([0.5, 0.9])).toEqual([1, 1]);
});

test("what was not tested counts as no test", () => {
  expect(holm([Number.NaN, 0.02])).toEqual([Number.NaN, 0.02]);
  expect(holm([])).toEqual([]);
});
