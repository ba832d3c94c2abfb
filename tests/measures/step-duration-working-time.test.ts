import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { stepDurationWorkingTime } from "../../src/measures/step-duration-working-time.js";
import { nrwCalendar } from "../../src/config/calendar.js";
import { officeHours } from "../calendars.js";
import { given } from "../given.js";

const day = 24 * 60;
/** Tuesday 2024-01-02 10:00 in Berlin, as the minutes of a first step. */
const tuesday = day + 541;

test("from start to completion, by activity; executions without a start do not count", async () => {
  await using engine = await given(
    `
    P 1: A+${tuesday}-60 B+${day}-${day}
    P 2: A+${tuesday}-120 A+60-30
    P 3: A+${tuesday}
  `,
    { calendar: officeHours },
  );
  const { rows } = await run(engine, stepDurationWorkingTime);
  expect(rows).toMatchObject([
    {
      process: "P",
      activity: "A",
      cases: 2,
      executions: 3,
      measured_executions: 3,
      max_working_days: 0,
      // 1 h, 1 h (work begins at 9) and half an hour
      mean_working_hours: 2.5 / 3,
      median_working_hours: 1,
      mean_seconds: 3.5 * 1200,
      median_seconds: 3600,
    },
    {
      activity: "B",
      cases: 1,
      executions: 1,
      mean_working_days: 1,
      mean_working_hours: 8,
      mean_seconds: 86_400,
    },
  ]);
});

test("a log without starts has no row; outside of the years of the calendar everything is null", async () => {
  await using bare = await given("P 1: A B");
  expect((await run(bare, stepDurationWorkingTime)).rows).toEqual([]);
  const of2023 = { region: "DE-NW", first_year: 2023, last_year: 2023 } as const;
  await using outside = await given("P 1: A+10-5", { calendar: { ...nrwCalendar, holidays: of2023 } });
  expect((await run(outside, stepDurationWorkingTime)).rows).toMatchObject([
    { cases: 0, executions: 1, measured_executions: 0, mean_working_days: null, mean_seconds: null },
  ]);
});

test("every column of a spread that no two quantiles share; a start at the completion counts", async () => {
  // from Tuesday 10:07 on: 0, 1, 2, 3, 4 and 6 working days; 0, 8, 17.5, 24, 32 and 48 hours
  const begins = tuesday + 7;
  await using engine = await given(
    `
    P 1: A+${begins}-0
    P 2: A+${begins + day}-${day}
    P 3: A+${begins + 2 * day + 90}-${2 * day + 90}
    P 4: A+${begins + 3 * day}-${3 * day}
    P 5: A+${begins + 6 * day}-${6 * day}
    P 6: A+${begins + 8 * day}-${8 * day}
  `,
    { calendar: officeHours },
  );
  expect((await run(engine, stepDurationWorkingTime)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 6,
      executions: 6,
      measured_executions: 6,
      mean_working_days: 16 / 6,
      median_working_days: 2.5,
      p10_working_days: 0.5,
      q1_working_days: 1.25,
      q3_working_days: 3.75,
      p90_working_days: 5,
      min_working_days: 0,
      max_working_days: 6,
      mean_working_hours: expect.closeTo(129.5 / 6, 9),
      median_working_hours: 20.75,
      p90_working_hours: 40,
      mean_seconds: 80.25 * 3600,
      median_seconds: 60.75 * 3600,
    },
  ]);
});

test("is exact at the last microsecond of a quarter of an hour", async () => {
  // start and completion at …:14:59.999999, an hour apart
  const last = 15 - 1 / 60e6;
  await using engine = await given(`P 1: A+${tuesday + 60 + last}-60`, { calendar: officeHours });
  expect((await run(engine, stepDurationWorkingTime)).rows).toMatchObject([
    { executions: 1, mean_working_hours: 1, mean_working_days: 0 },
  ]);
});
