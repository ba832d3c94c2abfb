import { expect, test } from "vitest";
import type { Executions } from "../../../src/measures/what-if/executions.js";
import { replay } from "../../../src/measures/what-if/replay.js";
import { random } from "../../../src/statistics/random.js";

const day = 86_400_000_000;

/** Cases with their days, and executions as case, step, days of work, days of waiting before. */
const log = (
  days: readonly number[],
  executions: readonly (readonly [number, number, number, number])[],
): Executions => ({
  throughput_us: Float64Array.from(days, (of) => of * day),
  caseOf: Int32Array.from(executions, ([of]) => of),
  stepOf: Int32Array.from(executions, ([, step]) => step),
  work_us: Float64Array.from(executions, ([, , work]) => work * day),
  wait_us: Float64Array.from(executions, ([, , , wait]) => wait * day),
  all: new Float64Array(2),
  casesWith: new Float64Array(2),
});
const inDays = (seconds: number) => seconds / 86_400;

// three cases of 10, 20 and 30 days; step 0 takes 2 days after 3 days of waiting in each, step 1 takes 4 in the last
const three = log(
  [10, 20, 30],
  [
    [0, 0, 2, 3],
    [1, 0, 2, 3],
    [2, 0, 2, 3],
    [2, 1, 4, 1],
  ],
);

test("all of a step: every case ends earlier by its work, and by its waiting where that is assumed", () => {
  const kept = replay(three, [{ share: 1, dropWait: false }], [random("a"), random("a", "2")])!;
  expect([kept.cases, inDays(kept.median), inDays(kept.p90)]).toEqual([3, 20, 28]);
  expect([inDays(kept.medians.p10), inDays(kept.medians.p50), inDays(kept.medians.p90)]).toEqual([
    18, 18, 18,
  ]);
  expect(inDays(kept.p90s.p50)).toBeCloseTo(26, 9);
  expect(kept.fasterShare).toBe(1);
  const dropped = replay(three, [{ share: 1, dropWait: true }], [random("a"), random("a", "2")])!;
  expect(inDays(dropped.medians.p50)).toBe(15);
  expect(inDays(dropped.earlier.p50)).toBe(5);
});

test("two executions of one case add up; a step that nobody automates stays", () => {
  const both = replay(
    three,
    [
      { share: 1, dropWait: false },
      { share: 1, dropWait: false },
    ],
    [random("b"), random("b", "2")],
  )!;
  expect(inDays(both.p90s.p50)).toBeCloseTo(0.2 * 18 + 0.8 * 24, 9); // cases of 8, 18 and 24 days
  const none = replay(three, [{ share: 0, dropWait: true }], [random("b"), random("b", "2")])!;
  expect([inDays(none.medians.p50), none.fasterShare, none.earlier.p90]).toEqual([20, 0, 0]);
});

test("a share of the executions is drawn, and the replays differ by the draw alone", () => {
  const many = log(
    Array.from({ length: 500 }, () => 10),
    Array.from({ length: 500 }, (_, i) => [i, 0, 4, 0] as const),
  );
  const half = replay(many, [{ share: 0.5, dropWait: false }], [random("c"), random("c", "2")])!;
  expect(half.fasterShare).toBeCloseTo(0.5, 1);
  expect([inDays(half.earlier.p10), inDays(half.earlier.p90)]).toEqual([0, 4]);
  expect(replay(many, [{ share: 0.5, dropWait: false }], [random("c"), random("c", "2")])).toEqual(half);
});

test("no case takes less than no time, and without a case there is nothing to replay", () => {
  const odd = replay(
    log([1], [[0, 0, 5, 5]]),
    [{ share: 1, dropWait: true }],
    [random("d"), random("d", "2")],
  )!;
  expect([odd.medians.p50, inDays(odd.earlier.p50)]).toEqual([0, 1]);
  expect(replay(log([], []), [], [random("e"), random("e", "2")])).toBeNull();
});

test("a further step leaves the draws of the others as they were", () => {
  const two = log(
    Array.from({ length: 100 }, () => 10),
    Array.from({ length: 100 }, (_, i) => [i, 0, 4, 0] as const).flatMap((one, i) => [
      one,
      [i, 1, 0, 0] as const,
    ]),
  );
  const one = { share: 0.5, dropWait: false };
  const streams = () => [random("f"), random("f", "2")];
  expect(replay(two, [one, one], streams())).toEqual(
    replay(two, [one, { share: 0, dropWait: false }], streams()),
  );
});
