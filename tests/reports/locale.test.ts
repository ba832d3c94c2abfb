import { expect, test } from "vitest";
import { say } from "../../src/reports/locale.js";

const de = say("de");
const en = say("en");
const nb = (text: string) => text.replace(/_/g, "\u00a0");
const hour = 3_600;
const day = 24 * hour;

test("writes German numbers with comma, points and a true minus", () => {
  expect(de.number(1234.5, 1)).toBe("1.234,5");
  expect(de.number(-50, 1)).toBe("−50,0");
  expect(de.number(1234567)).toBe("1.234.567");
  expect(de.number(-0.4)).toBe("0"); // no minus before nothing
  expect(en.number(1234.5, 1)).toBe("1,234.5");
});

test("writes whole per cents; what is not nothing is not 0 %, what is not all is not 100 %", () => {
  expect([0, 0.004, 0.123, 0.996, 1].map((share) => de.percent(share))).toEqual(
    ["0_%", "unter 1_%", "12_%", "über 99_%", "100_%"].map(nb),
  );
  expect([0, 0.004, 0.123, 0.996, 1].map((share) => en.percent(share))).toEqual(
    ["0%", "less than 1%", "12%", "more than 99%", "100%"].map(nb),
  );
});

test("chooses days from two on, else hours, minutes, seconds", () => {
  const said = [
    0,
    0.25,
    45,
    60,
    20 * 60,
    hour,
    3 * hour + 1200,
    47.99 * hour,
    2 * day,
    12.5 * day,
    12 * day,
    488 * day,
  ];
  expect(said.map((seconds) => de.value(seconds, "seconds"))).toEqual(
    [
      "0_Sek.",
      "0,3_Sek.",
      "45_Sek.",
      "1_Min.",
      "20_Min.",
      "1_Std.",
      "3_Std. 20_Min.",
      "47_Std. 59_Min.",
      "2_Tage",
      "12,5_Tage",
      "12_Tage",
      "488_Tage",
    ].map(nb),
  );
  expect(en.value(3 * hour + 1200, "seconds")).toBe(nb("3_h 20_min"));
  expect(de.value(3_599, "seconds")).toBe(nb("1_Std.")); // rounded up to the hour, never 60 minutes
  expect(de.value(-2 * day, "seconds")).toBe(nb("−2_Tage"));
});

test("says rounded durations in days, and no more than the rounding left", () => {
  const said = (seconds: number | null, step_days: number) => de.duration(seconds, step_days * day);
  expect(said(0, 0.5)).toBe(nb("unter 0,5_Tage"));
  expect(said(0, 1)).toBe(nb("unter 1_Tag"));
  expect(said(0.5 * day, 0.5)).toBe(nb("0,5_Tage"));
  expect(said(day, 0.5)).toBe(nb("1_Tag"));
  expect([-1, -2, -0.5, -1.5].map((days) => en.duration(days * day, 0.5 * day))).toEqual(
    ["−1_day", "−2_days", "−0.5_days", "−1.5_days"].map(nb),
  );
  expect(said(-day, 0.5)).toBe(nb("−1_Tag"));
  expect(en.workingDays(-1, 0.5)).toBe(nb("−1_working day"));
  expect(said(12.5 * day, 0.5)).toBe(nb("12,5_Tage"));
  expect(said(0.3 * day, 0.1)).toBe(nb("0,3_Tage"));
  expect(said(null, 0.5)).toBe("keine Angabe");
  expect(de.duration(1800, 0)).toBe(nb("30_Min."));
  expect(en.duration(0, 0.5 * day)).toBe(nb("less than 0.5_days"));
});

test("says working days like calendar days, and working hours to the minute, never in days", () => {
  expect([0, 1, 27.96, 28, 28.5, 1020].map((days) => de.value(days, "working_days"))).toEqual(
    [
      "0_Arbeitstage",
      "1_Arbeitstag",
      "28_Arbeitstage",
      "28_Arbeitstage",
      "28,5_Arbeitstage",
      "1.020_Arbeitstage",
    ].map(nb),
  );
  expect(de.workingDays(0, 0)).toBe(nb("0_Arbeitstage"));
  expect(de.workingDays(0, 0.5)).toBe(nb("unter 0,5_Arbeitstage"));
  expect(en.workingDays(0, 1)).toBe(nb("less than 1_working day"));
  expect(en.workingDays(12.5, 0.5)).toBe(nb("12.5_working days"));
  expect(de.workingDays(null, 0.5)).toBe("keine Angabe");
  expect([0, 0.5, 3 + 1 / 3, 61.7, 1020].map((hours) => de.value(hours, "working_hours"))).toEqual(
    ["0_Sek.", "30_Min.", "3_Std. 20_Min.", "61_Std. 42_Min.", "1.020_Std."].map(nb),
  );
});

test("writes dates, months and clock times as people do", () => {
  expect(de.value("2024-03-05T13:45:00+01:00", "time")).toBe(nb("05.03.2024, 13:45_Uhr"));
  expect(de.value("2024-03-05", "time")).toBe("05.03.2024");
  expect(de.value("2024-03", "time")).toBe("März 2024"); // a released stamp
  expect(en.value("2024-03-05T13:45:00+01:00", "time")).toBe("05/03/2024, 13:45");
  const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map(
    (m) => `2024-${m}`,
  );
  expect(months.map((month) => de.value(month, "month"))).toEqual([
    "Jan. 2024",
    "Feb. 2024",
    "März 2024",
    "Apr. 2024",
    "Mai 2024",
    "Juni 2024",
    "Juli 2024",
    "Aug. 2024",
    "Sept. 2024",
    "Okt. 2024",
    "Nov. 2024",
    "Dez. 2024",
  ]);
  expect(de.value("kein Datum", "time")).toBe("kein Datum");
});

test("estimates hours to two significant digits", () => {
  expect([3867, 0, 3.4, 45.2, 1020.6].map((hours) => de.value(hours, "hours"))).toEqual(
    ["3.900_Std.", "0_Std.", "3_Std.", "45_Std.", "1.000_Std."].map(nb),
  );
});

test("says every other unit, and that there is no value", () => {
  expect(de.value(null, "share")).toBe("keine Angabe");
  expect(en.value(null, "seconds")).toBe("not available");
  expect([de.value(true, "flag"), de.value(false, "flag"), en.value(true, "flag")]).toEqual([
    "ja",
    "nein",
    "yes",
  ]);
  expect(de.value(2.5, "ratio")).toBe("2,50");
  expect(de.value(18422, "cases")).toBe("18.422");
  expect(de.value(["A", "B"], "list")).toBe("A → B");
  expect(de.value("Wohngeld", "id")).toBe("Wohngeld");
  expect(de.text({ de: "Fälle", en: "Cases" })).toBe("Fälle");
});
