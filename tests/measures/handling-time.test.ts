import { expect, test } from "vitest";
import { handlingTime } from "../../src/measures/handling-time.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

async function rows(traces: string) {
  await using engine = await given(traces);
  return (await run(engine, handlingTime)).rows;
}

test("leaves a tenth out at either end, so that a window left open changes nothing", async () => {
  // durations of 1 to 9 minutes and of a week, one case each
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10_080];
  const [row] = await rows(minutes.map((n, i) => `P ${i}: A+20000-${n}`).join("\n"));
  // P10 = 1.9 and P90 = 9 + 0.1·471 = 56.1 minutes, a week counting as eight hours: 2 … 9 are kept
  expect(row).toMatchObject({ process: "P", activity: "A", cases: 10, measured_executions: 10 });
  expect(row!.trimmed_mean_seconds).toBeCloseTo(60 * 5.5, 9);
  // clipped at the limits they are 1.9, 2 … 9, 56.1: mean 10.2; squares of the distances over 10 cases
  const clipped = [1.9, 2, 3, 4, 5, 6, 7, 8, 9, 56.1];
  const squares = clipped.reduce((sum, n) => sum + (n - 10.2) ** 2, 0);
  expect(row!.error_seconds).toBeCloseTo((60 * Math.sqrt((squares * 10) / 9)) / 8, 6);
});

test("executions of one case tell less than as many of different cases", async () => {
  const of = (cases: readonly (readonly number[])[]) =>
    rows(cases.map((own, i) => `P ${i}: ${own.map((n) => `A+100-${n}`).join(" ")}`).join("\n"));
  const [apart] = await of([[2], [2], [2], [8], [8], [8]]);
  const [together] = await of([
    [2, 2, 2],
    [8, 8, 8],
  ]);
  expect(together).toMatchObject({ cases: 2, measured_executions: 6, trimmed_mean_seconds: 300 });
  expect(apart).toMatchObject({ cases: 6, measured_executions: 6, trimmed_mean_seconds: 300 });
  // three times each deviation of 3 minutes in two cases against once in six: √(2·9²·2/1) : √(6·3²·6/5)
  expect(together!.error_seconds! / apart!.error_seconds!).toBeCloseTo(Math.sqrt(324 / 64.8), 9);
});

test("the spread is the interquartile range over the median, of executions and not of cases", async () => {
  // 1, 2, 3, 4, 10 minutes: quartiles 2 and 4, median 3
  expect(await rows("P 1: A+20-1 A+20-2\nP 2: A+20-3\nP 3: A+20-10 A+20-4")).toMatchObject([
    { cases: 3, spread_ratio: expect.closeTo(2 / 3, 12) as number },
  ]);
});

test("more than a shift counts as a shift", async () => {
  expect(await rows("P 1: A+600-600")).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 1,
      measured_executions: 1,
      trimmed_mean_seconds: 8 * 3600,
      error_seconds: null,
      spread_ratio: 0,
    },
  ]);
});

test("what begins and ends at once, or has no beginning, is not measured: it is not 0", async () => {
  expect(await rows("P 1: A+5-0 B C")).toEqual([]);
  expect(await rows("P 1: A+5-0 A+9-3")).toMatchObject([
    { activity: "A", measured_executions: 1, trimmed_mean_seconds: 180 },
  ]);
});

test("of two executions neither lies between the percentiles: both count", async () => {
  const [row] = await rows("P 1: A+40-20\nP 2: A+40-30");
  expect(row!.trimmed_mean_seconds).toBe(25 * 60);
  // clipped at 21 and 29 minutes: √(2·4²·2) over two
  expect(row!.error_seconds).toBeCloseTo((60 * Math.sqrt(64)) / 2, 6);
  expect(await rows("P 1: A+40-20 A+80-30")).toMatchObject([{ trimmed_mean_seconds: 25 * 60 }]);
  // of three the one in the middle is kept
  expect(await rows("P 1: A+9-1 A+19-2 A+90-9")).toMatchObject([{ trimmed_mean_seconds: 120 }]);
});

test("what begins and ends at once is left out beside others", async () => {
  expect(await rows("P 1: A+5-0\nP 2: A+9-3\nP 3: A+9-3")).toMatchObject([{ cases: 2 }]);
});

test("two processes that name a step alike are two", async () => {
  const found = await rows("P 1: A+10-4\nQ 1: A+10-6");
  expect(found.map((row) => [row.process, row.trimmed_mean_seconds])).toEqual([
    ["P", 240],
    ["Q", 360],
  ]);
});
