import { expect, test } from "vitest";
import { cell, suppressed, tableColumns } from "../../src/charts/cell.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { throughputHistogram } from "../../src/measures/throughput-histogram.js";
import { variants } from "../../src/measures/variants.js";
import { released } from "./released.js";
import { day, de } from "./wohngeld.js";

test("tells withheld, not measurable, rounded to nothing and zero apart", () => {
  const table = released(
    directlyFollows,
    [
      { from_activity: "A", to_activity: "B", executions: 15, cases: 15, median_seconds: 5 * day },
      { from_activity: "B", to_activity: "C", executions: 100, cases: 100, median_seconds: null },
      { from_activity: "C", to_activity: "D", executions: 100, cases: 100, median_seconds: 600 },
    ],
    "verwaltung",
  );
  expect(table.rows.map((row) => cell(table, row, "median_seconds", de))).toEqual([
    "•",
    "keine Angabe",
    "unter 0,5\u00a0Tage",
  ]);
  expect(suppressed(table, ["executions", "median_seconds"])).toBe(1);
  const open = released(directlyFollows, [{ median_seconds: 0 }]);
  expect(cell(open, open.rows[0]!, "median_seconds", de)).toBe("0\u00a0Sek.");
});

test("keeps class boundaries as they are defined and cleans names", () => {
  const bins = released(
    throughputHistogram,
    [{ bin: 1, from_seconds: 3600, to_seconds: 7200, cases: 100 }],
    "verwaltung",
  );
  expect(cell(bins, bins.rows[0]!, "from_seconds", de)).toBe("1\u00a0Std.");
  const paths = released(variants, [{ variant: ["A\u202E", "B\nC"], cases: 100 }]);
  expect(cell(paths, paths.rows[0]!, "variant", de)).toBe("A → B C");
});

test("takes labels from the measure, numbers at the end", () => {
  expect(tableColumns(released(directlyFollows, []), ["from_activity", "executions"], de)).toEqual([
    { label: "Von", unit: "id", align: "start" },
    { label: "Übergänge", unit: "events", align: "end" },
  ]);
});
