import { expect, test } from "vitest";
import { dataDay, datedHoursOn, hoursOn } from "../../src/config/hours-of-post.js";

const dated = [
  { from: "2024-01-01", hours: 1600, source: "TVöD-VKA 39 h" },
  { from: "2026-01-01", hours: 1640, source: "TVöD-VKA 40 h" },
];

test.each([
  ["2023-12-31", null],
  ["2024-01-01", 1600],
  ["2025-12-31", 1600],
  ["2026-01-01", 1640],
  ["2031-05-05", 1640],
])("on %s the hours of the last entry that has begun hold: %s", (day, hours) => {
  expect(hoursOn(dated, day)).toBe(hours);
  expect(datedHoursOn(dated, day)?.hours ?? null).toBe(hours);
});

test("one number always holds, and has no day of its own", () => {
  expect([hoursOn(1580, "1999-01-01"), datedHoursOn(1580, "1999-01-01")]).toEqual([1580, null]);
});

test("data are as of the day of the export, or else of the end of the period", () => {
  const processing = {
    purpose: "p",
    legal_basis: "l",
    controller: "c",
    period: { from: "2024-01-01", to: "2024-12-31" },
    delete_on: "2025-12-31",
  };
  expect(dataDay({ processing })).toBe("2024-12-31");
  expect(dataDay({ processing, exported_at: "2025-01-07" })).toBe("2025-01-07");
});
