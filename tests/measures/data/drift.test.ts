import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../../src/engine/engine.js";
import { driftCases } from "../../../src/measures/data/drift-cases.js";
import { driftCohorts } from "../../../src/measures/data/drift-cohorts.js";
import { driftOf, driftTables } from "../../../src/measures/data/drift-points.js";
import { random } from "../../../src/statistics/random.js";
import { given } from "../../given.js";

const day = 1440;
const perMonth = 45;
const months = 18;

/**
 * Eighteen months from January 2024, 45 cases each. In process P cases take longer from July on, and from the next January on
 * most go through a further check; in process Q nothing changes.
 */
function traces(): string {
  const stream = random("a log that drifts");
  const lines: string[] = [];
  for (const process of ["P", "Q"]) {
    for (let i = 0; i < months * perMonth; i++) {
      const month = Math.floor(i / perMonth);
      const start = Math.floor(((i + 0.5) / perMonth) * 30.4 * day);
      const changes = process === "P";
      const took = (0.5 + 3 * stream.uniform()) * (changes && month >= 6 ? 2.5 : 1) * day;
      const checked = stream.uniform() < (changes && month >= 12 ? 0.8 : 0.1);
      lines.push(`${process} ${i}: A+${start + 1} ${checked ? "B+1 C" : "C"}+${Math.floor(took)}`);
    }
  }
  return lines.join("\n");
}

let engine: Engine;
beforeAll(async () => {
  engine = await given(traces());
});
afterAll(() => engine[Symbol.asyncDispose]());

test("finds what changed in the month in which it changed, and nothing where nothing did", async () => {
  const [changes] = await driftTables(engine);
  const rows = changes?.rows ?? [];
  expect(rows.map((row) => [row["process"], row["kind"], row["month"]])).toEqual([
    ["P", "throughput", "2024-07"],
    ["P", "directly-follows", "2025-01"],
  ]);
  const [time, paths] = rows;
  expect(time).toMatchObject({ distance: null, p_value: expect.closeTo(0.0025, 1) });
  expect(Number(time?.["after_median_seconds"]) / Number(time?.["before_median_seconds"])).toBeCloseTo(
    2.5,
    0,
  );
  expect(time?.["difference_seconds"]).toBe(
    Number(time?.["after_median_seconds"]) - Number(time?.["before_median_seconds"]),
  );
  expect(paths).toMatchObject({ before_median_seconds: null, difference_seconds: null });
  expect(Number(paths?.["distance"])).toBeGreaterThan(0.1);
});

test("leaves out the months whose cases cannot all be finished", async () => {
  const { cohorts, cases } = driftCohorts(await driftCases(engine, "P", months * perMonth));
  // P90 of throughput is a week: June may hold unfinished cases
  expect(cohorts.map(({ month }) => month)).toEqual(
    Array.from({ length: 17 }, (_, i) => `${i < 12 ? 2024 : 2025}-${String((i % 12) + 1).padStart(2, "0")}`),
  );
  expect(cases).toBeGreaterThan(16 * perMonth);
});

test("tells weeks apart where each has 30 cases on average, and names their month", () => {
  const days = (perDay: number) =>
    Float64Array.from({ length: 70 * perDay }, (_, i) => 19_723 + Math.floor(i / perDay));
  const few = driftCohorts({ days: days(1), unfinished: null });
  const many = driftCohorts({ days: days(5), unfinished: null });
  // from Monday 2024-01-01 on ten weeks
  expect(few.cohorts.map(({ month }) => month)).toEqual(["2024-01", "2024-02", "2024-03"]);
  expect(many.cohorts.map(({ first }) => first)).toEqual([0, 35, 70, 105, 140, 175, 210, 245, 280, 315]);
  expect(many.cohorts.map(({ month }) => month.slice(5))).toEqual([
    ...Array<string>(5).fill("01"),
    ...Array<string>(4).fill("02"),
    "03",
  ]);
  // day 45 is in the middle of February: of it nothing is taken
  expect(driftCohorts({ days: days(5), unfinished: 19_723 + 45 })).toMatchObject({ cases: 31 * 5 });
});

test("names the paths that only one side of a change of paths takes, new ones first", () => {
  // 60 months of ten cases: after the first half B is gone and C has come, A is taken by both
  const cases = {
    days: Float64Array.from({ length: 600 }, (_, i) => 19_723 + Math.floor((i / 10) * 30.44)),
    throughput_us: new Float64Array(600).fill(1e6),
    kinds: Int32Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 0 : i < 300 ? 1 : 2)),
    variants: [["A"], ["A", "B"], ["A", "C"]],
    paths: [[0], [1, 2], [3, 4]],
    different: 5,
    unfinished: null,
  };
  const { changes, paths } = driftOf("P", cases);
  expect(changes.map(({ kind, month }) => [kind, month])).toEqual([["directly-follows", "2026-07"]]);
  const month = "2026-07";
  expect(paths).toEqual([
    { process: "P", month, only: "after", variant: ["A", "C"], cases: 150, share: 150 / 300 },
    { process: "P", month, only: "before", variant: ["A", "B"], cases: 150, share: 150 / 300 },
  ]);
});

test("gives the same rows again", async () => {
  expect(await driftTables(engine)).toEqual(await driftTables(engine));
});

test("needs 30 cases on both sides", () => {
  // one case in each of 58 months, the second half a thousand times as slow
  const cases = {
    days: Float64Array.from({ length: 58 }, (_, i) => 19_723 + Math.round(i * 30.44)),
    throughput_us: Float64Array.from({ length: 58 }, (_, i) => (i < 29 ? 1e6 : 9e9)),
    kinds: new Int32Array(58),
    paths: [[0]],
    variants: [["A"]],
    different: 1,
    unfinished: null,
  };
  expect(driftOf("P", cases)).toEqual({ changes: [], paths: [] });
});

test("takes a part of many cases, spread over all months", async () => {
  const { days, kinds, paths } = await driftCases(engine, "P", 40_000);
  expect(days.length).toBeGreaterThan(390);
  expect(days.length).toBeLessThan(420);
  expect((days.at(-1) ?? 0) - (days[0] ?? 0)).toBeGreaterThan(520);
  expect(Math.max(...kinds)).toBeLessThan(paths.length);
});

test("an empty log has no change", async () => {
  await using empty = await given("");
  expect((await driftTables(empty)).map(({ rows }) => rows)).toEqual([[], []]);
});
