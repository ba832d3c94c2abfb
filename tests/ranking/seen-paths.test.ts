import { expect, test } from "vitest";
import { seenPaths } from "../../src/ranking/seen-paths.js";

const row = (variant: readonly string[], first: number, second: number, is_right = true) => ({
  process: "P",
  variant,
  cases: first + second,
  first_half_cases: first,
  is_right,
});

test("numbers the pairs by activity and counts each pair of a path once", () => {
  const seen = seenPaths([row(["A", "A", "A", "B"], 2, 1, false), row(["A", "B"], 0, 4)]);
  expect(seen.cases).toBe(7);
  expect(seen.firstHalfCases).toBe(2);
  expect(Array.from(seen.cells)).toEqual([2, 1, 0, 4]);
  expect(Array.from(seen.right)).toEqual([0, 1]);
  // A→A and A→B belong to A, B→end to B
  expect(Array.from(seen.activityStarts)).toEqual([0, 2, 3]);
  expect(Array.from(seen.starts)).toEqual([0, 3, 5]);
  expect(Array.from(seen.pairs)).toEqual([0, 1, 2, 1, 2]);
  expect(Array.from(seen.times)).toEqual([2, 1, 1, 1, 1]);
});

test("names with separators stay apart, and the order of the rows changes nothing", () => {
  const rows = [row(["A,B", "C"], 1, 0), row(["A", "B,C"], 0, 1), row(["A"], 3, 3)];
  expect(seenPaths(rows).activityStarts).toHaveLength(5);
  expect(seenPaths(rows.toReversed())).toEqual(seenPaths(rows));
});

test("no path at all is no case", () => {
  expect(seenPaths([])).toMatchObject({ cases: 0, firstHalfCases: 0 });
});
