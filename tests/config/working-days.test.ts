import { expect, test } from "vitest";
import { nrwCalendar, type Calendar } from "../../src/config/calendar.js";
import { dayOfIso } from "../../src/config/iso-day.js";
import { daysOf } from "../../src/config/working-days.js";
import { withHours } from "../calendars.js";

const of = (calendar: Calendar, date: string) => {
  const year = Number(date.slice(0, 4));
  return daysOf(calendar, year, year).find(({ day }) => day === dayOfIso(date));
};
const works = (calendar: Calendar, ...dates: readonly string[]) =>
  dates.map((date) => of(calendar, date)?.is_working);

test("Monday to Friday, without holidays and 24 and 31 December; Rosenmontag and Brückentage are ordinary days", () => {
  expect(works(nrwCalendar, "2024-03-08", "2024-03-09", "2024-03-10", "2024-03-11")).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(works(nrwCalendar, "2024-12-23", "2024-12-24", "2024-12-25", "2024-12-27", "2024-12-31")).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(works(nrwCalendar, "2024-02-12", "2024-05-10", "2024-05-30", "2024-05-31")).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(works(nrwCalendar, "2017-10-31", "2018-10-31")).toEqual([false, true]);
});

test("a closed period is free from its first to its last day, over the turn of the year, too", () => {
  const closed = { ...nrwCalendar, closed: [{ from: "2024-12-27", to: "2025-01-03" }] };
  expect(
    works(closed, "2024-12-23", "2024-12-27", "2024-12-30", "2025-01-02", "2025-01-03", "2025-01-06"),
  ).toEqual([true, false, false, false, false, true]);
});

test("customary days can be free, half or ordinary; a half day keeps the first half of its hours", () => {
  const hours = withHours(["08:00-12:00", "12:30-14:30"], {
    customary: { rosenmontag: "half", heiligabend: "half", silvester: "normal" },
  });
  expect(of(hours, "2024-02-12")).toMatchObject({ is_working: true, spans: [{ from: 28_800, to: 39_600 }] });
  expect(of(hours, "2024-12-24")?.spans).toEqual([{ from: 28_800, to: 39_600 }]);
  expect(of(hours, "2024-12-31")?.spans).toHaveLength(2);
  expect(works({ ...hours, customary: { ...hours.customary, rosenmontag: "off" } }, "2024-02-12")).toEqual([
    false,
  ]);
});

test("a customary day that is no working day stays free", () => {
  const weekend = withHours("08:00-12:00", {
    customary: { rosenmontag: "normal", heiligabend: "half", silvester: "normal" },
  });
  expect(of(weekend, "2023-12-24")).toMatchObject({ is_working: false, spans: [] });
});

test("a calendar has the days of its years and no other", () => {
  const of2024 = {
    ...nrwCalendar,
    holidays: { region: "DE-NW", first_year: 2024, last_year: 2024 },
  } as const;
  const days = daysOf(of2024, -9999, 9999);
  expect(days).toHaveLength(366);
  expect([days[0]?.day, days.at(-1)?.day]).toEqual([dayOfIso("2024-01-01"), dayOfIso("2024-12-31")]);
  expect(daysOf(of2024, 2025, 2030)).toEqual([]);
});

test("NRW has 249 working days in 2024 without 24 and 31 December", () => {
  // 262 days from Monday to Friday, less 11 holidays on such days, less 24 and 31 December (Tuesdays)
  expect(daysOf(nrwCalendar, 2024, 2024).filter(({ is_working }) => is_working)).toHaveLength(249);
});
