import { describe, expect, test } from "vitest";
import { changePoints, type Compare } from "../../src/statistics/change-points.js";
import { distributionChange } from "../../src/statistics/distribution-change.js";
import { random, type Random } from "../../src/statistics/random.js";
import { midRanks, rankChange } from "../../src/statistics/rank-change.js";

const months = 12;
const perMonth = 40;
const starts = Array.from({ length: months + 1 }, (_, i) => i * perMonth);
const options = (stream: Random) => ({ alpha: 0.05, permutations: 199, least: 30, random: stream });

/** Exponential times; from month `change` on they are `factor` times as long. */
function times(stream: Random, change: number, factor: number): Float64Array {
  return Float64Array.from({ length: months * perMonth }, (_, i) => {
    const time = -Math.log(stream.uniform());
    return i >= change * perMonth ? time * factor : time;
  });
}

/** Two kinds of case, the second with this probability before and from month `change` on. */
function kinds(stream: Random, change: number, before: number, after: number): Int32Array {
  return Int32Array.from({ length: months * perMonth }, (_, i) =>
    stream.uniform() < (i >= change * perMonth ? after : before) ? 1 : 0,
  );
}
const things = [
  [0, 1],
  [0, 2, 3],
];
const cohorts = (of: Int32Array) =>
  Array.from({ length: months }, (_, month) => {
    const counts = new Float64Array(4);
    for (const kind of of.subarray(starts[month], starts[month + 1]))
      for (const thing of things[kind] ?? []) counts[thing] = (counts[thing] ?? 0) + 1;
    return { cases: perMonth, counts };
  });
const find = (compare: Compare, seed: string) =>
  changePoints(months, compare, options(random(seed, "order"))).map(({ at }) => at);

describe("a change of values", () => {
  test("is found in its month", () => {
    expect(find(rankChange(times(random("up"), 7, 2.5), starts), "up")).toEqual([7]);
    expect(find(rankChange(times(random("down"), 4, 0.4), starts), "down")).toEqual([4]);
  });

  test("is found twice where there are two", () => {
    const stream = random("two");
    const long = Array.from({ length: 25 }, (_, i) => i * perMonth);
    const values = Float64Array.from({ length: 24 * perMonth }, (_, i) => {
      const month = Math.floor(i / perMonth);
      return -Math.log(stream.uniform()) * (month < 8 ? 1 : month < 16 ? 3 : 12);
    });
    const found = changePoints(24, rankChange(values, long), options(random("two", "order")));
    expect(found.map(({ at }) => at)).toEqual([8, 16]);
  });

  /** Of 120 logs without a change, how many show one. At 5 %, more than 15 have a probability of 0.03 %. */
  const wrong = (values: (seed: string) => Float64Array) =>
    Array.from({ length: 120 }, (_, i) => find(rankChange(values(`${i}`), starts), `order ${i}`)).filter(
      (found) => found.length > 0,
    ).length;

  test("without one, about five logs in a hundred show one", () => {
    expect(wrong((seed) => times(random("still", seed), 0, 1))).toBeLessThanOrEqual(15);
  });

  test("is not seen in months that differ from each other all the time", () => {
    const uneven = (seed: string) => {
      const stream = random("uneven", seed);
      const factors = Array.from({ length: months }, () => 0.3 + 3 * stream.uniform());
      return times(stream, 0, 1).map((time, i) => time * (factors[Math.floor(i / perMonth)] ?? 1));
    };
    expect(wrong(uneven)).toBeLessThanOrEqual(15);
  });

  test("equal values never change", () => {
    expect(find(rankChange(new Float64Array(months * perMonth).fill(3), starts), "equal")).toEqual([]);
  });
});

describe("a change of distribution", () => {
  test("is found in its month", () => {
    expect(find(distributionChange(cohorts(kinds(random("mix"), 6, 0.2, 0.7))), "mix")).toEqual([6]);
  });

  test("without one, about five logs in a hundred show one", () => {
    const wrong = Array.from({ length: 120 }, (_, i) =>
      find(distributionChange(cohorts(kinds(random("same", `${i}`), 0, 0.3, 0.3))), `same ${i}`),
    ).filter((found) => found.length > 0);
    expect(wrong.length).toBeLessThanOrEqual(15);
  });

  test("is the likelihood ratio by hand", () => {
    // first side 3 × thing 0, second side 1 × 0 and 2 × 1
    const compare = distributionChange([
      { cases: 3, counts: Float64Array.of(3, 0) },
      { cases: 3, counts: Float64Array.of(1, 2) },
    ]);
    const expected = 1 * Math.log(1 / 3) + 2 * Math.log(2 / 3) - (4 * Math.log(4 / 6) + 2 * Math.log(2 / 6));
    expect(compare(Int32Array.of(0, 1), 3)).toEqual({ before: 1, statistic: expect.closeTo(expected, 6) });
    expect(compare(Int32Array.of(0, 1), 4)).toBeNull();
  });
});

test("with fewer than 30 cases on one side nothing is looked for", () => {
  const starts = Array.from({ length: 13 }, (_, i) => 4 * i);
  const values = Float64Array.from({ length: 48 }, (_, i) => (i < 24 ? 0 : 100));
  expect(changePoints(12, rankChange(values, starts), options(random("few")))).toEqual([]);
});

test("equal values share the mean of their ranks", () => {
  expect([...midRanks(Float64Array.from([5, 1, 5, 9]))]).toEqual([2.5, 1, 2.5, 4]);
});

test("the same seed gives the same p", () => {
  const compare = rankChange(times(random("p"), 7, 1.6), starts);
  const once = () => changePoints(months, compare, options(random("p", "order")));
  expect(once()).toHaveLength(1);
  expect(once()).toEqual(once());
});

describe("how sure a change has to be", () => {
  const cohorts = 8;
  const never = { permutations: 99, least: 1, random: random("order") };
  /** Says that the row as it stands is far apart in the middle, and so many of its random orders, or of those of its sides. */
  const stub = (ofRow: number, ofSides: number): Compare => {
    const draws = new Map<Int32Array, number>();
    return (order) => {
      if (order.length < 4) return null;
      const drawn = draws.get(order) ?? 0;
      draws.set(order, drawn + 1);
      const isAsFar = drawn <= (order.length === cohorts ? ofRow : ofSides);
      return { before: order.length / 2, statistic: drawn === 0 ? 1 : isAsFar ? 1 - 1e-12 : 0 };
    };
  };

  test("a draw that is equal up to rounding is as far apart", () => {
    const found = (ofRow: number) => changePoints(cohorts, stub(ofRow, 99), { ...never, alpha: 0.05 });
    expect(found(4)).toEqual([{ at: 4, p: 0.05 }]);
    expect(found(5)).toEqual([]);
  });

  test("on each side of a change half of the error is left", () => {
    const found = (ofSides: number) =>
      changePoints(cohorts, stub(0, ofSides), { ...never, alpha: 0.1 }).map(({ at }) => at);
    expect(found(4)).toEqual([2, 4, 6]);
    expect(found(5)).toEqual([4]);
  });
});
