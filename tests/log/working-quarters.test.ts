import { describe, expect, test } from "vitest";
import { nrwCalendar, type Calendar } from "../../src/config/calendar.js";
import { sql } from "../../src/sql/tag.js";
import { officeHours, pm4pyHours, roundTheClock, withHours } from "../calendars.js";
import { stampedLog } from "../stamped-log.js";

/** Working hours and days of cases that are two instants each. */
async function between(calendar: Calendar, ...pairs: readonly (readonly [string, string])[]) {
  await using engine = await stampedLog(pairs, calendar);
  const rows = await engine.rows(sql`
    select throughput_worked_us, throughput_working_days
    from cases
    order by case_key`);
  return rows.map((row) => [
    row["throughput_worked_us"] === null ? null : Number(row["throughput_worked_us"]) / 3.6e9,
    row["throughput_working_days"],
  ]);
}

describe("the table of measures.md 6", () => {
  test("09:00 to 17:00, Monday to Friday, NRW", async () => {
    expect(
      await between(
        officeHours,
        ["2024-03-04T08:00+01:00", "2024-03-04T10:00+01:00"],
        ["2024-03-04T10:00+01:00", "2024-03-05T10:00+01:00"],
        ["2024-03-04T10:00+01:00", "2024-03-06T10:00+01:00"],
        ["2024-03-08T16:00+01:00", "2024-03-11T09:30+01:00"],
        ["2024-03-07T10:00+01:00", "2024-03-11T10:00+01:00"],
        ["2024-03-09T10:00+01:00", "2024-03-09T12:00+01:00"],
        ["2026-04-02T16:00+02:00", "2026-04-07T09:30+02:00"],
        ["2026-06-03T16:00+02:00", "2026-06-05T10:00+02:00"],
        ["2024-03-29T08:00+01:00", "2024-04-01T23:00+02:00"],
        ["2024-03-29T00:00+01:00", "2024-04-01T11:00+02:00"],
      ),
    ).toEqual([
      [1, 0],
      [8, 1],
      [16, 2],
      [1.5, 1],
      [16, 2],
      [0, 0],
      [1.5, 1],
      [2, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test("07:00 to 17:00: summer time, and the toy case c5 in UTC", async () => {
    expect(
      await between(withHours("07:00-17:00"), ["2024-07-08T16:00+02:00", "2024-07-08T19:00+02:00"]),
    ).toEqual([[1, 0]]);
    expect(await between(pm4pyHours, ["2024-03-08T16:00Z", "2024-03-11T08:30Z"])).toEqual([[2.5, 1]]);
  });

  test("the nights in which the clock changes have 23 and 25 hours", async () => {
    expect(
      await between(
        roundTheClock,
        ["2024-03-30T12:00+01:00", "2024-03-31T12:00+02:00"],
        ["2024-10-26T12:00+02:00", "2024-10-27T12:00+01:00"],
      ),
    ).toEqual([
      [23, 1],
      [25, 1],
    ]);
  });

  test("outside of the years of the calendar nothing is known", async () => {
    const of2024 = withHours("09:00-17:00", {
      holidays: { region: "DE-NW", first_year: 2024, last_year: 2024 },
    });
    expect(
      await between(
        of2024,
        ["2023-12-31T23:59:59.999+01:00", "2024-01-02T10:00+01:00"],
        ["2024-01-01T00:00+01:00", "2024-01-02T10:00+01:00"],
        ["2024-12-30T10:00+01:00", "2024-12-31T23:59:59.999+01:00"],
        ["2024-12-30T10:00+01:00", "2025-01-01T00:00+01:00"],
        ["2025-01-02T10:00+01:00", "2025-01-03T10:00+01:00"],
        ["0001-01-01T00:00Z", "9999-12-31T00:00Z"],
      ),
    ).toEqual([
      [null, null],
      [1, 1],
      [7, 0],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

test("without hours there are working days, and no hour is made up", async () => {
  expect(
    await between(
      nrwCalendar,
      ["2024-03-08T16:00+01:00", "2024-03-11T09:30+01:00"],
      ["2024-12-23T10:00+01:00", "2025-01-02T10:00+01:00"],
    ),
  ).toEqual([
    [null, 1],
    [null, 3],
  ]);
});

test("hours that begin and end at any minute are exact to the microsecond", async () => {
  const odd = withHours(["07:37-11:52", "12:07-15:59"]);
  const [first, ...others] = await between(
    odd,
    ["2024-03-04T07:30:00.000001+01:00", "2024-03-04T07:38:00.000001+01:00"],
    ["2024-03-04T11:51:59.999999+01:00", "2024-03-04T12:07:00.000001+01:00"],
    ["2024-03-04T11:46+01:00", "2024-03-04T11:51+01:00"],
    ["2024-03-04T15:58:59.5+01:00", "2024-03-05T07:37:00.25+01:00"],
    ["2024-03-04T00:00+01:00", "2024-03-05T00:00+01:00"],
  );
  expect(first).toEqual([60.000001 / 3600, 0]);
  expect(others).toEqual([
    [0.000002 / 3600, 0],
    [5 / 60, 0],
    [0.75 / 3600, 1],
    [4.25 + 3 + 52 / 60, 1],
  ]);
});

test("a lunch break that falls into the skipped hour is not counted twice", async () => {
  const night = withHours(["00:00-02:50", "03:10-24:00"], roundTheClock, roundTheClock.workdays);
  const broken = { ...roundTheClock, hours: night.hours };
  const [row] = await between(broken, ["2024-03-31T00:00+01:00", "2024-04-01T00:00+02:00"]);
  expect(row).toEqual([23, 1]);
});

test("a quarter of an hour is worked fully, in part or not", async () => {
  await using engine = await stampedLog(
    [["2024-03-04T08:52+01:00", "2024-03-04T16:40+01:00"]],
    withHours("08:55-16:40"),
  );
  const rows = await engine.rows(sql`
    select to_us - from_us as worked_us, working_day - min(working_day) over () as day
    from working_quarters
    order by slot`);
  expect(rows).toEqual([
    { worked_us: 300e6, day: 0 },
    { worked_us: 600e6, day: 0 },
  ]);
});
