import { expect, test } from "vitest";
import { easterSunday, holidaysNrw, rosenmontag } from "../../src/config/holidays.js";

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Easter Sundays as printed in almanacs (Physikalisch-Technische Bundesanstalt; U.S. Census Bureau). */
const easters = [
  "2015-04-05",
  "2016-03-27",
  "2017-04-16",
  "2018-04-01",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
  "2031-04-13",
  "2032-03-28",
  "2033-04-17",
  "2034-04-09",
  "2035-03-25",
] as const;

test.each(easters)("Easter Sunday is on %s", (date) => {
  expect(iso(easterSunday(Number(date.slice(0, 4))))).toBe(date);
});

test("the earliest and latest Easters, and those that a simpler rule gets wrong", () => {
  const dates = [1818, 1886, 1943, 1954, 1981, 2038, 2049, 2076, 2285].map((year) => iso(easterSunday(year)));
  expect(dates).toEqual([
    "1818-03-22",
    "1886-04-25",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2285-03-22",
  ]);
});

test("the holidays of NRW in 2026", () => {
  expect(holidaysNrw(2026).map(iso)).toEqual([
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-06-04",
    "2026-10-03",
    "2026-11-01",
    "2026-12-25",
    "2026-12-26",
  ]);
});

/** Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag and Fronleichnam as calendars of NRW print them. */
const known: readonly (readonly string[])[] = [
  ["2015-04-03", "2015-04-06", "2015-05-14", "2015-05-25", "2015-06-04"],
  ["2016-03-25", "2016-03-28", "2016-05-05", "2016-05-16", "2016-05-26"],
  ["2017-04-14", "2017-04-17", "2017-05-25", "2017-06-05", "2017-06-15"],
  ["2018-03-30", "2018-04-02", "2018-05-10", "2018-05-21", "2018-05-31"],
  ["2019-04-19", "2019-04-22", "2019-05-30", "2019-06-10", "2019-06-20"],
  ["2020-04-10", "2020-04-13", "2020-05-21", "2020-06-01", "2020-06-11"],
  ["2021-04-02", "2021-04-05", "2021-05-13", "2021-05-24", "2021-06-03"],
  ["2022-04-15", "2022-04-18", "2022-05-26", "2022-06-06", "2022-06-16"],
  ["2023-04-07", "2023-04-10", "2023-05-18", "2023-05-29", "2023-06-08"],
  ["2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20", "2024-05-30"],
  ["2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09", "2025-06-19"],
];

test.each(known)("holidays that move with Easter: %s", (...dates) => {
  const ofYear = new Set(holidaysNrw(Number(dates[0]?.slice(0, 4))).map(iso));
  for (const date of dates) expect(ofYear).toContain(date);
});

test("every year 2015 to 2035 has eleven holidays, 2017 a twelfth; none is Reformationstag or Heilige Drei Könige", () => {
  for (let year = 2015; year <= 2035; year++) {
    const dates = holidaysNrw(year).map(iso);
    expect(new Set(dates).size).toBe(year === 2017 ? 12 : 11);
    expect(dates.includes(`${year}-10-31`)).toBe(year === 2017);
    expect(dates).not.toContain(`${year}-01-06`);
    expect(dates.every((date) => date.startsWith(String(year)))).toBe(true);
  }
});

test("Rosenmontag", () => {
  expect([2023, 2024, 2025, 2026].map((year) => iso(rosenmontag(year)))).toEqual([
    "2023-02-20",
    "2024-02-12",
    "2025-03-03",
    "2026-02-16",
  ]);
});
