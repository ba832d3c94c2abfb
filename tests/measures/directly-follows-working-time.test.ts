import { expect, test } from "vitest";
import { directlyFollowsWorkingTime } from "../../src/measures/directly-follows-working-time.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { run } from "../../src/measures/run.js";
import { nrwCalendar } from "../../src/config/calendar.js";
import { officeHours } from "../calendars.js";
import { given } from "../given.js";

const day = 24 * 60;
/** Tuesday 2024-01-02 09:00 in Berlin, as the minutes of a first step. */
const tuesday = day + 481;

test("working days and hours of each transition", async () => {
  await using engine = await given(
    `
    P 1: A+${tuesday} B+${day} B+60
    P 2: A+${tuesday} B+${3 * day}
    P 3: A+${tuesday} B+${6 * day} C+0
  `,
    { calendar: officeHours },
  );
  expect((await run(engine, directlyFollowsWorkingTime)).rows).toEqual([
    {
      process: "P",
      from_activity: "A",
      to_activity: "B",
      executions: 3,
      measured_executions: 3,
      measured_cases: 3,
      mean_working_days: 8 / 3,
      median_working_days: 3,
      p90_working_days: 3.8,
      mean_working_hours: 64 / 3,
      median_working_hours: 24,
      p90_working_hours: expect.closeTo(30.4, 9),
    },
    {
      process: "P",
      from_activity: "B",
      to_activity: "B",
      executions: 1,
      measured_executions: 1,
      measured_cases: 1,
      mean_working_days: 0,
      median_working_days: 0,
      p90_working_days: 0,
      mean_working_hours: 1,
      median_working_hours: 1,
      p90_working_hours: 1,
    },
    {
      process: "P",
      from_activity: "B",
      to_activity: "C",
      executions: 1,
      measured_executions: 1,
      measured_cases: 1,
      mean_working_days: 0,
      median_working_days: 0,
      p90_working_days: 0,
      mean_working_hours: 0,
      median_working_hours: 0,
      p90_working_hours: 0,
    },
  ]);
});

test("has the transitions of directly-follows, in its order, and null where the calendar knows nothing", async () => {
  const of2023 = { region: "DE-NW", first_year: 2023, last_year: 2023 } as const;
  await using engine = await given("P 1: A B A\nP 2: A B\nQ 1: B A", {
    calendar: { ...nrwCalendar, holidays: of2023 },
  });
  const { rows } = await run(engine, directlyFollowsWorkingTime);
  const plain = (await run(engine, directlyFollows)).rows;
  const edges = (of: typeof rows | typeof plain) =>
    of.map(({ process, from_activity, to_activity, executions }) => [
      process,
      from_activity,
      to_activity,
      executions,
    ]);
  expect(edges(rows)).toEqual(edges(plain));
  for (const row of rows)
    expect(row).toMatchObject({
      measured_executions: 0,
      measured_cases: 0,
      mean_working_days: null,
      median_working_hours: null,
    });
});

test("the cases in the years of the calendar are never counted too high", async () => {
  const of2024 = { region: "DE-NW", first_year: 2024, last_year: 2024 } as const;
  await using engine = await given(
    `
    P 1: A+${tuesday} B+60
    P 2: A+${tuesday} B+60 A+60 B+60
    P 3: A+${365 * day} B+${2 * day}
  `,
    { calendar: { ...nrwCalendar, holidays: of2024 } },
  );
  const [ab] = (await run(engine, directlyFollowsWorkingTime)).rows;
  expect(ab).toMatchObject({ executions: 4, measured_executions: 3, measured_cases: 2 });
});
