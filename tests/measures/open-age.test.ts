import { expect, test } from "vitest";
import { nrwCalendar } from "../../src/config/calendar.js";
import { openAge } from "../../src/measures/open-age.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;
/** Tuesday 2024-01-02 09:00 in Berlin, as the minutes of a first step. */
const tuesday = day + 481;

const traces = `
  P 1: A+${tuesday} …
  P 2: A+${tuesday + 3 * day} A+60 …
  P 3: A+${tuesday} B+60
  Q 1: A+${tuesday} B+60
`;

test("age of open cases at the day of the export, on both clocks", async () => {
  // until Wednesday 2024-01-10 00:00 in Berlin
  await using engine = await given(traces, { process: { exported_on: "2024-01-10" } });
  expect((await run(engine, openAge)).rows).toEqual([
    {
      process: "P",
      open_cases: 2,
      mean_seconds: (7 * 24 + 15 - 36) * 3600,
      median_seconds: (7 * 24 + 15 - 36) * 3600,
      p90_seconds: expect.closeTo((4 * 24 + 15 + 0.9 * 72) * 3600, 6),
      max_seconds: (7 * 24 + 15) * 3600,
      measured_cases: 2,
      mean_working_days: 4.5,
      median_working_days: 4.5,
      p90_working_days: expect.closeTo(5.7, 12),
      max_working_days: 6,
    },
  ]);
});

test("without a day of export the last stamp ends the watch; what begins later is 0 old", async () => {
  await using engine = await given(traces);
  expect((await run(engine, openAge)).rows).toMatchObject([
    { open_cases: 2, max_seconds: 73 * 3600, median_working_days: 1.5, max_working_days: 3 },
  ]);
  await using early = await given(traces, { process: { exported_on: "2024-01-03" } });
  const [row] = (await run(early, openAge)).rows;
  expect([row?.mean_seconds, row?.mean_working_days]).toEqual([15 * 1800, 0.5]);
});

test("outside of the years of the calendar working days are null and calendar time stays", async () => {
  const of2023 = { region: "DE-NW", first_year: 2023, last_year: 2023 } as const;
  await using engine = await given(traces, { calendar: { ...nrwCalendar, holidays: of2023 } });
  expect((await run(engine, openAge)).rows).toMatchObject([
    {
      open_cases: 2,
      max_seconds: 73 * 3600,
      measured_cases: 0,
      mean_working_days: null,
      max_working_days: null,
    },
  ]);
});

test("a single open case", async () => {
  await using engine = await given(`P 1: A+${tuesday} …\nP 2: A+${tuesday + 2 * day} B+0`);
  expect((await run(engine, openAge)).rows).toMatchObject([
    { open_cases: 1, measured_cases: 1, mean_working_days: 2, median_seconds: 2 * 86_400 },
  ]);
});
