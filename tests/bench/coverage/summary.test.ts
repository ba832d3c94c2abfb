import { expect, test } from "vitest";
import type { Coverage } from "../../../bench/coverage/intervals.js";
import { judged, summarised } from "../../../bench/coverage/summary.js";

const row = (process: string, held: number, own: Partial<Coverage> = {}): Coverage => ({
  indicator: "determinism",
  process,
  cases: 30,
  truth: 0.5,
  runs: 100,
  held,
  meanWidth: 0.2,
  meanValue: 0.5,
  heldByDraws: held,
  ...own,
});

test("is the mean over processes with the spread between them, by indicator and size", () => {
  const rows = [
    row("01", 0.9, { truth: 0.7, meanWidth: 0.1 }),
    row("02", 1, { truth: 0.4 }),
    row("03", 0.98),
    row("01", 0.97, { cases: 100 }),
    row("01", 0.5, { indicator: "triage" }),
  ];
  const [first, ...others] = summarised(rows, 100);
  expect(first).toMatchObject({
    indicator: "determinism",
    cases: 30,
    processes: 3,
    lowest: 0.9,
    highest: 1,
    lowestTruth: 0.4,
    highestTruth: 0.7,
  });
  expect(first?.held).toBeCloseTo(0.96, 12);
  expect(first?.meanWidth).toBeCloseTo(0.5 / 3, 12);
  // type 7 between three values: a fifth of the way from the end to the middle one
  expect(first?.p10).toBeCloseTo(0.916, 12);
  expect(first?.p90).toBeCloseTo(0.996, 12);
  expect(others).toMatchObject([
    { indicator: "determinism", cases: 100, held: 0.97 },
    { indicator: "triage", cases: 30, held: 0.5 },
  ]);
});

test("leaves out a process of which most samples have no interval", () => {
  const rows = [row("01", 0.95, { runs: 50 }), row("02", 0, { runs: 49 })];
  expect(summarised(rows, 100)).toMatchObject([{ processes: 1, held: 0.95 }]);
});

test("a mean from 0.92 to 0.98 is within the goal", () => {
  expect([0.919, 0.92, 0.95, 0.98, 0.981].map((held) => judged({ held }))).toEqual([
    "low",
    "ok",
    "ok",
    "ok",
    "high",
  ]);
});
