import { expect, test } from "vitest";
import { periodGaps } from "../../src/measures/period-gaps.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("a hole is longer than a week and than twice the usual gap", async () => {
  // Gaps in days: 1 ×9, then 8: the 90th percentile of ten gaps is 1.7 (type 7), so 8 is a hole.
  await using engine = await given(`
    P 1: A ${Array.from({ length: 9 }, () => `B+${day}`).join(" ")} C+${8 * day}
    Q 1: A B+${8 * day} C+${8 * day}
    R 1: A
  `);
  expect((await run(engine, periodGaps)).rows).toEqual([
    {
      process: "P",
      cases: 1,
      active_days: 11,
      usual_gap_days: expect.closeTo(1.7, 9) as number,
      longest_gap_days: 8,
      holes: 1,
    },
    { process: "Q", cases: 1, active_days: 3, usual_gap_days: 8, longest_gap_days: 8, holes: 0 },
    { process: "R", cases: 1, active_days: 1, usual_gap_days: null, longest_gap_days: null, holes: 0 },
  ]);
});

test("a gap of a week, or of twice the usual, is no hole yet", async () => {
  const gaps = (process: string, usual: number, last: number) =>
    `${process} 1: A ${Array.from({ length: 10 }, () => `B+${usual * day}`).join(" ")} C+${last * day}`;
  await using engine = await given(
    [gaps("P", 1, 7), gaps("Q", 5, 10), gaps("R", 5, 11), gaps("S", 1, 8)].join("\n"),
  );
  const rows = (await run(engine, periodGaps)).rows;
  expect(rows.map((row) => [row.process, row.usual_gap_days, row.longest_gap_days, row.holes])).toEqual([
    ["P", 1, 7, 0],
    ["Q", 5, 10, 0],
    ["R", 5, 11, 1],
    ["S", 1, 8, 1],
  ]);
});
