import { mean } from "simple-statistics";
import { expect, test } from "vitest";
import { pathResamples } from "../../src/ranking/path-resamples.js";
import { seenPaths } from "../../src/ranking/seen-paths.js";
import { random } from "../../src/statistics/random.js";

const row = (path: string, first: number, second: number, is_right = true) => ({
  process: "P",
  variant: path.split(""),
  cases: first + second,
  first_half_cases: first,
  is_right,
});

// scoring vectors, simpsonBootstrap: cases per path 5, 3, 1, 1
const vector = [row("AB", 3, 2), row("AC", 1, 2, false), row("AD", 1, 0), row("AE", 0, 1)];

test("the mean concentration of resamples is that of drawing with replacement", () => {
  const { concentration } = pathResamples(seenPaths(vector), 20_000, random("test"));
  // exact: Σ p² = 0.36, not 0.289
  expect(Math.abs(mean(Array.from(concentration)) - 0.36)).toBeLessThan(0.004);
});

test("frequent paths drawn as counts and rare ones drawn by case are one multinomial", () => {
  // 300 cases: one path with 200, a hundred with one each
  const rows = [
    row("AB", 100, 100),
    ...Array.from({ length: 100 }, (_, i) =>
      row(`A${String.fromCodePoint(200 + i)}`, i % 2, 1 - (i % 2), false),
    ),
  ];
  const { right, concentration, observed } = pathResamples(seenPaths(rows), 4000, random("test"));
  const shares = Array.from(right);
  const spread = Math.sqrt(mean(shares.map((x) => (x - 2 / 3) ** 2)));
  expect(mean(shares)).toBeCloseTo(2 / 3, 2);
  expect(spread / Math.sqrt(2 / 9 / 300)).toBeCloseTo(1, 1);
  // Σ p² = (200² + 100)/300²
  expect(mean(Array.from(concentration))).toBeCloseTo(40_100 / 90_000, 2);
  expect(observed.concentration).toBeCloseTo((200 * 199) / (300 * 299), 12);
});

test("beyond 1,000 cases as many are drawn, and deviations are scaled", () => {
  const { right, scale } = pathResamples(
    seenPaths([row("AB", 2000, 2000), row("AC", 2000, 2000, false)]),
    4000,
    random("test"),
  );
  expect(scale).toBeCloseTo(Math.sqrt(1000 / 8000), 12);
  const spread = Math.sqrt(mean(Array.from(right, (x) => (scale * (x - 0.5)) ** 2)));
  expect(spread / Math.sqrt(0.25 / 8000)).toBeCloseTo(1, 1);
});

test("the order of the rows changes nothing, to the last bit", () => {
  const one = pathResamples(seenPaths(vector), 50, random("test"));
  const other = pathResamples(seenPaths(vector.toReversed()), 50, random("test"));
  expect(other.use(120)).toEqual(one.use(120));
  expect({ ...other, use: null }).toEqual({ ...one, use: null });
});
