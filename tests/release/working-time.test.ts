import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { workingTime } from "../../src/measures/working-time.js";
import { release } from "../../src/release/released.js";

const row = {
  process: "P",
  calendar: "NRW",
  cases: 150,
  measured_cases: 120,
  mean_working_days: 3.26,
  median_working_days: 3,
  p10_working_days: 1,
  q1_working_days: 2,
  q3_working_days: 4,
  p90_working_days: 7.4,
  min_working_days: 0,
  max_working_days: 40,
  mean_working_hours: 25.3,
  median_working_hours: 22.1,
  p90_working_hours: 61.7,
  mean_seconds: 400_000,
  median_seconds: 300_000,
};

test("working days are rounded to the step of calendar days, working hours to the same share of eight hours", () => {
  const [released] = release(
    { of: workingTime, rows: [row] },
    profiles.verwaltung,
    new Map([["P", 150]]),
  ).rows;
  expect(released).toMatchObject({
    mean_working_days: 3.5,
    p90_working_days: 7.5,
    min_working_days: null,
    max_working_days: null,
    mean_working_hours: 24,
    median_working_hours: 24,
    p90_working_hours: 60,
  });
  const [open] = release(
    { of: workingTime, rows: [row] },
    profiles["public-data"],
    new Map([["P", 150]]),
  ).rows;
  expect(open).toEqual(row);
});

test("what rests on too few cases in the years of the calendar is withheld; nothing measured is shown as such", () => {
  const few = { ...row, measured_cases: 5 };
  expect(release({ of: workingTime, rows: [few] }, profiles.verwaltung, new Map([["P", 150]])).rows).toEqual(
    [],
  );
  const none = {
    ...Object.fromEntries(Object.keys(row).map((name) => [name, null])),
    process: "P",
    calendar: "NRW",
    cases: 150,
    measured_cases: 0,
  } as unknown as typeof row;
  const [released] = release(
    { of: workingTime, rows: [none] },
    profiles.verwaltung,
    new Map([["P", 150]]),
  ).rows;
  expect(released).toEqual(none);
});
