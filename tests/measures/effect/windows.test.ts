import { expect, test } from "vitest";
import { dayOfIso as dayOf } from "../../../src/config/iso-day.js";
import {
  isoOf,
  monthsOn,
  placeOf,
  quarterOf,
  startedMonth,
  windowsOf,
} from "../../../src/measures/effect/windows.js";

const windows = windowsOf("2024-03-01", "2025-01-01")!;
const at = (iso: string, of = windows) => placeOf(dayOf(iso), of);

test("a window of less than a year meets the same days of the year before", () => {
  expect(windows.years).toBe(1);
  expect(at("2024-03-01")).toEqual({ side: "after", month: "2024-03" });
  expect(at("2024-12-31")).toEqual({ side: "after", month: "2024-12" });
  expect(at("2023-03-01")).toEqual({ side: "before", month: "2024-03" });
  expect(at("2023-12-31")).toEqual({ side: "before", month: "2024-12" });
  for (const outside of ["2023-02-28", "2024-02-29", "2024-01-10", "2025-01-01", "2022-06-01"])
    expect(at(outside)).toBeNull();
});

test("the month in the middle of which something changed counts on neither side", () => {
  const started = windowsOf("2024-05-15", "2025-05-01")!;
  expect(started).toEqual({ changed: "2024-05-15", since: "2024-06-01", until: "2025-05-01", years: 1 });
  expect(startedMonth(started)).toBe("2024-05");
  expect(startedMonth(windows)).toBeNull();
  for (const outside of ["2024-05-14", "2024-05-15", "2024-05-31", "2023-05-20", "2025-05-01"])
    expect(at(outside, started)).toBeNull();
  expect(at("2023-06-01", started)).toEqual({ side: "before", month: "2024-06" });
  expect(at("2024-04-30", started)).toEqual({ side: "before", month: "2025-04" });
  // a year would lay May 2024 on the side before
  expect(windowsOf("2024-05-15", "2025-06-01")!.years).toBe(2);
  expect(windowsOf("2024-12-02", "2025-01-01")).toBeNull();
});

test("counts months across years", () => {
  expect([monthsOn("2024-12-01", 1), monthsOn("2024-01-01", 23), monthsOn("2024-05-01", 0)]).toEqual([
    "2025-01-01",
    "2025-12-01",
    "2024-05-01",
  ]);
});

test("knows the first day of a quarter", () => {
  expect(["2024-01-01", "2024-03-31", "2024-04-01", "2024-12-31"].map(quarterOf)).toEqual([
    "2024-01-01",
    "2024-01-01",
    "2024-04-01",
    "2024-10-01",
  ]);
});

test("a longer window goes back as many years as it takes not to overlap", () => {
  const long = windowsOf("2023-01-01", "2024-07-01")!;
  expect(long.years).toBe(2);
  expect(at("2021-05-05", long)).toEqual({ side: "before", month: "2023-05" });
  expect(at("2022-06-30", long)).toEqual({ side: "before", month: "2024-06" });
  expect(at("2022-07-01", long)).toBeNull();
});

test("exactly a year is a year; 29 February finds a place; nothing is no window", () => {
  expect(windowsOf("2024-01-01", "2025-01-01")!.years).toBe(1);
  expect(at("2024-02-29", windowsOf("2025-01-01", "2025-12-31")!)).toEqual({
    side: "before",
    month: "2025-02",
  });
  expect(windowsOf("2024-01-01", "2024-01-01")).toBeNull();
  expect(isoOf(dayOf("1969-12-31"))).toBe("1969-12-31");
});
