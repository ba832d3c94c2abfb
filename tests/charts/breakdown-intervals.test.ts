import { expect, test } from "vitest";
import { breakdownIntervals } from "../../src/charts/breakdown-intervals.js";
import type { BreakdownTables } from "../../src/charts/breakdown-values.js";
import type { Chart, StaticSpec } from "../../src/charts/chart.js";
import { palette } from "../../src/charts/palette.js";
import type { ProfileName } from "../../src/config/policy.js";
import { breakdownByUnit } from "../../src/measures/breakdown-by-unit.js";
import { breakdown } from "../../src/measures/breakdown.js";
import { medianByAttribute, medianByUnit } from "../../src/measures/data/median-intervals.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

type Given = readonly [attribute: string, value: string | null, cases: number, days: readonly number[]];

/** Values with the days of their median and of its limits, in which all cases have a median of 14 days. */
function tables(given: readonly Given[], profile: ProfileName = "public-data"): BreakdownTables {
  const rows = given.map(([attribute, value, cases, [median, low, high]]) => ({
    attribute,
    value,
    people: 20,
    cases,
    completed_cases: cases,
    median_seconds: median === undefined ? null : median * day,
    median_low_seconds: low === undefined ? null : low * day,
    median_high_seconds: high === undefined ? null : high * day,
  }));
  const units = rows.filter(({ attribute }) => attribute === "org_unit");
  const others = rows.filter(({ attribute }) => attribute !== "org_unit");
  return {
    attributes: released(breakdown, others, profile),
    attributeLimits: released(medianByAttribute, others, profile),
    units: released(breakdownByUnit, units, profile),
    unitLimits: released(medianByUnit, units, profile),
    throughput: released(throughputTime, [{ cases: 1840, median_seconds: 14 * day }], profile),
  };
}

const whole = () =>
  tables([
    ["channel", "online", 900, [12, 11, 13]],
    ["channel", "Papier", 700, [15, 13.5, 16]],
    ["channel", null, 240, [20, 18, 22]],
    ["outcome", "bewilligt", 1200, [14, 13, 15]],
    ["outcome", "abgelehnt", 635, [40, 35, 44]],
    ["outcome", "Sonstiges", 5, [60]],
    ["org_unit", "Wohngeld Süd", 840, [16, 15, 17]],
    ["org_unit", "Wohngeld Nord", 1000, [10, 9, 11]],
  ]);

const spaces = (text: string) => text.replaceAll("\u00a0", " ");

test("names the value that lies furthest from all cases, and puts the attribute with the largest spread first", () => {
  const chart = breakdownIntervals(whole(), scope, de);
  expect(spaces(chart.headline)).toBe("Ergebnis „abgelehnt“: 40 Tage statt 14 Tage im Median");
  expect(chart.table.rows.map((row) => row.map(spaces))).toEqual([
    ["alle Fälle", "–", "1.840", "1.840", "14 Tage", "–", "–", "–"],
    ["Sonstiges", "Ergebnis", "5", "5", "60 Tage", "keine Angabe", "keine Angabe", "–"],
    ["abgelehnt", "Ergebnis", "635", "635", "40 Tage", "35 Tage", "44 Tage", "deutlicher Unterschied"],
    [
      "bewilligt",
      "Ergebnis",
      "1.200",
      "1.200",
      "14 Tage",
      "13 Tage",
      "15 Tage",
      "kein deutlicher Unterschied",
    ],
    ["Papier", "Eingangsweg", "700", "700", "15 Tage", "13,5 Tage", "16 Tage", "kein deutlicher Unterschied"],
    ["online", "Eingangsweg", "900", "900", "12 Tage", "11 Tage", "13 Tage", "deutlicher Unterschied"],
    ["keine Angabe", "Eingangsweg", "240", "240", "20 Tage", "18 Tage", "22 Tage", "deutlicher Unterschied"],
    // units by their names, though the second takes longer
    [
      "Wohngeld Nord",
      "Organisationseinheit",
      "1.000",
      "1.000",
      "10 Tage",
      "9 Tage",
      "11 Tage",
      "deutlicher Unterschied",
    ],
    [
      "Wohngeld Süd",
      "Organisationseinheit",
      "840",
      "840",
      "16 Tage",
      "15 Tage",
      "17 Tage",
      "deutlicher Unterschied",
    ],
  ]);
  expect(chart.caveats.join()).toContain("werden nicht gereiht");
});

test("never makes a unit or what is unknown the finding", () => {
  const chart = breakdownIntervals(
    tables([
      ["channel", "online", 900, [14, 13, 15]],
      ["channel", "Papier", 700, [15, 13.5, 16]],
      ["channel", null, 240, [90, 80, 99]],
      ["org_unit", "Wohngeld Süd", 840, [160, 150, 170]],
      ["org_unit", "Wohngeld Nord", 1000, [10, 9, 11]],
    ]),
    scope,
    en,
  );
  expect(chart.headline).toBe("No clear difference between the values of the attributes");
});

interface Drawn {
  readonly layer: readonly {
    readonly mark: { readonly type: string; readonly opacity?: number; readonly size?: number };
    readonly data: { readonly values: readonly Readonly<Record<string, number | string>>[] };
  }[];
}

const dots = (spec: StaticSpec | null) =>
  (spec as unknown as Drawn).layer.find(({ mark }) => mark.type === "point" && mark.size !== undefined)?.data
    .values ?? [];

test("fills what differs clearly, leaves hollow what does not, and greys what has no interval", () => {
  const { spec } = breakdownIntervals(whole(), scope, de);
  const blue = palette.series[0].color;
  expect(dots(spec).map(({ k1 }) => k1)).toEqual([
    palette.other.color,
    blue,
    palette.page,
    palette.page,
    blue,
    blue,
    blue,
    blue,
  ]);
  for (const { v0 = 0, v1 = 0, v2 = 0 } of dots(spec) as readonly Record<string, number>[]) {
    expect(v1).toBeLessThanOrEqual(v0);
    expect(v0).toBeLessThanOrEqual(v2);
  }
  const written = texts(spec!).map(spaces);
  expect(written).toEqual(
    expect.arrayContaining(["alle Fälle: 14 Tage", "40 Tage (n = 635)", "Eingangsweg"]),
  );
  expect(written).toContain("ohne Bereich: zu wenige Fälle");
});

test("shows what was withheld by its name and sign, and no attribute with a single value", () => {
  const chart = breakdownIntervals(
    tables(
      [
        ["channel", "online", 900, [12, 11, 13]],
        ["channel", "Fax", 15, [15, 13.5, 16]],
        ["outcome", "erledigt", 1840, [14, 13, 15]],
      ],
      "verwaltung",
    ),
    scope,
    de,
  );
  const written = texts(chart.spec!).map(spaces);
  expect(written).toContain("• (n = 15)");
  expect(written).not.toContain("erledigt");
  expect(chart.table.rows.map(([name]) => name)).toContain("erledigt");
  expect(chart.n.suppressedCells).toBe(3);
});

test("draws at most eight values of an attribute, and its table has the others", () => {
  const many = Array.from({ length: 12 }, (_, i): Given => [
    "stadtteil",
    `Bezirk ${i}`,
    100 + i,
    [i, i - 1, i + 1],
  ]);
  const chart = breakdownIntervals(tables(many), scope, de);
  expect(dots(chart.spec)).toHaveLength(8);
  expect(chart.table.rows).toHaveLength(13);
  expect(chart.caveats.join()).toContain("Im Bild: 8 von 12 Werten");
});

test("of one attribute alone it shows more values, and counts what was withheld of its table only", () => {
  const channel = breakdownIntervals(whole(), scope, de, "channel");
  expect(new Set(channel.table.rows.slice(1).map(([, attribute]) => attribute))).toEqual(
    new Set(["Eingangsweg"]),
  );
  expect(spaces(channel.headline)).toBe("Eingangsweg „online“: 12 Tage statt 14 Tage im Median");
  const many = tables([
    ...Array.from({ length: 12 }, (_, i): Given => ["district", `Bezirk ${i}`, 100, [10 + i, 9 + i, 11 + i]]),
    ["org_unit", "Klein", 3, [16, 15, 17]],
  ]);
  const drawn = (chart: Chart) => texts(chart.spec!).filter((text) => /^Bezirk \d+$/.test(text)).length;
  expect(drawn(breakdownIntervals(many, scope, de, "district"))).toBeGreaterThan(
    drawn(breakdownIntervals(many, scope, de)),
  );
});

test("units alone: the finding is a range, names none, and stands by name", () => {
  const units = breakdownIntervals(whole(), scope, de, "org_unit");
  expect(spaces(units.headline)).toBe("Organisationseinheiten: Median zwischen 10 Tage und 16 Tage");
  expect(units.table.rows.slice(1).map(([name]) => name)).toEqual(["Wohngeld Nord", "Wohngeld Süd"]);
  expect(breakdownIntervals(whole(), scope, en, "org_unit").headline).toMatch(
    /^Organisational units: median between/,
  );
  const one = tables([["org_unit", "Wohngeld Nord", 1000, [10, 9, 11]]]);
  expect(breakdownIntervals(one, scope, de, "org_unit").headline).toBe(
    "Kein Unterschied ist messbar oder wird ausgewiesen",
  );
});
