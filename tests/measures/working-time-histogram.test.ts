import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { run } from "../../src/measures/run.js";
import { throughputHistogram } from "../../src/measures/throughput-histogram.js";
import { workingTimeHistogram } from "../../src/measures/working-time-histogram.js";
import { release } from "../../src/release/released.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const day = 24 * 60;
/** From Monday, 1 January 2024 (a holiday), 00:59 in Berlin, so many days on. */
const until = (days: number) => `A B+${days * day}`;

test("counts cases by working days: Friday to Monday is one, a holiday and open cases are none", async () => {
  // completed on Tuesday 2 (1 working day), Friday 5 (4), Monday 8 (5), Tuesday 9 January (6), and still open
  await using engine = await given(`
    P 1: ${until(1)}
    P 2: ${until(4)}
    P 3: ${until(7)}
    P 4: ${until(8)}
    P 5: ${until(7)}
    P 6: A C+${3 * day}…
    Q 1: A
  `);
  const rows = (await run(engine, workingTimeHistogram)).rows;
  expect(rows).toEqual([
    { process: "P", bin: 2, from_working_days: 1, to_working_days: 2, cases: 1, share: 1 / 5 },
    { process: "P", bin: 5, from_working_days: 4, to_working_days: 5, cases: 1, share: 1 / 5 },
    { process: "P", bin: 6, from_working_days: 5, to_working_days: 6, cases: 2, share: 2 / 5 },
    { process: "P", bin: 7, from_working_days: 6, to_working_days: null, cases: 1, share: 1 / 5 },
    { process: "Q", bin: 1, from_working_days: 0, to_working_days: 1, cases: 1, share: 1 },
  ]);
});

test("cases beyond the years of the calendar are not among them", async () => {
  await using engine = await given(`P 1: ${until(2)}\nP 2: ${until(400 * 366)}`);
  const rows = (await run(engine, workingTimeHistogram)).rows;
  expect(rows.map(({ cases, share }) => [cases, share])).toEqual([[1, 1]]);
});

const limits = [
  [20, 1],
  [40, 2],
  [100, 5],
  [200, 10],
  [400, 20],
  [1200, 60],
] as const;

test("classes are the narrowest of which fewer than 20 lie below the 95th percentile", async () => {
  // 5 working days a week, less some 11 holidays a year: around each limit a process for every day, with one case
  const about = limits.flatMap(([limit]) =>
    Array.from({ length: 9 }, (_, i) => Math.round((limit * 365) / 250) - 4 + i),
  );
  await using engine = await given(about.map((days) => `${days} 1: ${until(days)}`).join("\n"));
  const counted = new Map(
    (await engine.rows(sql`select process, throughput_working_days as days from cases`)).map((row) => [
      row["process"],
      Number(row["days"]),
    ]),
  );
  const rows = (await run(engine, workingTimeHistogram)).rows;
  expect(rows).toHaveLength(new Set(about).size);
  for (const { process, from_working_days: from, to_working_days: to } of rows) {
    const days = counted.get(process) ?? 0;
    const width = limits.find(([limit]) => days < limit)?.[1] ?? 250;
    const first = Math.floor(days / width) * width;
    expect([process, from, to]).toEqual([process, first, first + width]);
  }
  for (const [limit] of limits) {
    const all = [...counted.values()];
    expect([all.includes(limit - 1), all.includes(limit)]).toEqual([true, true]);
  }
});

test("counts are rounded where those of calendar time are not: the two together would tell a few cases apart", () => {
  const cut = <C extends object>(cases: readonly number[], from: (i: number) => C) =>
    cases.map((n, i) => ({ process: "P", bin: i + 1, ...from(i), cases: n, share: n / 300 }));
  const population = new Map([["P", 300]]);
  const calendar = release(
    {
      of: throughputHistogram,
      rows: cut([152, 148], (i) => ({
        from_seconds: i * 7 * 86_400,
        to_seconds: i === 0 ? 7 * 86_400 : null,
      })),
    },
    profiles.intern,
    population,
  );
  const working = release(
    {
      of: workingTimeHistogram,
      rows: cut([149, 151], (i) => ({ from_working_days: i * 5, to_working_days: i === 0 ? 5 : null })),
    },
    profiles.intern,
    population,
  );
  expect(calendar.rows.map(({ cases }) => cases)).toEqual([152, 148]);
  expect(working.rows.map(({ cases }) => cases)).toEqual([150, 150]);
});

const many = (n: number, days: number, name: string) =>
  Array.from({ length: n }, (_, i) => `P ${name}${i}: ${until(days)}`).join("\n");

test("the last class opens above the 95th percentile, whatever the width", async () => {
  await using short = await given(`${many(36, 1, "a")}\n${many(4, 4, "b")}`);
  expect((await run(short, workingTimeHistogram)).rows.at(-1)).toEqual({
    process: "P",
    bin: 5,
    from_working_days: 4,
    to_working_days: 5,
    cases: 4,
    share: 0.1,
  });
  // 28 days are 20 working days, so classes hold two; what takes a year is in the open one behind theirs
  await using long = await given(`${many(40, 28, "a")}\n${many(1, 365, "b")}`);
  expect((await run(long, workingTimeHistogram)).rows).toEqual([
    { process: "P", bin: 11, from_working_days: 20, to_working_days: 22, cases: 40, share: 40 / 41 },
    { process: "P", bin: 12, from_working_days: 22, to_working_days: null, cases: 1, share: 1 / 41 },
  ]);
});
