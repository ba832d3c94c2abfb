import { expect, test } from "vitest";
import { caseSums } from "../../src/measures/case-sums.js";
import type { Row } from "../../src/measures/measure.js";
import { timeResolution } from "../../src/measures/time-resolution.js";
import { waitingShare } from "../../src/ranking/waiting-share.js";
import { contextOf, processOf, table } from "./portfolio.js";

const sums: Row<(typeof caseSums)["columns"]> = {
  process: "P",
  cases: 100,
  switches: 0,
  switches_squared: 0,
  switches_cubed: 0,
  executions: 300,
  executions_squared: 900,
  enquiries: 0,
  enquiries_squared: 0,
  enquiries_by_executions: 0,
  moves_basis: null,
  unit_cases: 0,
  moves: null,
  moves_squared: null,
  moves_cubed: null,
  timed_cases: 30,
  processing_seconds: 3600,
  throughput_seconds: 36_000,
};

const shareOf = (own: Partial<typeof sums> = {}, clock = 1) =>
  waitingShare(
    contextOf(
      processOf("P"),
      table(caseSums, [{ ...sums, ...own }]),
      table(timeResolution, [
        {
          process: "P",
          activity: "A",
          cases: 100,
          executions: 300,
          clock_executions: 300 * clock,
          clock_share: clock,
          finer_executions: 0,
          finer_share: 0,
        },
      ]),
    ),
  );

test("B6 is the part of the throughput time in which nothing is worked, with the cases behind it", () => {
  expect(shareOf()).toEqual({ waiting_cases: 30, waiting_share: 0.9 });
  // edeaR patients (scoring vectors T3): 58.277778 minutes of work in 1103.916667 on average
  const [worked, passed] = [58.277778, 1103.916667];
  expect(
    shareOf({ processing_seconds: worked * 60 * 30, throughput_seconds: passed * 60 * 30 }).waiting_share,
  ).toBeCloseTo(0.947208, 6);
});

test("overlapping work leaves nothing to wait, not less than nothing", () => {
  expect(shareOf({ processing_seconds: 40_000 }).waiting_share).toBe(0);
});

test("is null below 30 cases, without any time gone by, where times are dates and without a log", () => {
  expect(shareOf({ timed_cases: 29 })).toEqual({ waiting_cases: null, waiting_share: null });
  expect(shareOf({ throughput_seconds: 0 }).waiting_share).toBeNull();
  expect(shareOf({ processing_seconds: null, throughput_seconds: null }).waiting_share).toBeNull();
  expect(shareOf({}, 0.4).waiting_share).toBeNull();
  expect(waitingShare(contextOf(processOf("P")))).toEqual({ waiting_cases: null, waiting_share: null });
});
