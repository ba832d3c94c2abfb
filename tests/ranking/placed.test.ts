import { expect, test } from "vitest";
import { placed, placedRows } from "../../src/ranking/placed.js";
import type { ScoreRows } from "../../src/ranking/score-rows.js";

/** What placing reads of a scored process: its score and two draws of it. */
function scored(process: string, value: number): ScoreRows {
  const draws = Float64Array.of(value, value);
  const row = { process, score: "rpa", class: "B", value, equal_weights_share: value, cases: 100 };
  return {
    suitability: row,
    drawn: { criteria: [], scores: draws, freeScores: draws },
  } as unknown as ScoreRows;
}

const placesOf = (...rows: readonly ScoreRows[]) =>
  placedRows(placed(rows), rows).map(({ process, rank, equal_weights_rank }) => [
    process,
    rank,
    equal_weights_rank,
  ]);

test("equal scores share a place, also where they were added up of different terms", () => {
  expect(0.1 + 0.2).toBeGreaterThan(0.3);
  expect(placesOf(scored("a", 0.3), scored("b", 0.1 + 0.2), scored("c", 0.9), scored("d", 0.2))).toEqual([
    ["c", 1, 1],
    ["b", 2, 2],
    ["a", 2, 2],
    ["d", 4, 4],
  ]);
});

test("scores that differ at all do not", () => {
  expect(placesOf(scored("a", 0.3), scored("b", 0.3 + 1e-9))).toEqual([
    ["b", 1, 1],
    ["a", 2, 2],
  ]);
});
