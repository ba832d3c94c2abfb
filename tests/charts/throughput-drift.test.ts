import { expect, test } from "vitest";
import type { StaticSpec } from "../../src/charts/chart.js";
import { palette } from "../../src/charts/palette.js";
import { throughputDrift, type DriftTables } from "../../src/charts/throughput-drift.js";
import type { ProfileName } from "../../src/config/policy.js";
import { drift } from "../../src/measures/data/drift.js";
import { medianByMonth } from "../../src/measures/data/median-intervals.js";
import type { Row } from "../../src/measures/measure.js";
import { monthlyTrend } from "../../src/measures/monthly-trend.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

type Change = Partial<Row<(typeof drift)["columns"]>>;

/** Months from January 2024 with their medians in days; the last is incomplete, limits lie two days away. */
function tables(
  days: readonly (number | null)[],
  changes: readonly Change[] = [],
  profile: ProfileName = "public-data",
): DriftTables {
  const month = (i: number) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
  return {
    trend: released(
      monthlyTrend,
      days.map((median, i) => ({
        month: month(i),
        cases: 60,
        completed_cases: 60,
        median_throughput_seconds: median === null ? null : median * day,
        p90_throughput_seconds: median === null ? null : 3 * median * day,
        incomplete: i === days.length - 1,
      })),
      profile,
    ),
    limits: released(
      medianByMonth,
      days.map((median, i) => ({
        month: month(i),
        cases: 60,
        completed_cases: 60,
        median_low_seconds: median === null ? null : (median - 2) * day,
        median_high_seconds: median === null ? null : (median + 2) * day,
      })),
      profile,
    ),
    drift: released(drift, changes, profile),
  };
}

const faster: Change = {
  kind: "throughput",
  month: "2024-04",
  before_median_seconds: 44 * day,
  after_median_seconds: 30 * day,
  difference_seconds: -14 * day,
  p_value: 0.0025,
};
const otherPaths: Change = { kind: "directly-follows", month: "2024-03", distance: 0.2, p_value: 0.01 };
const spaces = (text: string) => text.replaceAll("\u00a0", " ");

test("names the largest change of times, and writes every number of a month into its row", () => {
  const chart = throughputDrift(tables([44, 45, 43, 30, 31, 12], [otherPaths, faster]), scope, de);
  expect(spaces(chart.headline)).toBe("Ab Apr. 2024: 30 Tage statt 44 Tage im Median");
  const rows = chart.table.rows.map((row) => row.map(spaces));
  expect(rows[0]).toEqual(["Jan. 2024", "60", "44 Tage", "42 Tage", "46 Tage", "132 Tage", "nein", "–"]);
  expect(rows.map((row) => row.at(-1))).toEqual([
    "–",
    "–",
    "Ablauf ab hier anders",
    "Dauer ab hier: 30 Tage statt 44 Tage im Median",
    "–",
    "–",
  ]);
  const written = texts(chart.spec!).map(spaces);
  expect(written).toEqual(
    expect.arrayContaining(["Ablauf ab März 2024", "Dauer ab Apr. 2024", "90. Perzentil"]),
  );
});

test("one rule stands where times and paths change in the same month", () => {
  const both = tables([44, 45, 43, 30, 31, 12], [faster, { ...otherPaths, month: "2024-04" }]);
  const written = texts(throughputDrift(both, scope, en).spec!).map(spaces);
  expect([...new Set(written.filter((text) => text.includes("from")))]).toEqual([
    "Duration and paths from Apr 2024",
  ]);
});

test("says that there is no change, that only paths changed, or that there are too few months", () => {
  const said = (days: readonly (number | null)[], changes: readonly Change[] = []) =>
    spaces(throughputDrift(tables(days, changes), scope, de).headline);
  expect(said([44, 45, 43, 30])).toBe("Keine deutliche Änderung der Dauer über die Monate");
  expect(said([44, 45, 43, 30], [otherPaths])).toBe(
    "Ab März 2024 anderer Ablauf, Dauer ohne deutliche Änderung",
  );
  expect(said([44, 45, 12])).toBe("Zu wenige Monate mit Median für einen Vergleich");
});

interface Drawn {
  readonly layer: readonly {
    readonly mark: { readonly type: string; readonly strokeDash?: unknown; readonly shape?: string };
    readonly data: { readonly values: readonly Readonly<Record<string, number | string>>[] };
  }[];
}
const layers = (spec: StaticSpec | null) => (spec as unknown as Drawn).layer;

test("draws bands around medians, the 90th percentile dashed, and incomplete months hollow", () => {
  const { spec } = throughputDrift(tables([44, null, 43, 30]), scope, de);
  const points = layers(spec).find(({ mark }) => mark.type === "point" && mark.shape === "circle");
  expect(points?.data.values.map(({ k1 }) => k1)).toEqual([
    palette.series[0].color,
    palette.series[0].color,
    palette.page,
  ]);
  // a month without a median parts the line
  const [p90, median] = layers(spec).filter(({ mark }) => mark.type === "line");
  expect(p90?.mark.strokeDash).toEqual([5, 4]);
  expect(median?.data.values.map(({ v4 }) => v4)).toEqual([0, 1, 1]);
  const bands = layers(spec).find(({ mark, data }) => mark.type === "rect" && data.values.length === 3);
  const heights = bands?.data.values.map(({ v1, v2, v3 }) => [typeof v1, Number(v3) - Number(v2)]);
  // four days each, on an axis to 150 days
  for (const [, height] of heights ?? []) expect(Number(height)).toBeCloseTo((4 / 150) * 210, 6);
});

test("counts a hidden month once and shows withheld percentiles as such", () => {
  const chart = throughputDrift(tables([44, 45, 43, 30], [], "verwaltung"), scope, de);
  // 60 cases are too few for a 90th percentile under this profile
  expect(chart.n.suppressedCells).toBe(4);
  expect(chart.table.rows.map((row) => row[5])).toEqual(["•", "•", "•", "•"]);
});

test("where earlier months are left out it says since when nothing has changed", () => {
  const steady = Array.from({ length: 61 }, () => 30);
  const chart = throughputDrift(tables(steady), scope, de);
  expect(spaces(chart.headline)).toBe("Seit Feb. 2024 keine deutliche Änderung der Dauer");
  expect(spaces(throughputDrift(tables(steady), scope, en).headline)).toBe(
    "No clear change of the duration since Feb 2024",
  );
  expect(throughputDrift(tables(steady.slice(1)), scope, de).headline).toBe(
    "Keine deutliche Änderung der Dauer über die Monate",
  );
});
