import fc from "fast-check";
import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { deadlinesPerMonth } from "../../src/measures/deadlines-per-month.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { release } from "../../src/release/released.js";

const population = new Map([["P", 1000]]);
const month = (i: number) => `2024-${String(i + 1).padStart(2, "0")}`;

const judged = (missed: readonly number[], cases: readonly number[] = missed.map(() => 100)) =>
  missed.map((n, i) => ({
    process: "P",
    month: month(i),
    cases: cases[i] ?? 0,
    missed_cases: n,
    missed_share: n / (cases[i] ?? 1),
    missed_low_share: 0.01,
    missed_high_share: 0.5,
  }));
const missedOf = (missed: readonly number[], cases?: readonly number[]) => {
  const rows = judged(missed, cases);
  return release({ of: deadlinesPerMonth, rows }, profiles.intern, population);
};

test("a single withheld count takes the smallest one beside it along, with its shares: the sum is known", () => {
  const released = missedOf([20, 3, 7, 7, 40]);
  expect(released.rows.map((row) => row.missed_cases)).toEqual([20, null, 7, null, 40]);
  expect(released.rows[3]).toMatchObject({ cases: 100, missed_share: null, missed_high_share: null });
  expect(released.rows[3] && released.withheldIn(released.rows[3])).toEqual([
    "missed_cases",
    "missed_share",
    "missed_low_share",
    "missed_high_share",
  ]);
});

test("two withheld counts hide each other, and none needs no other; a zero hides nobody", () => {
  expect(missedOf([20, 3, 7, 2]).rows.map((row) => row.missed_cases)).toEqual([20, null, 7, null]);
  expect(missedOf([20, 30, 7]).rows.map((row) => row.missed_cases)).toEqual([20, 30, 7]);
  expect(missedOf([0, 3, 0]).rows.map((row) => row.missed_cases)).toEqual([0, null, 0]);
});

test("a row that is withheld whole hides the count as well", () => {
  const released = missedOf([20, 3, 9, 1, 30], [100, 100, 100, 3, 100]);
  expect(released.rows.map((row) => [row.month, row.missed_cases])).toEqual([
    ["2024-01", 20],
    ["2024-02", null],
    ["2024-03", 9],
  ]);
});

test("counts that add up go together, so that no month follows from the next one and from all arrivals", () => {
  const flow = (arrivals: number, completions: number, open_at_end: number, i: number) => ({
    process: "P",
    month: month(i),
    arrivals,
    completions,
    open_at_end,
    lower_bound: false,
  });
  const rows = [flow(100, 3, 97, 0), flow(80, 70, 107, 1), flow(90, 60, 137, 2)];
  const released = release({ of: flowPerMonth, rows }, profiles.intern, population);
  expect(released.rows.map((row) => [row.arrivals, row.completions, row.open_at_end])).toEqual([
    [null, null, null],
    [80, 70, 107],
    [null, null, null],
  ]);
});

test("public data and tables that cut nothing stay as they are", () => {
  const rows = judged([20, 3, 7]);
  const open = release({ of: deadlinesPerMonth, rows }, profiles["public-data"], population);
  expect(open.rows).toEqual(rows);
  const { partition: _, ...whole } = deadlinesPerMonth;
  const uncut = release({ of: whole, rows }, profiles.intern, population);
  expect(uncut.rows.map((row) => row.missed_cases)).toEqual([20, null, 7]);
});

test("whoever knows the sum of a column never knows a small count of it", () => {
  const missed = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(missed, (counts) => {
      const shown = missedOf(counts).rows.map((row) => row.missed_cases);
      const hidden = counts.filter((_, i) => shown[i] === null);
      if (hidden.length === 1) expect(shown.every((n) => n === null || n === 0)).toBe(true);
    }),
  );
});
