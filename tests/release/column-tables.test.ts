import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { dataColumns, dataShapes } from "../../src/measures/data/data-columns.js";
import { dataTables } from "../../src/measures/data/rows.js";
import { releaseAll } from "../../src/release/tables.js";

const facts = (
  distinct: number | null,
  empty_rows: number | null,
  shapes: Readonly<Record<string, number>> = {},
) => ({
  columns: ["Nr"],
  as: "case_id",
  files: ["a.csv"],
  kind: "mixed",
  rows: 1000,
  empty_rows,
  distinct,
  shapes: Object.entries(shapes).map(([shape, cases]) => ({ shape, cases })),
});
const population = new Map([["P", 1000]]);
const released = (profile: keyof typeof profiles, ...columns: ReturnType<typeof facts>[]) =>
  releaseAll(
    dataTables([], [{ process: "P", findings: [], columns }], population),
    profiles[profile],
    population,
  );

test("few different values are told, many only as rounded as cases are", () => {
  const different = (profile: keyof typeof profiles) =>
    released(profile, facts(3, 0), facts(991, 0), facts(null, 0))
      .get(dataColumns)
      .rows.map((row) => row.different);
  expect(different("intern")).toEqual([3, 991, null]);
  expect(different("verwaltung")).toEqual([3, 990, null]);
  expect(different("oeffentlich")).toEqual([3, 990, null]);
});

test("few empty cells are withheld with their share, none are told, many as a share of released counts", () => {
  const table = released("verwaltung", facts(1, 4), facts(1, 0), facts(1, 123), facts(1, null)).get(
    dataColumns,
  );
  expect(
    table.rows.map((row) => [row.empty_rows, row.empty_share, table.isWithheld(row, "empty_share")]),
  ).toEqual([
    [null, null, true],
    [0, 0, false],
    [125, 0.125, false],
    [null, null, false],
  ]);
});

test("a pattern leaves where enough cases surely have it", () => {
  const shown = (profile: keyof typeof profiles) =>
    released(profile, facts(1, 0, { "AA-99": 50, "A-9": 12, "9-9": 6 }))
      .get(dataShapes)
      .rows.map(({ shape }) => shape);
  expect(shown("intern")).toEqual(["AA-99", "A-9", "9-9"]);
  expect(shown("verwaltung")).toEqual(["AA-99", "A-9"]);
  expect(shown("oeffentlich")).toEqual(["AA-99"]);
});

test("a process that is too small has no columns to tell of", () => {
  const few = new Map([["P", 40]]);
  const tables = releaseAll(
    dataTables([], [{ process: "P", findings: [], columns: [facts(3, 0, { "A-9": 40 })] }], few),
    profiles.verwaltung,
    few,
  );
  expect([tables.get(dataColumns).rows, tables.get(dataShapes).rows]).toEqual([[], []]);
});
