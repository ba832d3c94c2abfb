import { expect, test } from "vitest";
import { nrwCalendar, type Calendar } from "../../src/config/calendar.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { writeActivitySettings } from "../../src/log/activity-settings.js";
import { calendarTables, writeCalendars } from "../../src/log/calendars.js";
import { relations } from "../../src/log/index.js";
import { writeProcessSettings } from "../../src/log/process-settings.js";
import { build } from "../../src/log/relation.js";
import { id, sql } from "../../src/sql/tag.js";
import { officeHours, pm4pyHours } from "../calendars.js";
import { given } from "../given.js";
import { appendInstances } from "../instances.js";
import { stampedLog } from "../stamped-log.js";

test("each process has its own calendar", async () => {
  const calendars: Readonly<Record<string, Calendar>> = {
    P: officeHours,
    Q: pm4pyHours,
    R: nrwCalendar,
    S: officeHours,
  };
  await using engine = await openDatabase();
  const stamps = ["2024-03-28T15:00Z", "2024-04-02T07:30Z"].map((stamp) => BigInt(Date.parse(stamp)) * 1000n);
  const none = [null, null, null, null, null, null] as const;
  let row = 0;
  await appendInstances(
    engine,
    Object.keys(calendars).flatMap((process) =>
      stamps.map((stamp) => [process, "1", "A", stamp, ...none, row++, null, null]),
    ),
  );
  await writeActivitySettings(engine, []);
  await writeProcessSettings(engine, []);
  await writeCalendars(engine, (process) => calendars[process] ?? nrwCalendar);
  await build(engine, relations);
  expect(
    await engine.rows(sql`
      select process, throughput_working_days as days, throughput_worked_us / 3.6e9 as hours
      from cases
      order by process`),
  ).toEqual([
    { process: "P", days: 1, hours: 1.5 },
    { process: "Q", days: 3, hours: 22.5 },
    { process: "R", days: 1, hours: null },
    { process: "S", days: 1, hours: 1.5 },
  ]);
  expect(await engine.rows(sql`select count(*) as n from calendars`)).toEqual([{ n: 3 }]);
});

test("writes the years of the log and one on either side, as far as the calendar has them", async () => {
  await using engine = await stampedLog([
    ["2024-06-01T10:00Z"],
    ["2098-06-01T10:00Z"],
    ["9999-06-01T10:00Z"],
  ]);
  const [row] = await engine.rows(sql`
    select cast(date '1970-01-01' + min(day) as varchar) as first, cast(date '1970-01-01' + max(day) as varchar) as last
    from calendar_days`);
  expect(row).toEqual({ first: "2023-01-01", last: "2099-12-31" });
});

test("an empty log has tables without rows", async () => {
  await using engine = await given("");
  for (const { table } of calendarTables)
    expect(await engine.rows(sql`select count(*) as n from ${id(table)}`)).toEqual([{ n: 0 }]);
});
