import { expect, test } from "vitest";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("summarises the time from first to last stamp over completed cases, start stamps included", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A B+2
    P 3: A B+3
    P 4: A-3 B
    P 5: A X+100…
  `);
  const minutes = [1, 2, 3, 4];
  const mean = 2.5;
  const deviation = Math.sqrt(minutes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
  const [row] = (await run(engine, throughputTime)).rows;
  expect(row).toEqual({
    process: "P",
    cases: 4,
    mean_seconds: mean * 60,
    median_seconds: 2.5 * 60,
    p10_seconds: 1.3 * 60,
    q1_seconds: 1.75 * 60,
    q3_seconds: 3.25 * 60,
    p90_seconds: 3.7 * 60,
    min_seconds: 60,
    max_seconds: 240,
    st_dev_seconds: expect.closeTo(deviation * 60, 9) as number,
  });
});

test("is a measured 0 for a case with one stamp, and has no deviation for one case", async () => {
  await using engine = await given("P 1: A");
  expect((await run(engine, throughputTime)).rows).toEqual([
    {
      process: "P",
      cases: 1,
      mean_seconds: 0,
      median_seconds: 0,
      p10_seconds: 0,
      q1_seconds: 0,
      q3_seconds: 0,
      p90_seconds: 0,
      min_seconds: 0,
      max_seconds: 0,
      st_dev_seconds: null,
    },
  ]);
});

test("takes every case where no end is declared, and none where no case reached one", async () => {
  await using all = await given("P 1: A B\nP 2: A C", { ends: false });
  expect((await run(all, throughputTime)).rows.map((row) => row.cases)).toEqual([2]);
  await using none = await given("P 1: A B…\nP 2: X", { settings: { X: { is_end: false }, Z: {} } });
  expect((await run(none, throughputTime)).rows.map((row) => row.cases)).toEqual([2]);
});

test("has an exact standard deviation where all values are large and equal", async () => {
  await using engine = await given("P 1: A B+86400\nP 2: A B+86400\nP 3: A B+86400");
  expect((await run(engine, throughputTime)).rows[0]?.st_dev_seconds).toBe(0);
});

test("leaves a start after its completion out of the duration", async () => {
  await using engine = await given("P 1: A B+5-0 C");
  expect((await run(engine, throughputTime)).rows[0]?.max_seconds).toBe(360);
});

test("has a deviation from two cases on", async () => {
  await using engine = await given("P 1: A B\nP 2: A B+3");
  expect((await run(engine, throughputTime)).rows[0]?.st_dev_seconds).toBeCloseTo(60 * Math.SQRT2, 9);
});
