import { expect, test } from "vitest";
import {
  addWorkdays,
  at,
  berlinOffset,
  dateOf,
  day,
  easter,
  holidays,
  isWorkday,
  weekday,
} from "../../sample-data/generate/calendar.js";

const iso = (on: number) => new Date(on * 86_400_000).toISOString().slice(0, 10);

test("Easter Sundays of 2023 to 2026, as in every calendar", () => {
  expect([2023, 2024, 2025, 2026].map((year) => iso(easter(year)))).toEqual([
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
  ]);
});

test("holidays of North Rhine-Westphalia in 2024", () => {
  expect(holidays(2024).map(iso)).toEqual([
    "2024-01-01",
    "2024-03-29",
    "2024-04-01",
    "2024-05-01",
    "2024-05-09",
    "2024-05-20",
    "2024-05-30",
    "2024-10-03",
    "2024-11-01",
    "2024-12-25",
    "2024-12-26",
  ]);
});

test("offices are closed at weekends, on holidays and on 24 and 31 December", () => {
  const closed = [day(2024, 5, 30), day(2024, 6, 1), day(2024, 6, 2), day(2024, 12, 24), day(2024, 12, 31)];
  expect(closed.map(isWorkday)).toEqual([false, false, false, false, false]);
  expect(isWorkday(day(2024, 5, 31))).toBe(true);
});

test("workdays are counted over weekends and holidays", () => {
  expect(iso(addWorkdays(day(2024, 3, 28), 1))).toBe("2024-04-02"); // Maundy Thursday → Tuesday after Easter
  expect(iso(addWorkdays(day(2024, 6, 1), 0))).toBe("2024-06-03"); // a Saturday counts from Monday
});

test("days, weekdays and dates fit together", () => {
  expect(weekday(day(2024, 12, 31))).toBe(1);
  expect(dateOf(day(2024, 2, 29))).toEqual({ year: 2024, month: 2, date: 29 });
});

test("summer time begins at 3:00 on 31.03.2024 and ends at 3:00 on 27.10.2024", () => {
  const before = day(2024, 3, 31);
  const after = day(2024, 10, 27);
  expect([at(before, 1, 59), at(before, 3), at(after, 1, 59), at(after, 3)].map(berlinOffset)).toEqual([
    1, 2, 2, 1,
  ]);
});
