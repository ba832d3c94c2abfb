import { expect, test } from "vitest";
import { timerRules } from "../../src/measures/timer-rules.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 1440;
/** Cases with a gap of so many days each; ten hours in the middle of the day. */
const cases = (gaps: readonly number[], from = "A", to = "B", process = "P") =>
  gaps.map((days, i) => `${process} ${from}${to}${i}: ${from}+600 ${to}+${days * day}`).join("\n");
const times = (n: number, days: number) => Array.from({ length: n }, () => days);

test("counts exactly as many days, and about as many where a weekend lies between", async () => {
  await using engine = await given(
    cases([...times(20, 30), ...times(6, 32), ...times(3, 33), ...times(1, 34)]),
  );
  expect((await run(engine, timerRules)).rows).toEqual([
    {
      process: "P",
      from_activity: "A",
      to_activity: "B",
      executions: 30,
      cases: 30,
      timer_days: 30,
      exact_executions: 20,
      exact_share: 20 / 30,
      near_executions: 29,
      near_share: 29 / 30,
    },
  ]);
});

test("a tenth of a short deadline is less than a day; of a long one at most three days count", async () => {
  await using engine = await given(
    [
      cases([...times(20, 9), ...times(10, 10)], "A", "B"),
      cases([...times(20, 100), ...times(5, 103), ...times(5, 104)], "C", "D"),
    ].join("\n"),
  );
  const rows = (await run(engine, timerRules)).rows;
  expect(rows.map((row) => [row.timer_days, row.exact_executions, row.near_executions])).toEqual([
    [9, 20, 20],
    [100, 20, 25],
  ]);
});

test("the same day is no deadline, fewer than 30 transitions say nothing, ties go to fewer days", async () => {
  await using engine = await given(
    [
      cases(times(40, 0), "A", "B"),
      cases(times(29, 7), "C", "D"),
      cases([...times(15, 14), ...times(15, 5), ...times(20, 0)], "E", "F"),
    ].join("\n"),
  );
  const rows = (await run(engine, timerRules)).rows;
  expect(rows.map((row) => [row.from_activity, row.timer_days, row.exact_share])).toEqual([["E", 5, 0.3]]);
});

test("days are those of the calendar: a time of day does not matter", async () => {
  const early = Array.from(
    { length: 30 },
    (_, i) => `P ${i}: A+${600 + i * 10} B+${10 * day - i * 10 - 300}`,
  );
  await using engine = await given(early.join("\n"));
  const [row] = (await run(engine, timerRules)).rows;
  expect([row?.timer_days, row?.exact_share]).toEqual([10, 1]);
});

test("pairs with a step in common keep their own days", async () => {
  await using engine = await given(
    [
      cases([...times(10, 39), ...times(30, 40)], "A", "B"),
      cases([...times(33, 41), ...times(10, 47)], "A", "C"),
      cases([...times(36, 38), ...times(10, 9)], "D", "B"),
      cases([...times(39, 42), ...times(5, 43), ...times(5, 60)], "D", "C"),
      cases([...times(31, 1), ...times(5, 2)], "E", "F"),
      `P loop: A+600 B+${40 * day} A+${9 * day} B+${40 * day}`,
    ].join("\n"),
  );
  const rows = (await run(engine, timerRules)).rows;
  expect(
    rows.map((row) => [
      row.from_activity,
      row.to_activity,
      row.executions,
      row.cases,
      row.timer_days,
      row.exact_executions,
      row.near_executions,
    ]),
  ).toEqual([
    ["A", "B", 42, 41, 40, 32, 42],
    ["A", "C", 43, 43, 41, 33, 33],
    ["D", "B", 46, 46, 38, 36, 36],
    ["D", "C", 49, 49, 42, 39, 44],
    ["E", "F", 36, 36, 1, 31, 31],
  ]);
});
