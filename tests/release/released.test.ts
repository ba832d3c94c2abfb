import fc from "fast-check";
import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { breakdown } from "../../src/measures/breakdown.js";
import { deadlinesPerMonth } from "../../src/measures/deadlines-per-month.js";
import { dataFindings } from "../../src/measures/data/data-findings.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { described } from "../../src/measures/measure.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { eventsPerWeek } from "../../src/measures/events-per-week.js";
import { timeOfDay } from "../../src/measures/time-of-day.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import type { Released } from "../../src/release/released.js";
import { roundTo } from "../../src/release/round.js";
import { release } from "../../src/release/released.js";

const of = (cases: number) => new Map([["P", cases]]);
const start = (activity: string, cases: number, total: number) => ({
  process: "P",
  activity,
  cases,
  share: cases / total,
});

test("hours keep two digits: divided by the stated minutes an exact one would be an exact count", () => {
  const hours = described({
    id: "hours",
    definition: { de: "Stunden", en: "hours" },
    source: "own",
    perspective: "ranking",
    grain: "process",
    support: { cases: "cases" },
    columns: {
      process: { unit: "id", label: { de: "Prozess", en: "Process" } },
      cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
      hours: { unit: "hours", label: { de: "Stunden", en: "Hours" } },
    },
  });
  const rows = [0.9979508, 1234.5, 0, null].map((value) => ({ process: "own", cases: 500, hours: value }));
  const of = (profile: "verwaltung" | "intern") =>
    release({ of: hours, rows }, profiles[profile], new Map([["own", 500]])).rows.map((row) => row.hours);
  expect(of("verwaltung")).toEqual([1, 1200, 0, null]);
  expect(of("intern")).toEqual([0.9979508, 1234.5, 0, null]);
});

test("a row about another process is withheld where that one is too small to be shown", () => {
  const pairs = described({
    id: "pairs",
    definition: { de: "Paare", en: "pairs" },
    source: "own",
    perspective: "ranking",
    grain: "pair",
    support: { cases: "cases" },
    otherProcess: "other",
    columns: {
      process: { unit: "id", label: { de: "Prozess", en: "Process" } },
      cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
      other: { unit: "id", label: { de: "Anderer", en: "Other" } },
    },
  });
  const rows = ["small", "large"].map((other) => ({ process: "own", cases: 500, other }));
  const population = new Map([
    ["own", 500],
    ["large", 100],
    ["small", 99],
  ]);
  const shown = release({ of: pairs, rows }, profiles.verwaltung, population);
  expect(shown.rows.map(({ other }) => other)).toEqual(["large"]);
  expect(release({ of: pairs, rows }, profiles.intern, population).rows).toHaveLength(2);
});

test("withholds rows below k, and the next smallest with a single one, and counts them", () => {
  const rows = [start("A", 500, 1000), start("B", 300, 1000), start("C", 195, 1000), start("D", 5, 1000)];
  const released = release({ of: startActivities, rows }, profiles.verwaltung, of(1000));
  expect(released.rows).toEqual([start("A", 500, 1000), start("B", 300, 1000)]);
  expect(released.hiddenRows).toBe(2);
  expect(released.suppressedCells).toBe(2);
});

test("hides two small rows alone when together they hold k cases", () => {
  const rows = [start("A", 500, 520), start("B", 9, 520), start("C", 6, 520), start("D", 5, 520)];
  const released = release({ of: startActivities, rows }, profiles.verwaltung, of(520));
  expect(released.rows.map((row) => row.activity)).toEqual(["A"]);
  expect(released.hiddenRows).toBe(3);
});

test("shows nothing of a process below the smallest size", () => {
  const rows = [start("A", 99, 99)];
  const released = release({ of: startActivities, rows }, profiles.verwaltung, of(99));
  expect(released.rows).toEqual([]);
  expect(released.hiddenRows).toBe(1);
  expect(release({ of: startActivities, rows }, profiles.intern, of(99)).rows).toHaveLength(1);
});

const throughput = {
  process: "P",
  cases: 150,
  mean_seconds: 100_000,
  median_seconds: 90_000,
  p10_seconds: 20_000,
  q1_seconds: 43_199,
  q3_seconds: 120_000,
  p90_seconds: 200_000,
  min_seconds: 1,
  max_seconds: 900_000,
  st_dev_seconds: 50_000,
};

test("withholds extremes, keeps quantiles with enough cases and rounds to half days", () => {
  const released = release({ of: throughputTime, rows: [throughput] }, profiles.verwaltung, of(150));
  expect(released.rows).toEqual([
    {
      process: "P",
      cases: 150,
      mean_seconds: 86_400,
      median_seconds: 86_400,
      p10_seconds: 0,
      q1_seconds: 43_200,
      q3_seconds: 129_600,
      p90_seconds: 216_000,
      min_seconds: null,
      max_seconds: null,
      st_dev_seconds: null,
    },
  ]);
  const [row] = released.rows;
  expect(row && released.withheldIn(row)).toEqual(["min_seconds", "max_seconds", "st_dev_seconds"]);
});

test("withholds the quantiles that rest on fewer than k cases: P90 below 100, quartiles below 40, median below 20", () => {
  const withheld = (cases: number) => {
    const released = release(
      { of: throughputTime, rows: [{ ...throughput, cases }] },
      { ...profiles.verwaltung, min_cases: 0 },
      of(cases),
    );
    return released.rows
      .flatMap((row) => released.withheldIn(row))
      .filter((name) => !/min|max|st_dev/.test(name));
  };
  expect(withheld(100)).toEqual([]);
  expect(withheld(99)).toEqual(["p10_seconds", "p90_seconds"]);
  expect(withheld(39)).toEqual(["p10_seconds", "q1_seconds", "q3_seconds", "p90_seconds"]);
  expect(withheld(19)).toEqual(["median_seconds", "p10_seconds", "q1_seconds", "q3_seconds", "p90_seconds"]);
});

test("lets everything of public data through, unrounded", () => {
  const released = release(
    { of: throughputTime, rows: [{ ...throughput, cases: 1 }] },
    profiles["public-data"],
    of(1),
  );
  expect(released.rows).toEqual([{ ...throughput, cases: 1 }]);
  expect(released.suppressedCells).toBe(0);
});

test("withholds small counts inside a row with their share, and tells them from null and 0", () => {
  const row = {
    process: "P",
    activity: "A",
    cases: 200,
    repeated_cases: 3,
    repeated_cases_share: 3 / 200,
    extra_executions: 0,
    self_loops: 12,
    repetitions: 13,
  };
  const released = release({ of: reworkPerActivity, rows: [row] }, profiles.verwaltung, of(200));
  expect(released.rows).toEqual([
    {
      ...row,
      repeated_cases: null,
      repeated_cases_share: null,
      extra_executions: 0,
      self_loops: 10,
      repetitions: 15,
    },
  ]);
  const [kept] = released.rows;
  expect(kept && released.withheldIn(kept)).toEqual(["repeated_cases", "repeated_cases_share"]);
  expect(kept && released.isWithheld(kept, "extra_executions")).toBe(false);
});

test("keeps one process's rows apart from another's", () => {
  const rows = [start("A", 500, 500), { ...start("B", 50, 50), process: "Q" }];
  const released = release(
    { of: startActivities, rows },
    profiles.verwaltung,
    new Map([
      ["P", 500],
      ["Q", 50],
    ]),
  );
  expect(released.forProcess("P").rows).toEqual([start("A", 500, 500)]);
  expect(released.forProcess("P").hiddenRows).toBe(0);
  expect(released.forProcess("Q").rows).toEqual([]);
  expect(released.forProcess("Q").hiddenRows).toBe(1);
});

test("never publishes a count between 1 and k−1, nor a lone hidden part", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
  const profile = fc.constantFrom(profiles.intern, profiles.verwaltung, profiles.oeffentlich);
  fc.assert(
    fc.property(counts, profile, (cases, p) => {
      const total = cases.reduce((a, b) => a + b, 0);
      const rows = cases.map((n, i) => start(`S${i}`, n, total)).sort((a, b) => b.cases - a.cases);
      const released = release({ of: startActivities, rows }, p, of(total));
      for (const row of released.rows) expect(row.cases).toBeGreaterThanOrEqual(p.k_cases);
      const shown = new Set(released.rows.map((row) => row.activity));
      const hidden = rows.filter((row) => !shown.has(row.activity));
      if (hidden.length > 0 && shown.size > 0) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, row) => sum + row.cases, 0)).toBeGreaterThanOrEqual(p.k_cases);
      }
      expect(released.hiddenRows).toBe(hidden.length);
    }),
  );
});

test("is the only way to a released table", () => {
  const rows = [start("A", 500, 500)];
  const chart = (table: Released<(typeof startActivities)["columns"]>) => table.rows.length;
  expect(chart(release({ of: startActivities, rows }, profiles.intern, of(500)))).toBe(1);
  // @ts-expect-error computed rows are not Released
  const computed: Parameters<typeof chart>[0] = { of: startActivities, rows };
  // @ts-expect-error a look-alike is not Released either
  const lookAlike: Parameters<typeof chart>[0] = {
    of: startActivities,
    profile: profiles.intern,
    rows,
    hiddenRows: 0,
    suppressedCells: 0,
    isWithheld: () => false,
    withheldIn: () => [],
    forProcess: () => lookAlike,
    toStore: () => ({ of: startActivities, profile: profiles.intern, rows: [], hiddenRows: new Map() }),
  };
  expect([computed, lookAlike]).toHaveLength(2);
});

test("a table for inside leaves under intern only, and hides without being counted as suppressed", () => {
  const rows = [{ process: "P", week: "2024-01-01", cases: 400, events: 900 }];
  const table = { of: eventsPerWeek, rows };
  expect(release(table, profiles.intern, of(1000)).rows).toEqual(rows);
  for (const profile of [profiles.verwaltung, profiles.oeffentlich]) {
    const released = release(table, profile, of(1000));
    expect([released.rows, released.suppressedCells]).toEqual([[], 0]);
  }
});

test("times of day leave only where the log covers a whole department", () => {
  const rows = [{ process: "P", weekday: 1, hour: 9, cases: 400, events: 900 }];
  const table = { of: timeOfDay, rows };
  expect(release(table, profiles.intern, of(1000)).rows).toEqual([]);
  expect(release(table, profiles.intern, of(1000), { wholeDepartments: new Set(["Q"]) }).rows).toEqual([]);
  expect(release(table, profiles.intern, of(1000), { wholeDepartments: new Set(["P"]) }).rows).toEqual(rows);
  expect(release(table, profiles.verwaltung, of(1000), { wholeDepartments: new Set(["P"]) }).rows).toEqual(
    [],
  );
  expect(release(table, profiles["public-data"], of(1000)).rows).toEqual(rows);
});

test("a finding about fewer than k rows leaves under intern only, its lines never further", () => {
  const found = (code: string, count: number) => ({
    process: "P",
    code,
    file: "a.csv",
    column_name: "-",
    cases: 1000,
    count,
    of: 5000,
    lines: "7, 8",
    facts: "{}",
  });
  const table = { of: dataFindings, rows: [found("DQ-302", 4), found("DQ-201", 40)] };
  expect(release(table, profiles.intern, of(1000)).rows).toEqual(table.rows);
  const outside = release(table, profiles.verwaltung, of(1000));
  expect(outside.rows.map(({ code, count, lines }) => [code, count, lines])).toEqual([["DQ-201", 40, null]]);
  expect(outside.hiddenRows).toBe(1);
});

const broken = (attribute: string, value: string | null, cases: number) => ({
  process: "P",
  attribute,
  value,
  cases,
  share: cases / 1000,
  completed_cases: cases,
  median_seconds: 864_000,
  p90_seconds: 864_000,
  mean_seconds: 864_000,
  repeated_cases: 0,
  repeated_cases_share: 0,
});

test("each attribute of a breakdown divides all cases: a small value is not shielded by that of another one", () => {
  const rows = [
    broken("channel", "online", 700),
    broken("channel", "paper", 295),
    broken("channel", null, 5),
    broken("outcome", "granted", 600),
    broken("outcome", "refused", 394),
    broken("outcome", "withdrawn", 6),
  ];
  const released = release({ of: breakdown, rows }, profiles.verwaltung, of(1000));
  expect(released.rows.map((row) => row.value)).toEqual(["online", "granted"]);
});

test("the upper limit of a share of nothing is not released as 0", () => {
  const row = {
    process: "P",
    month: "2024-01",
    cases: 100,
    missed_cases: 0,
    missed_share: 0,
    missed_low_share: 0,
    missed_high_share: 0.037,
  };
  const released = release({ of: deadlinesPerMonth, rows: [row] }, profiles.verwaltung, of(1000));
  expect(released.rows).toEqual([{ ...row, missed_high_share: 0.04 }]);
});

test("a share follows from the rounded counts also where its quotient is not quite the whole in binary", () => {
  const counts = [...Array(20).keys()].map((i) => ({ count: 20 + i * 7, whole: 605 + i * 10 }));
  expect(counts.some(({ count, whole }) => count / (count / whole) !== whole)).toBe(true);
  const rows = counts.map(({ count, whole }, i) => ({
    process: "P",
    activity: String(i),
    executions: count,
    executions_share: count / whole,
    cases: count,
    cases_share: count / whole,
  }));
  const released = release({ of: activityFrequency, rows }, profiles.oeffentlich, of(1000));
  expect(released.rows.map((row) => row.cases_share)).toEqual(
    counts.map(({ count, whole }) => roundTo(count, 10) / roundTo(whole, 10)),
  );
});
