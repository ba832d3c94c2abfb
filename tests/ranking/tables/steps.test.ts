import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { steps } from "../../../src/ranking/tables/steps.js";
import { release } from "../../../src/release/released.js";
import { stepRow } from "../levers/facts.js";

const released = (...rows: Parameters<typeof stepRow>[1][]) =>
  release(
    { of: steps, rows: rows.map((own) => stepRow("rpa", own)) },
    profiles.verwaltung,
    new Map([["P", 1000]]),
  );

test("a step of few cases stays inside", () => {
  const { rows, hiddenRows } = released({ activity: "A", cases: 9 }, { activity: "B", cases: 10 });
  expect(rows.map(({ activity }) => activity)).toEqual(["B"]);
  expect(hiddenRows).toBe(1);
});

test("small counts stay inside with the shares that would tell them; counts are rounded", () => {
  const table = released({
    executions: 1003,
    repeated_cases: 4,
    rework_share: 0.004,
    batched_executions: 303,
    batch_share: 303 / 1000,
    system_executions: 3,
    automated_share: 0.003,
    timer_executions: 7,
    timer_near_share: 0.1,
    system_breaks: 2,
    system_break_share: 0.002,
    waiting_cases: 19,
    waiting_median_seconds: 1,
  });
  const [row] = table.rows;
  expect(row).toMatchObject({ executions: 1005, batched_executions: 305 });
  expect(table.withheldIn(row!)).toEqual([
    "system_executions",
    "automated_share",
    "timer_executions",
    "timer_near_share",
    "system_breaks",
    "system_break_share",
    "repeated_cases",
    "rework_share",
    "waiting_median_seconds",
  ]);
});
