import { expect, test } from "vitest";
import { dayOfIso as dayOf } from "../../../src/config/iso-day.js";
import { profiles } from "../../../src/config/policy.js";
import type { EffectCases } from "../../../src/measures/effect/effect-cases.js";
import { effectOf } from "../../../src/measures/effect/effect-of.js";
import { effectRows } from "../../../src/measures/effect/effect-rows.js";
import { sidesOf } from "../../../src/measures/effect/sides.js";
import { windowsOf } from "../../../src/measures/effect/windows.js";
import { random } from "../../../src/statistics/random.js";

/** January and July of two years: cases, and how many of them repeat a step. */
type Months = Readonly<Record<"2023-01" | "2023-07" | "2024-01" | "2024-07", readonly [number, number]>>;

function rowsOf(months: Months) {
  const cases = Object.entries(months).flatMap(([month, [all, repeated]]) =>
    Array.from({ length: all }, (_, i) => ({ day: dayOf(`${month}-10`), repeated: i < repeated ? 1 : 0 })),
  );
  const of: EffectCases = {
    day: Float64Array.from(cases, ({ day }) => day),
    end_day: Float64Array.from(cases, ({ day }) => day + 5),
    throughput_us: new Float64Array(cases.length).fill(5 * 86_400_000_000),
    repeated: Float64Array.from(cases, ({ repeated }) => repeated),
    manual: new Float64Array(cases.length).fill(3),
    own_wait_us: new Float64Array(cases.length).fill(Number.NaN),
    last_day: dayOf("2024-12-31"),
    watched_until: dayOf("2025-06-30"),
  };
  const sides = sidesOf(of, windowsOf("2024-01-01", "2025-01-01")!);
  const effect = effectOf(of, sides, random("effect rows"));
  const measured = { sides, volume: { before: 0, after: 0 }, effect };
  const { computed } = effectRows("P", measured, [], profiles.verwaltung);
  return (figure: string) => computed.rows.find((row) => row["figure"] === figure);
}
const often: Months = {
  "2023-01": [200, 40],
  "2023-07": [200, 40],
  "2024-01": [200, 40],
  "2024-07": [200, 40],
};

test("shows the share of rework where ten cases or none stand behind it on each side", () => {
  expect(profiles.verwaltung.k_cases).toBe(10);
  expect(rowsOf(often)("rework")).toMatchObject({ before_per_case: 0.2, after_per_case: 0.2 });
  const never: Months = { ...often, "2024-01": [200, 0], "2024-07": [200, 0] };
  expect(rowsOf(never)("rework")).toMatchObject({ before_per_case: 0.2, after_per_case: 0 });
});

test("three cases stay three, however much they weigh in a month that is busier now", () => {
  // each case of January before counts ten times: weighted, 3 of 20 would be 30 of 200
  const rows = rowsOf({ ...often, "2023-01": [20, 3], "2023-07": [380, 0] });
  expect(rows("rework")).toMatchObject({ before_per_case: null, after_per_case: null, clear: null });
  expect(rows("manual")).toMatchObject({ before_per_case: null, after_per_case: null });
  expect(rows("median")?.["before_seconds"]).toBe(5 * 86_400);
});

test("twelve cases are enough, however little they weigh in a month that is quieter now", () => {
  // each case of July before counts a tenth: weighted, 12 of 380 would be fewer than 2 of 38
  const rows = rowsOf({ ...often, "2023-07": [380, 12], "2023-01": [20, 0], "2024-07": [38, 10] });
  expect(rows("rework")?.["before_per_case"]).toBeCloseTo((12 * 0.1) / 238, 12);
});
