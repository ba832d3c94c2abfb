import { activityMonths } from "../../src/measures/activity-months.js";
import { dataQuality } from "../../src/measures/data-quality.js";
import { dataTables } from "../../src/measures/data/rows.js";
import { eventsPerMonth } from "../../src/measures/events-per-month.js";
import { eventsPerWeek } from "../../src/measures/events-per-week.js";
import type { Computed } from "../../src/measures/measure.js";
import { openCasesByAge } from "../../src/measures/open-cases-by-age.js";
import { periodGaps } from "../../src/measures/period-gaps.js";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { arrivalsByHour } from "../../src/measures/arrivals-by-hour.js";
import { timeOfDay } from "../../src/measures/time-of-day.js";
import type { Finding } from "../../src/quality/finding.js";
import type { Account } from "../../src/reports/account.js";
import { table } from "../ranking/portfolio.js";

const day = 86_400;

/** What was found while reading: one of each severity, so that pages have something to say. */
export const findingsOf = (file: string, column: string): readonly Finding[] => [
  { code: "DQ-001", file, column: null, count: 1, of: null, lines: [], facts: { delimiter: ";" } },
  { code: "DQ-302", file, column, count: 14, of: 1205, lines: [117, 118, 940], facts: {} },
  {
    code: "DQ-201",
    file,
    column,
    count: 21,
    of: 1205,
    lines: [7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
    facts: {},
  },
];

const columnsOf = (file: string, cases: number, rename: (name: string) => string) =>
  (
    [
      ["Vorgangsnummer", "case_id", "mixed", 0, cases, "AA-9999/99"],
      ["Schritt", "activity", "words", 120, 3, "Aaa aaa"],
      ["Zeitpunkt", "time_text", "time", 2, null, "%d.%m.%Y %H:%M"],
    ] as const
  ).map(([name, as, kind, empty_rows, distinct, shape]) => ({
    columns: [rename(name)],
    as,
    files: [file],
    kind,
    rows: 1205,
    empty_rows,
    distinct,
    shapes: [{ shape, cases: Math.min(50, cases) }],
  }));

/** The tables of data quality, as if computed. */
export function dataOf(
  cases: ReadonlyMap<string, number>,
  steps: readonly string[],
  accounts: readonly Account[],
  rename: (name: string) => string,
): readonly Computed[] {
  const rows = <R>(of: (process: string, n: number) => readonly R[]): readonly R[] =>
    [...cases].flatMap(([process, n]) => of(process, n));
  const month = (i: number) => `2024-${String(i + 1).padStart(2, "0")}`;
  const week = (i: number) => new Date(Date.UTC(2024, 0, 1 + 7 * i)).toISOString().slice(0, 10);
  const each = (n: number) => Array.from({ length: n }, (_, i) => i);
  const [first = "", , last = ""] = steps;
  return [
    ...dataTables(
      accounts,
      accounts.map(({ process, file }) => ({
        process,
        findings: findingsOf(file, rename("Zeitpunkt")),
        columns: columnsOf(file, cases.get(process) ?? 0, rename),
      })),
      cases,
    ),
    table(
      dataQuality,
      rows((process, n) => [
        {
          process,
          cases: n,
          events: 3 * n,
          tied_events: 30,
          tied_events_share: 30 / (3 * n),
          midnight_events: 0,
          midnight_share: 0,
          busiest_minute_events: 12,
          busiest_minute_share: 12 / (3 * n),
          events_with_start: 0,
          with_start_share: 0,
          events_with_unit: 3 * n,
          with_unit_share: 1,
          events_with_system: 0,
          with_system_share: 0,
          one_instant_cases: 0,
          one_instant_share: 0,
          open_cases: 25,
          open_share: 25 / n,
        },
      ]),
    ),
    table(
      periodGaps,
      rows((process, n) => [
        { process, cases: n, active_days: 240, usual_gap_days: 3, longest_gap_days: 21, holes: 1 },
      ]),
    ),
    table(
      eventsPerMonth,
      rows((process, n) => each(12).map((i) => ({ process, month: month(i), cases: n / 10, events: n / 4 }))),
    ),
    table(
      eventsPerWeek,
      rows((process, n) =>
        each(40).map((i) => ({ process, week: week(i < 20 ? i : i + 3), cases: n / 20, events: n / 10 })),
      ),
    ),
    table(
      timeOfDay,
      rows((process, n) =>
        each(50).map((i) => ({
          process,
          weekday: 1 + (i % 5),
          hour: 7 + Math.floor(i / 5),
          cases: n / 20,
          events: n / 10 + i,
        })),
      ),
    ),
    table(
      arrivalsByHour,
      rows((process, n) =>
        each(20).map((i) => ({
          process,
          weekday: 1 + (i % 5),
          hour: 8 + Math.floor(i / 5),
          arrivals: n / 20,
        })),
      ),
    ),
    table(
      activityMonths,
      rows((process, n) =>
        steps.flatMap((activity) =>
          each(12).map((i) => ({ process, activity, month: month(i), cases: n / 10, events: n / 10 })),
        ),
      ),
    ),
    table(
      startEndPairs,
      rows((process, n) => [
        { process, start_activity: first, end_activity: last, cases: n - 25, completed: true },
        { process, start_activity: first, end_activity: first, cases: 25, completed: false },
      ]),
    ),
    table(
      openCasesByAge,
      rows((process) => [
        { process, lower_seconds: 7 * day, upper_seconds: 30 * day, cases: 14 },
        { process, lower_seconds: 365 * day, upper_seconds: null, cases: 11 },
      ]),
    ),
  ];
}
