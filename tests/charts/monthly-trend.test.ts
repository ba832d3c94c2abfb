import { expect, test } from "vitest";
import { monthlyTrend } from "../../src/charts/monthly-trend.js";
import { monthlyTrend as trend } from "../../src/measures/monthly-trend.js";
import { palette } from "../../src/charts/palette.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("names the slowest complete month", () => {
  const chart = monthlyTrend(wohngeld().trend, scope, de);
  expect(chart.headline).toBe(nb("Eingänge Feb. 2024 dauerten am längsten: 20,5_Tage im Median"));
  expect(
    chart.table.rows.map(([month, cases, , median, , incomplete]) => [month, cases, median, incomplete]),
  ).toEqual([
    ["Jan. 2024", "150", nb("12_Tage"), "nein"],
    ["Feb. 2024", "155", nb("20,5_Tage"), "nein"],
    ["März 2024", "160", nb("14_Tage"), "nein"],
    ["Apr. 2024", "148", nb("13_Tage"), "nein"],
    ["Mai 2024", "152", nb("9_Tage"), "ja"],
  ]);
});

test("draws incomplete months hollow and says so", () => {
  const chart = monthlyTrend(wohngeld().trend, scope, de);
  const spec = chart.spec as unknown as {
    layer: { mark: { type: string }; data: { values: { k1?: string }[] } }[];
  };
  const points = spec.layer.find(({ mark }) => mark.type === "point")?.data.values.map(({ k1 }) => k1);
  expect(points).toEqual([...Array<string>(4).fill(palette.series[0].color), palette.page]);
  expect(chart.caveats[0]).toMatch(/^Hohle Zeichen/);
});

test("sees no difference where the released values show none", () => {
  const months = [10, 10.1, 9.9].map((days, i) => ({
    month: `2023-1${i}`,
    cases: 100,
    completed_cases: 100,
    median_throughput_seconds: days * day,
  }));
  const chart = monthlyTrend(released(trend, months, "verwaltung"), scope, de);
  expect(chart.headline).toBe(nb("Kein deutlicher Unterschied zwischen den Monaten: 10_Tage im Median"));
  expect(texts(chart.spec!)).toContain("Okt.");
});

test("compares no two months only", () => {
  const months = [10, 40].map((days, i) => ({
    month: `2024-0${i + 1}`,
    median_throughput_seconds: days * day,
  }));
  expect(monthlyTrend(released(trend, months), scope, de).headline).toBe(
    "Zu wenige Monate mit Median für einen Vergleich",
  );
});

test("shows the last five years and names the rest", () => {
  const months = Array.from({ length: 75 }, (_, i) => ({
    month: `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    cases: 10,
    completed_cases: 10,
    median_throughput_seconds: (10 + (i % 7)) * day,
  }));
  const chart = monthlyTrend(released(trend, months), scope, de);
  expect(chart.table.rows).toHaveLength(60);
  expect(chart.caveats).toContain("15 frühere Monate sind nicht gezeigt.");
  expect(chart.headline).toBe(nb("Längster Median seit Apr. 2019: 16_Tage, Eingänge Sept. 2019"));
  const slower = months.map((row, i) => (i === 0 ? { ...row, median_throughput_seconds: 99 * day } : row));
  expect(monthlyTrend(released(trend, slower), scope, de).headline).toBe(chart.headline);
  const even = months.map((row) => ({ ...row, median_throughput_seconds: 10 * day }));
  expect(monthlyTrend(released(trend, even), scope, de).headline).toBe(
    nb("Seit Apr. 2019 kein deutlicher Unterschied der Monate: Median 10_Tage"),
  );
});
