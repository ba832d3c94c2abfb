import { expect, test } from "vitest";
import { divergence, cohorts } from "../../src/ranking/divergence.js";
import { pathFigures } from "../../src/ranking/path-figures.js";
import { seenPaths } from "../../src/ranking/seen-paths.js";

const row = (path: string, first: number, second: number, is_right = true) => ({
  process: "P",
  variant: path.split(""),
  cases: first + second,
  first_half_cases: first,
  is_right,
});

// scoring vectors, simpsonBootstrap: cases per path 5, 3, 1, 1
const vector = [row("AB", 3, 2), row("AC", 1, 2, false), row("AD", 1, 0), row("AE", 0, 1)];

test("the figures of all cases are those of their definitions", () => {
  const seen = seenPaths(vector);
  const figures = pathFigures(seen)(seen.cells);
  expect(seen.cases).toBe(10);
  expect(seen.firstHalfCases).toBe(5);
  expect(figures.concentration).toBeCloseTo(0.288888888888889, 12);
  // after A: B 5 of 10; after B, C, D and E always the end
  expect(figures.determinism).toBeCloseTo(15 / 20, 12);
  expect(figures.right).toBeCloseTo(7 / 10, 12);
  const log = Math.log2;
  const half = (p: number, q: number) =>
    (p * log((2 * p) / (p + q)) + (q === 0 ? 0 : q * log((2 * q) / (p + q)))) / 2;
  // pairs of a half: B twice of 10 … each of A→x and x→END
  expect(figures.divergence).toBeCloseTo(2 * (half(0.3, 0.2) + half(0.2, 0.1) + 2 * half(0.1, 0)), 12);
});

test("the divergence is that of the indicator", () => {
  const rows = [row("AABA", 5, 2), row("ABC", 3, 9), row("C", 1, 4), row("CAB", 7, 0)];
  const seen = seenPaths(rows);
  expect(pathFigures(seen)(seen.cells).divergence).toBeCloseTo(divergence(cohorts(rows)), 12);
});

test("a function of figures forgets the cases it was asked about before", () => {
  const seen = seenPaths(vector);
  const figures = pathFigures(seen);
  const once = figures(seen.cells);
  figures(Int32Array.of(9, 0, 0, 0, 0, 0, 0, 1));
  expect(figures(seen.cells)).toEqual(once);
});

test("without a case in a half there is no divergence, and of one case no concentration", () => {
  const seen = seenPaths([row("AB", 1, 0)]);
  const figures = pathFigures(seen)(seen.cells);
  expect(figures.divergence).toBeNaN();
  expect(figures.concentration).toBeNaN();
  expect(figures.determinism).toBe(1);
});
