import { expect, test } from "vitest";
import { profiles, type Profile } from "../../src/config/policy.js";
import type { Described } from "../../src/measures/measure.js";
import { releaseCells } from "../../src/release/cells.js";
import { countStep } from "../../src/release/count-step.js";

const label = { de: "–", en: "–" };
const columns = {
  process: { unit: "id", label },
  cases: { unit: "cases", label },
  first_time: { unit: "time", label, extreme: true },
  max_seconds: { unit: "seconds", label, extreme: true },
  people: { unit: "people", label },
  clock_share: { unit: "share", label },
} as const;
const table: Described<typeof columns> = {
  id: "made",
  definition: label,
  source: "own",
  perspective: "volume",
  grain: "process",
  support: { cases: "cases" },
  columns,
};
const row = {
  process: "P",
  cases: 123,
  first_time: "2024-03-05T08:00:00.000+01:00",
  max_seconds: 86_400,
  people: 12,
  clock_share: 0.12345,
};
const cellsOf = (of: Described<typeof columns>, profile: Profile) => releaseCells(row, of, profile).row;

test("of the first and the last stamp the month is told, of other extremes nothing", () => {
  expect(cellsOf(table, profiles.verwaltung)).toMatchObject({ first_time: "2024-03", max_seconds: null });
  expect(cellsOf(table, profiles["public-data"])).toMatchObject(row);
});

test("a share behind which no count stands keeps two decimals, a term of a score three", () => {
  expect(cellsOf(table, profiles.verwaltung).clock_share).toBe(0.12);
  expect(cellsOf({ ...table, perspective: "ranking" }, profiles.verwaltung).clock_share).toBe(0.123);
});

test("people are rounded as cases are, also where repetitions are rounded more", () => {
  const repetition = { ...table, perspective: "repetition" } as const;
  expect(cellsOf(repetition, profiles.intern)).toMatchObject({ cases: 125, people: 12 });
  expect(cellsOf(repetition, profiles.verwaltung)).toMatchObject({ cases: 125, people: 10 });
});

test("counts of repetitions leave as coarse as the coarser of the two steps", () => {
  const repetition = { ...table, perspective: "repetition" } as const;
  const own = { ...profiles.verwaltung, round_counts: 20 };
  expect([countStep(table, own), countStep(repetition, own)]).toEqual([20, 20]);
  expect([countStep(table, profiles.intern), countStep(repetition, profiles.intern)]).toEqual([1, 5]);
});
