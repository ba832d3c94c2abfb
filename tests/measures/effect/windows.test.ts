import { expect, test } from "vitest";
import { dayOf, isoOf, placeOf, windowsOf } from "../../../src/measures/effect/windows.js";

const windows = windowsOf("2024-03-15", "2025-01-01")!;
const at = (iso: string, of = windows) => placeOf(dayOf(iso), of);

test("a window of less than a year meets the same days of the year before", () => {
  expect(windows.years).toBe(1);
  expect(at("2024-03-15")).toEqual({ side: "after", month: "2024-03" });
  expect(at("2024-12-31")).toEqual({ side: "after", month: "2024-12" });
  expect(at("2023-03-15")).toEqual({ side: "before", month: "2024-03" });
  expect(at("2023-12-31")).toEqual({ side: "before", month: "2024-12" });
  for (const outside of ["2023-03-14", "2024-03-14", "2024-01-10", "2025-01-01", "2022-06-01"])
    expect(at(outside)).toBeNull();
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
