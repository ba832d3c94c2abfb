import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { run } from "../../src/measures/run.js";
import { segmentSpectrum } from "../../src/measures/segment-spectrum.js";
import { release } from "../../src/release/released.js";
import { given } from "../given.js";

const day = 24 * 60;

test("sorts the times of a transition into quarters of their own, by month of the step before", async () => {
  await using engine = await given(`
    P 1: A B+10
    P 2: A B+20
    P 3: A B+30 C+1
    P 4: A+${31 * day} B+40
    P 5: A+${31 * day} B+50
  `);
  // A → B: 10 20 30 40 50, quartiles 20, 30, 40
  const ab = { process: "P", rank: 1, from_activity: "A", to_activity: "B" };
  expect((await run(engine, segmentSpectrum)).rows).toEqual([
    { ...ab, month: "2024-01", quarter: 1, cases: 2, executions: 2 },
    { ...ab, month: "2024-01", quarter: 2, cases: 1, executions: 1 },
    { ...ab, month: "2024-02", quarter: 3, cases: 1, executions: 1 },
    { ...ab, month: "2024-02", quarter: 4, cases: 1, executions: 1 },
    {
      process: "P",
      rank: 2,
      from_activity: "B",
      to_activity: "C",
      month: "2024-01",
      quarter: 1,
      cases: 1,
      executions: 1,
    },
  ]);
});

test("counts a case once per month and quarter, and takes the month from the step before", async () => {
  await using engine = await given(`P 1: A A+10 A+10 A+${40 * day}`);
  expect(
    (await run(engine, segmentSpectrum)).rows.map(({ month, quarter, cases, executions }) => [
      month,
      quarter,
      cases,
      executions,
    ]),
  ).toEqual([
    ["2024-01", 1, 1, 2],
    ["2024-01", 4, 1, 1],
  ]);
});

test("takes the six most frequent transitions, ties by the names, and of equal times all into the first quarter", async () => {
  // E → H, F → G and H → A are left out, although they begin or end like others
  await using engine = await given("P 1: H A B C D E F G A B\nP 2: G A+5\nP 3: E H\nQ 1: X Y");
  const { rows } = await run(engine, segmentSpectrum);
  expect(
    rows.map((row) => [
      row.process,
      row.rank,
      row.from_activity + row.to_activity,
      row.quarter,
      row.executions,
    ]),
  ).toEqual([
    ["P", 1, "AB", 1, 2],
    ["P", 2, "GA", 1, 1],
    ["P", 2, "GA", 4, 1],
    ["P", 3, "BC", 1, 1],
    ["P", 4, "CD", 1, 1],
    ["P", 5, "DE", 1, 1],
    ["P", 6, "EF", 1, 1],
    ["Q", 1, "XY", 1, 1],
  ]);
});

test("has no row in a log of one-event cases", async () => {
  await using engine = await given("P 1: A\nP 2: B");
  expect((await run(engine, segmentSpectrum)).rows).toEqual([]);
});

test("hides a second cell of a quarter of a transition where one is too small: a quarter's size is known", () => {
  const row = (rank: number, month: string, quarter: number, cases: number) => ({
    process: "p",
    rank,
    from_activity: "A",
    to_activity: `B${rank}`,
    month,
    quarter,
    cases,
    executions: cases,
  });
  const rows = [
    row(1, "2024-01", 1, 50),
    row(1, "2024-02", 1, 40),
    row(1, "2024-03", 1, 2),
    row(1, "2024-01", 2, 30),
    row(1, "2024-02", 2, 20),
    row(2, "2024-01", 1, 30),
  ];
  const table = release({ of: segmentSpectrum, rows }, profiles.intern, new Map([["p", 500]]));
  expect(table.rows.map(({ rank, month, quarter }) => [rank, month, quarter])).toEqual([
    [1, "2024-01", 1],
    [1, "2024-01", 2],
    [1, "2024-02", 2],
    [2, "2024-01", 1],
  ]);
});
