import { expect, test } from "vitest";
import { nrwCalendar } from "../../src/config/calendar.js";
import { run } from "../../src/measures/run.js";
import { workingTime } from "../../src/measures/working-time.js";
import { officeHours, withHours } from "../calendars.js";
import { given } from "../given.js";

const day = 24 * 60;

// Traces begin on Monday 2024-01-01 00:00 UTC, a holiday; 8 January is a Monday.
test("counts working days and hours, with the calendar time of the same cases beside them", async () => {
  await using engine = await given(
    `
    P 1: A+${day + 481} B+120
    P 2: A+${day + 481} B+${day}
    P 3: A+${4 * day + 901} B+${2 * day + 17 * 60 + 30}
    P 4: A+${5 * day} B+${day}
    Q 1: A+${day + 481}
  `,
    { calendar: officeHours },
  );
  const [p, q] = (await run(engine, workingTime)).rows;
  // hours 2, 8, 1.5 (Friday 16:00 to Monday 09:30) and 0 (Saturday to Sunday)
  expect(p).toEqual({
    process: "P",
    calendar: "NRW",
    cases: 4,
    measured_cases: 4,
    mean_working_days: 0.5,
    median_working_days: 0.5,
    p10_working_days: 0,
    q1_working_days: 0,
    q3_working_days: 1,
    p90_working_days: 1,
    min_working_days: 0,
    max_working_days: 1,
    mean_working_hours: 11.5 / 4,
    median_working_hours: 1.75,
    p90_working_hours: expect.closeTo(6.2, 9),
    mean_seconds: (2 + 24 + 65.5 + 24) * 900,
    median_seconds: 24 * 3600,
  });
  expect(q).toMatchObject({
    cases: 1,
    measured_cases: 1,
    median_working_days: 0,
    mean_working_hours: 0,
    mean_seconds: 0,
  });
});

test("without hours there are days; open cases do not count", async () => {
  await using engine = await given(`
    P 1: A+${day + 481} B+${day}
    P 2: A+${day + 481} B+${3 * day} A+1 …
  `);
  expect((await run(engine, workingTime)).rows).toMatchObject([
    {
      cases: 1,
      measured_cases: 1,
      mean_working_days: 1,
      max_working_days: 1,
      mean_working_hours: null,
      median_working_hours: null,
      p90_working_hours: null,
      mean_seconds: 86_400,
    },
  ]);
});

test("cases outside of the years of the calendar are counted but not measured, and never 0", async () => {
  const of2024 = { region: "DE-NW", first_year: 2024, last_year: 2024 } as const;
  const traces = `
    P 1: A+${363 * day} B+${day}
    P 2: A+${363 * day} B+${5 * day}
    Q 1: A+${366 * day} B+${day}
  `;
  await using engine = await given(traces, { calendar: { ...nrwCalendar, holidays: of2024 } });
  const { rows } = await run(engine, workingTime);
  expect(rows).toMatchObject([
    { process: "P", cases: 2, measured_cases: 1, mean_working_days: 1, mean_seconds: 86_400 },
    {
      process: "Q",
      cases: 1,
      measured_cases: 0,
      mean_working_days: null,
      min_working_days: null,
      mean_seconds: null,
    },
  ]);
});

test("the start of the first step counts; a start after the completion does not", async () => {
  await using engine = await given(
    `
    P 1: A+${day + 601}-60 B+60
    P 2: A+${day + 601} B+60
    P 3: A+${day + 601} B+60
  `,
    { calendar: withHours("09:00-17:00") },
  );
  const [row] = (await run(engine, workingTime)).rows;
  expect([row?.mean_working_hours, row?.median_working_hours]).toEqual([4 / 3, 1]);
});

/** Six cases from Tuesday 10:07 on: 0, 1, 2, 3, 4 and 6 working days; 0, 8, 17.5, 24, 32 and 48 hours. */
const spread = `
  P 1: A+${day + 548} B+0
  P 2: A+${day + 548} B+${day}
  P 3: A+${day + 548} B+${2 * day + 90}
  P 4: A+${day + 548} B+${3 * day}
  P 5: A+${day + 548} B+${6 * day}
  P 6: A+${day + 548} B+${8 * day}
`;

test("every column of a spread that no two quantiles share", async () => {
  await using engine = await given(spread, { calendar: officeHours });
  expect((await run(engine, workingTime)).rows).toEqual([
    {
      process: "P",
      calendar: "NRW",
      cases: 6,
      measured_cases: 6,
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

test("names the calendar of each process", async () => {
  await using engine = await given("P 1: A\nQ 1: A\nR 1: A", {
    calendar: officeHours,
    calendars: { Q: named },
  });
  const { rows } = await run(engine, workingTime);
  expect(rows.map((row) => [row.process, row.calendar])).toEqual([
    ["P", "NRW"],
    ["Q", "calendars/amt.yaml"],
    ["R", "NRW"],
  ]);
});
const named = { ...nrwCalendar, name: "calendars/amt.yaml" };
