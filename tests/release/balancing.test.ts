import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { deadlines } from "../../src/measures/deadlines.js";
import { throughputMedianWithOpenCases } from "../../src/measures/data/throughput-median-with-open-cases.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { release } from "../../src/release/released.js";

const population = new Map([["P", 400]]);
const row = {
  process: "P",
  month: "2024-03",
  arrivals: 100,
  completions: 80,
  open_at_end: 120,
  lower_bound: false,
};

test("of counts that add up none is shown where one is withheld: it could be computed from the others", () => {
  const few = { completions: 3, open_at_end: 217 };
  const rows = [row, { ...row, month: "2024-04", ...few }, { ...row, month: "2024-05", ...few }];
  const released = release({ of: flowPerMonth, rows }, profiles.intern, population);
  const none = { arrivals: null, completions: null, open_at_end: null };
  expect(released.rows).toEqual([
    row,
    { ...row, month: "2024-04", ...none },
    { ...row, month: "2024-05", ...none },
  ]);
  const [shown, hidden] = released.rows;
  expect(shown && released.withheldIn(shown)).toEqual([]);
  expect(hidden && released.withheldIn(hidden)).toEqual(["arrivals", "completions", "open_at_end"]);
});

test("a count that cannot be measured stays unmeasured and is not told as withheld", () => {
  const released = release(
    { of: flowPerMonth, rows: [{ ...row, arrivals: 2, completions: null, open_at_end: null }] },
    profiles["public-data"],
    population,
  );
  expect(released.rows).toEqual([{ ...row, arrivals: 2, completions: null, open_at_end: null }]);
});

test("how many open cases are still within the target is not to be had by subtraction", () => {
  const open = { open_cases: 60, open_missed_cases: 57, open_kept_cases: 3 };
  const judged = {
    process: "P",
    cases: 300,
    target_seconds: 86_400,
    target_working_days: null,
    deadline_months: null,
    deadline_days: null,
    missed_cases: 100,
    missed_share: 1 / 3,
    missed_low_share: 0.28,
    missed_high_share: 0.39,
    ...open,
  };
  const [row] = release({ of: deadlines, rows: [judged] }, profiles.intern, population).rows;
  expect(row).toMatchObject({ open_cases: null, open_missed_cases: null, open_kept_cases: null });
});

test("a few open cases are not to be had from all cases less the completed ones beside them", () => {
  const median = { median_seconds: 86_400, median_low_seconds: 43_200, median_high_seconds: 129_600 };
  const rows = [{ process: "P", cases: 400, completed_cases: 397, open_cases: 3, ...median, reason: "-" }];
  const { rows: shown } = release({ of: throughputMedianWithOpenCases, rows }, profiles.intern, population);
  expect(shown).toMatchObject([
    { cases: 400, completed_cases: null, open_cases: null, median_seconds: 86_400 },
  ]);
});
