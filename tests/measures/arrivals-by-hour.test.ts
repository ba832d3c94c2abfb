import { expect, test } from "vitest";
import { profiles, type ProfileName } from "../../src/config/policy.js";
import { arrivalsByHour } from "../../src/measures/arrivals-by-hour.js";
import { run } from "../../src/measures/run.js";
import { release } from "../../src/release/released.js";
import { given } from "../given.js";

const hour = 60;
const day = 24 * hour;

test("counts cases at the local weekday and hour of their first stamp, starts included, and no later step", async () => {
  await using engine = await given(`
    P 1: A B+30 C+${6 * day}
    P 2: A
    P 3: A+90
    P 4: A+${6 * day}-${hour}
    Q 1: A+${13 * day + 22 * hour + 59}
  `);
  // the traces begin on Monday, 1 January 2024, 1 o'clock in Berlin; a start counts where it is the first stamp
  expect((await run(engine, arrivalsByHour)).rows).toEqual([
    { process: "P", weekday: 1, hour: 1, arrivals: 2 },
    { process: "P", weekday: 1, hour: 2, arrivals: 1 },
    { process: "P", weekday: 6, hour: 23, arrivals: 1 },
    { process: "Q", weekday: 7, hour: 23, arrivals: 1 },
  ]);
});

test("a change of clock moves the hour, not the instant", async () => {
  const summer = 150 * day; // Thursday, 30 May 2024
  await using engine = await given(`P 1: A+${8 * hour + 1}\nP 2: A+${summer + 8 * hour + 1}`);
  expect((await run(engine, arrivalsByHour)).rows).toEqual([
    { process: "P", weekday: 1, hour: 9, arrivals: 1 },
    { process: "P", weekday: 4, hour: 10, arrivals: 1 },
  ]);
});

test("the last moment of an hour is not yet the next one", async () => {
  const microsecond = 1 / 60_000_000;
  await using engine = await given(`
    P 1: A+${8 * hour + 1 - microsecond}
    P 2: A+${8 * hour + 1}
    P 3: A+${8 * hour + 2}
    P 4: A+${8 * hour}
  `);
  expect((await run(engine, arrivalsByHour)).rows).toEqual([
    { process: "P", weekday: 1, hour: 8, arrivals: 2 },
    { process: "P", weekday: 1, hour: 9, arrivals: 2 },
  ]);
});

const of = (cells: readonly (readonly [number, number, number])[]) => ({
  of: arrivalsByHour,
  rows: cells.map(([weekday, hour, arrivals]) => ({ process: "P", weekday, hour, arrivals })),
});

const shown = (cells: readonly (readonly [number, number, number])[], profile: ProfileName, whole: boolean) =>
  release(of(cells), profiles[profile], new Map([["P", 600]]), {
    wholeDepartments: new Set(whole ? ["P"] : []),
  }).rows.map(({ weekday, hour, arrivals }) => [weekday, hour, arrivals]);

test("leaves under no profile below a whole department, rounded as the profile says inside of one", () => {
  const cells = [
    [1, 8, 302],
    [2, 9, 298],
  ] as const;
  for (const profile of ["intern", "verwaltung", "oeffentlich"] as const)
    expect(shown(cells, profile, false)).toEqual([]);
  expect(shown(cells, "verwaltung", true)).toEqual([
    [1, 8, 300],
    [2, 9, 300],
  ]);
  expect(shown(cells, "public-data", false)).toHaveLength(2);
});

test("a single hour of few arrivals takes the next smallest with it, as it would follow from all arrivals", () => {
  const cells = [
    [1, 8, 302],
    [2, 9, 254],
    [3, 9, 40],
    [6, 23, 4],
  ] as const;
  expect(shown(cells, "verwaltung", true)).toEqual([
    [1, 8, 300],
    [2, 9, 255],
  ]);
});
