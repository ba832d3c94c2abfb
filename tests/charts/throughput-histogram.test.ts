import { expect, test } from "vitest";
import { throughputHistogram } from "../../src/charts/throughput-histogram.js";
import { throughputHistogram as histogram } from "../../src/measures/throughput-histogram.js";
import { workingTimeHistogram } from "../../src/measures/working-time-histogram.js";
import { workingTime } from "../../src/measures/working-time.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const chart = (target_days: number | null, say = de) =>
  throughputHistogram(
    wohngeld(),
    { ...scope, target_seconds: target_days === null ? null : target_days * day },
    say,
  );

test("shows the classes with median, 90th percentile and target", () => {
  expect(chart(42).table).toEqual({
    caption: "Durchlaufzeit der Fälle",
    columns: [
      { label: "Durchlaufzeit", unit: "id", align: "start" },
      { label: "Fälle", unit: "cases", align: "end" },
      { label: "Anteil der Fälle", unit: "share", align: "end" },
    ],
    rows: [
      ["unter 7 Tage", "300", nb("16_%")],
      ["7 bis unter 14 Tage", "620", nb("34_%")],
      ["14 bis unter 21 Tage", "420", nb("23_%")],
      ["21 bis unter 28 Tage", "250", nb("14_%")],
      ["28 bis unter 35 Tage", "130", nb("7_%")],
      ["35 bis unter 42 Tage", "0", nb("0_%")],
      ["42 Tage und mehr", "120", nb("7_%")],
      [nb("Median: 13,5_Tage"), "–", nb("50_%")],
      [nb("9 von 10 bis 33_Tage"), "–", nb("90_%")],
      [nb("Ziel: 42_Tage"), "–", "–"],
    ],
  });
});

test("says what the target and the percentiles say, and no more", () => {
  expect(chart(null).headline).toBe(nb("Hälfte der Fälle bis 13,5_Tage, jeder zehnte über 33_Tage"));
  expect(chart(42).headline).toBe(nb("Ziel 42_Tage: mindestens 9 von 10 Fällen erreichen es"));
  expect(chart(10).headline).toBe(nb("Ziel 10_Tage: mehr als die Hälfte der Fälle überschreitet es"));
  expect(chart(20).headline).toBe(nb("Hälfte der Fälle bis 13,5_Tage, jeder zehnte über 33_Tage"));
  expect(chart(42, en).headline).toBe(nb("Target 42_days: at least 9 in 10 cases meet it"));
});

test("claims nothing where rounding hides on which side of the target the percentile lies", () => {
  const throughput = released(
    throughputTime,
    [{ cases: 1840, median_seconds: 20 * day, p90_seconds: 41.8 * day }],
    "verwaltung",
  );
  const tables = { ...wohngeld("verwaltung"), throughput };
  expect(throughputHistogram(tables, { ...scope, target_seconds: 42 * day }, de).headline).toBe(
    nb("Hälfte der Fälle bis 20_Tage, jeder zehnte über 42_Tage"),
  );
});

test("names the open class and a target beyond the axis in words", () => {
  expect(texts(chart(42).spec!)).toContain("ab 42");
  expect(texts(chart(365).spec!)).toContain(nb("Ziel: 365_Tage →"));
});

test("keeps quiet about a median of too few cases", () => {
  const tables = {
    histogram: released(histogram, [], "verwaltung"),
    throughput: released(
      throughputTime,
      [{ cases: 12, median_seconds: day, p90_seconds: day }],
      "verwaltung",
    ),
  };
  const small = throughputHistogram(tables, { ...scope, target_seconds: null }, de);
  expect(small.spec).toBeNull();
  expect(small.headline).toBe("Zu wenige Fälle für eine Aussage zur Dauer");
  expect(small.n.suppressedCells).toBe(2);
});

const working = {
  histogram: released(workingTimeHistogram, [
    { bin: 1, from_working_days: 0, to_working_days: 5, cases: 900, share: 0.5 },
    { bin: 2, from_working_days: 5, to_working_days: 10, cases: 800, share: 0.4 },
    { bin: 3, from_working_days: 10, to_working_days: null, cases: 140, share: 0.1 },
  ]),
  throughput: released(workingTime, [{ cases: 1840, median_working_days: 9, p90_working_days: 23 }]),
  target_working_days: 20,
  note: "Arbeitstage zählt der Kalender NRW.",
};

test("with working days readers choose how days are counted; paper shows calendar days, the table has both", () => {
  const made = throughputHistogram({ ...wohngeld(), working }, { ...scope, target_seconds: null }, de);
  expect(made.states?.pictures.map(({ label, printed }) => [label, printed])).toEqual([
    ["Kalendertagen", true],
    ["Arbeitstagen", false],
  ]);
  expect(made.headline).toBe(nb("Hälfte der Fälle bis 13,5_Tage, jeder zehnte über 33_Tage"));
  expect(made.table.rows.slice(-6)).toEqual([
    [nb("0 bis 4_Arbeitstage"), "900", nb("50_%")],
    [nb("5 bis 9_Arbeitstage"), "800", nb("40_%")],
    [nb("10_Arbeitstage und mehr"), "140", nb("10_%")],
    [nb("Median: 9_Arbeitstage"), "–", nb("50_%")],
    [nb("9 von 10 bis 23_Arbeitstage"), "–", nb("90_%")],
    [nb("Ziel: 20_Arbeitstage"), "–", "–"],
  ]);
  const drawn = texts(made.states!.pictures[1]!.spec);
  expect(drawn).toEqual(expect.arrayContaining(["Arbeitstage", "ab 10", nb("Median: 9_Arbeitstage")]));
  expect(texts(made.spec!)).not.toContain("Arbeitstage");
  expect(made.caveats).toContain("Arbeitstage zählt der Kalender NRW.");
  expect(made.caveats.join(" ")).not.toContain("gerundet");
  const inside = throughputHistogram(
    { ...wohngeld("intern"), working },
    { ...scope, target_seconds: null },
    de,
  );
  expect(inside.caveats).toContain("Fälle je Klasse in Arbeitstagen gerundet auf 5, in Kalendertagen nicht.");
});

test("offers no working days where none may be shown", () => {
  const none = { ...working, histogram: released(workingTimeHistogram, []) };
  const made = throughputHistogram({ ...wohngeld(), working: none }, { ...scope, target_seconds: null }, de);
  expect([made.states, made.table.rows.length]).toEqual([undefined, chart(null).table.rows.length]);
});
