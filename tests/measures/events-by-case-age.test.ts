import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { eventsByCaseAge } from "../../src/measures/events-by-case-age.js";
import { run } from "../../src/measures/run.js";
import { release } from "../../src/release/released.js";
import { given } from "../given.js";

const day = 24 * 60;
const seconds = 86_400;

test("counts steps and cases by month of the start and by age, open class last", async () => {
  await using engine = await given(`
    P 1: A B+${day} B+${3 * day}
    P 2: A B+60 C+${3 * day}
    P 3: A+${40 * day} C+${2 * day}
  `);
  // throughputs of 4, 3 1/24 and 2 days: the 95th percentile is 3.9 days, the class half a day wide, the last from 4 days on
  expect((await run(engine, eventsByCaseAge)).rows).toEqual([
    { process: "P", month: "2024-01", from_seconds: 0, to_seconds: seconds / 2, cases: 2, events: 3 },
    { process: "P", month: "2024-01", from_seconds: seconds, to_seconds: 1.5 * seconds, cases: 1, events: 1 },
    {
      process: "P",
      month: "2024-01",
      from_seconds: 3 * seconds,
      to_seconds: 3.5 * seconds,
      cases: 1,
      events: 1,
    },
    { process: "P", month: "2024-01", from_seconds: 4 * seconds, to_seconds: null, cases: 1, events: 1 },
    { process: "P", month: "2024-02", from_seconds: 0, to_seconds: seconds / 2, cases: 1, events: 1 },
    {
      process: "P",
      month: "2024-02",
      from_seconds: 2 * seconds,
      to_seconds: 2.5 * seconds,
      cases: 1,
      events: 1,
    },
  ]);
});

test("begins with the start stamp of a case where it is the earliest, and its month is local", async () => {
  // 23:30 UTC on 31 January is 00:30 of 1 February in Berlin
  await using engine = await given(`P 1: A+${31 * day - 30} B+30\nP 2: A+30-20 B+5`);
  const { rows } = await run(engine, eventsByCaseAge);
  expect(rows.map(({ month, from_seconds, events }) => [month, from_seconds, events])).toEqual([
    ["2024-01", 20 * 60, 2],
    ["2024-02", 0, 1],
    ["2024-02", 30 * 60, 1],
  ]);
});

test("puts a case of one event and events at the same time into the first class", async () => {
  await using engine = await given("P 1: A\nP 2: A B+0");
  expect((await run(engine, eventsByCaseAge)).rows).toEqual([
    { process: "P", month: "2024-01", from_seconds: 0, to_seconds: 60, cases: 2, events: 3 },
  ]);
});

const widths = [
  60, 600, 3_600, 14_400, 43_200, 86_400, 172_800, 432_000, 864_000, 2_592_000, 7_776_000, 31_536_000,
];

test.each(widths.slice(0, -1).map((width, i) => [width, widths[i + 1] ?? 0]))(
  "takes classes of %i s up to 10 of them, and of %i s beyond",
  async (width, next) => {
    const longer = 10 * width + 1;
    await using engine = await given(`
      P 1: A B+${(10 * width) / 60}
      Q 1: A B+${longer / 60}
    `);
    const from = Math.floor(longer / next) * next;
    expect(
      (await run(engine, eventsByCaseAge)).rows.map((row) => [row.from_seconds, row.to_seconds]),
    ).toEqual([
      [0, width],
      [10 * width, 11 * width],
      [0, next],
      [from, from + next],
    ]);
  },
);

test("opens the last class above the 95th percentile of throughput", async () => {
  const cases = Array.from({ length: 21 }, (_, i) => `P ${i}: A B+${i / 2}`).join("\n");
  await using engine = await given(cases);
  const rows = (await run(engine, eventsByCaseAge)).rows;
  // 0, ½, …, 10 minutes: the 95th percentile is 9.5, the open class begins at 10
  expect(rows.map((row) => row.events)).toEqual([23, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
  expect(rows.at(-1)).toMatchObject({ from_seconds: 600, to_seconds: null });
});

test("hides a second month of a class where one is too small, so that none follows from all cases", () => {
  const row = (month: string, from: number, cases: number) => ({
    process: "p",
    month,
    from_seconds: from,
    to_seconds: from + 60,
    cases,
    events: cases,
  });
  const rows = [row("2024-01", 0, 60), row("2024-02", 0, 37), row("2024-03", 0, 3), row("2024-01", 60, 12)];
  const table = release({ of: eventsByCaseAge, rows }, profiles.intern, new Map([["p", 100]]));
  expect(table.rows.map(({ month, from_seconds }) => [month, from_seconds])).toEqual([
    ["2024-01", 0],
    ["2024-01", 60],
  ]);
  expect(table.hiddenRows).toBe(2);
});
