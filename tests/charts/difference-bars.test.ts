import { expect, test } from "vitest";
import { differenceBars } from "../../src/charts/difference-bars.js";
import type { StaticSpec } from "../../src/charts/chart.js";
import { comparedGroups, groupDifferences } from "../../src/measures/comparison/tables.js";
import { comparison } from "./comparison.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

interface Drawn {
  readonly layer: readonly {
    readonly mark: { readonly type: string };
    readonly data: { readonly values: readonly Record<string, number | string>[] };
    readonly encoding: Readonly<Record<string, { readonly field?: string }>>;
  }[];
}

/** Bars of every panel, with their intervals, in pixels. */
const bars = (spec: StaticSpec | null) =>
  (spec as unknown as Drawn).layer
    .filter(({ mark, data }) => mark.type === "rect" && data.values.some((row) => "v8" in row))
    .map(({ data }) => data.values);

const spaces = (text: string) => text.replaceAll("\u00a0", " ");

test("names the first clear difference and says of every other that there is none", () => {
  const chart = differenceBars(comparison(), scope, de);
  expect(spaces(chart.headline)).toBe(
    "Deutlich anders in B: Durchlaufzeit, Mittelwert (−4 Tage) und weitere",
  );
  expect(chart.table.rows.map((row) => row.map(spaces))).toEqual([
    [
      "Durchlaufzeit, Median",
      "44 Tage",
      "41 Tage",
      "−3 Tage",
      "−7 Tage bis +24 Std.",
      "kein deutlicher Unterschied",
    ],
    [
      "Durchlaufzeit, Mittelwert",
      "51 Tage",
      "47 Tage",
      "−4 Tage",
      "−7,5 Tage bis −24 Std.",
      "deutlicher Unterschied",
    ],
    [
      "Durchlaufzeit, 90. Perzentil",
      "95,5 Tage",
      "87,5 Tage",
      "−8 Tage",
      "−15 Tage bis +24 Std.",
      "kein deutlicher Unterschied",
    ],
    [
      "Anteil der Fälle mit Wiederholung",
      "40 %",
      "38 %",
      "−2,0 Prozentpunkte",
      "−8,0 bis +3,0 Prozentpunkte",
      "kein deutlicher Unterschied",
    ],
    [
      "Übergabequote",
      "13 %",
      "13 %",
      "0,0 Prozentpunkte",
      "0,0 bis +1,0 Prozentpunkte",
      "kein deutlicher Unterschied",
    ],
    [
      "Variantenkonzentration",
      "16 %",
      "20 %",
      "+4,0 Prozentpunkte",
      "+2,0 bis +7,0 Prozentpunkte",
      "deutlicher Unterschied",
    ],
  ]);
  expect(spaces(chart.subtitle)).toContain("A: 2023 (600 Fälle) · B: 2024 (515 Fälle)");
});

test("draws times and shares in panels of their own, each bar from zero, every interval around its bar's end", () => {
  const { spec } = differenceBars(comparison(), scope, de);
  const panels = bars(spec);
  expect(panels.map((rows) => rows.length)).toEqual([3, 3]);
  for (const rows of panels)
    for (const { v0 = 0, v1 = 0, v4 = 0, v5 = 0 } of rows as readonly Record<string, number>[]) {
      expect(v4).toBeLessThanOrEqual(v5);
      expect((v4 <= v0 && v0 <= v5) || (v4 <= v1 && v1 <= v5)).toBe(true);
    }
  const [times = [], shares = []] = panels as unknown as readonly (readonly Record<string, number>[])[];
  // all times end at zero, from the left; the concentration begins there
  expect(new Set(times.map(({ v1 }) => v1)).size).toBe(1);
  expect(shares[2]?.["v0"]).toBe(shares[0]?.["v1"]);
  const shown = texts(spec!);
  expect(shown).toEqual(expect.arrayContaining(["Zeiten: Unterschied in Tagen", "−15", "+5"]));
  expect(shown).toContain("Anteile: Unterschied in Prozentpunkten");
});

test("what has its interval on one side of zero is filled, the rest is hollow", () => {
  const fills = bars(differenceBars(comparison(), scope, de).spec)
    .flat()
    .map(({ k1 }) => k1);
  expect(fills).toEqual(["#FFFFFF", "#4A7FC0", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#4A7FC0"]);
});

test("says so where nothing is clear, and where a group is missing there is no picture", () => {
  const { groups } = comparison();
  const differences = released(groupDifferences, [
    { cases: 515, median_seconds: -day, median_low_seconds: -2 * day, median_high_seconds: day },
  ]);
  expect(differenceBars({ groups, differences }, scope, de).headline).toBe(
    "Kein deutlicher Unterschied zwischen den beiden Gruppen",
  );
  expect(differenceBars({ groups, differences }, scope, en).headline).toBe(
    "No clear difference between the two groups",
  );
  const one = released(comparedGroups, [{ group: "a", name: "2023" }]);
  const none = differenceBars({ groups: one, differences }, scope, de);
  expect([none.spec, none.table.rows, none.headline]).toEqual([
    null,
    [],
    "Kein Unterschied ist messbar oder wird ausgewiesen",
  ]);
});

test("a figure that one group must not show is shown of neither, as the sum would tell it, and has no difference", () => {
  const few = comparison("verwaltung");
  const groups = released(
    comparedGroups,
    [
      { ...few.groups.rows[0], repeated_cases: 4, repeated_cases_share: 0.01 } as never,
      { ...few.groups.rows[1] } as never,
    ],
    "verwaltung",
  );
  const chart = differenceBars({ groups, differences: few.differences }, scope, de);
  expect(chart.table.rows[3]?.slice(1).map(spaces)).toEqual(["•", "•", "•", "•", "–"]);
  expect(chart.n.suppressedCells).toBeGreaterThan(0);
});
