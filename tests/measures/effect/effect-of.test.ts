import { expect, test } from "vitest";
import type { EffectCases } from "../../../src/measures/effect/effect-cases.js";
import { dayOfIso as dayOf } from "../../../src/config/iso-day.js";
import { effectFigures } from "../../../src/measures/effect/effect-figures.js";
import {
  againstOthers,
  effectOf,
  judged,
  meanDifference,
  type Effect,
} from "../../../src/measures/effect/effect-of.js";
import { sidesOf } from "../../../src/measures/effect/sides.js";
import { windowsOf } from "../../../src/measures/effect/windows.js";
import { random } from "../../../src/statistics/random.js";

const day = 86_400_000_000;
const since = "2024-01-01";
const windows = windowsOf(since, "2025-01-01")!;

interface Course {
  /** Days that a case takes, by its month (1 … 12), year and a number from 0 to 1. */
  readonly days: (month: number, year: number, u: number) => number;
  /** Cases a month. */
  readonly load?: (month: number, year: number) => number;
  readonly repeats?: (year: number, u: number) => boolean;
}

/** Two years of cases, in ascending order of their throughput. */
function log(seed: string, { days, load = () => 40, repeats = () => false }: Course): EffectCases {
  const stream = random("effect test", seed);
  const cases = [2023, 2024].flatMap((year) =>
    Array.from({ length: 12 }, (_, m) => m + 1).flatMap((month) =>
      Array.from({ length: load(month, year) }, () => ({
        day:
          dayOf(`${String(year)}-${String(month).padStart(2, "0")}-01`) + Math.floor(stream.uniform() * 28),
        throughput_us: days(month, year, stream.uniform()) * day,
        repeated: repeats(year, stream.uniform()) ? 1 : 0,
      })),
    ),
  );
  cases.sort((a, b) => a.throughput_us - b.throughput_us);
  return {
    day: Float64Array.from(cases, (one) => one.day),
    end_day: Float64Array.from(cases, (one) => one.day + Math.floor(one.throughput_us / day)),
    throughput_us: Float64Array.from(cases, (one) => one.throughput_us),
    repeated: Float64Array.from(cases, (one) => one.repeated),
    manual: new Float64Array(cases.length).fill(3),
    own_wait_us: new Float64Array(cases.length).fill(Number.NaN),
    last_day: dayOf("2024-12-31"),
    watched_until: dayOf("2025-06-30"),
  };
}

const measured = (cases: EffectCases, seed = "s"): Effect =>
  effectOf(cases, sidesOf(cases, windows), random("effect", seed));
const of = (effect: Effect) =>
  judged(
    effect,
    effect.after.map((after, i) => after - effect.before[i]!),
    effect.draws,
  );
const figure = (found: ReturnType<typeof of>, name: (typeof effectFigures)[number]) =>
  found.find((one) => one.figure === name)!;

test("five days less are found, with their interval; what stayed the same did", () => {
  const found = of(measured(log("planted", { days: (_, year, u) => (year === 2024 ? 15 : 20) + 10 * u })));
  const median = figure(found, "median");
  expect(median.difference! / 86_400).toBeCloseTo(-5, 0);
  expect(median.interval!.low / 86_400).toBeLessThan(-4);
  expect(median.interval!.high / 86_400).toBeGreaterThan(-6);
  expect(median.clear).toBe(true);
  expect(figure(found, "manual")).toMatchObject({ before: 3, after: 3, difference: 0, clear: false });
  expect(figure(found, "own_wait")).toEqual({
    figure: "own_wait",
    before: null,
    after: null,
    difference: null,
    interval: null,
    clear: false,
  });
});

test("where nothing happened hardly any of forty logs shows a clear difference", () => {
  const clear = Array.from({ length: 40 }, (_, i) =>
    of(
      measured(
        log(`null ${String(i)}`, { days: (_, __, u) => 5 + 40 * u * u, repeats: (_, u) => u < 0.3 }),
        String(i),
      ),
    ).some((one) => one.clear),
  ).filter(Boolean).length;
  expect(clear).toBeLessThanOrEqual(5); // 2 are expected, 5 or fewer in 98 of 100 such tests
});

test("a season is no effect: more cases in the slow half of the year fool the plain medians, not these", () => {
  const cases = log("season", {
    days: (month, _, u) => (month > 6 ? 40 : 10) + 5 * u,
    load: (month, year) => (month <= 6 ? 40 : year === 2024 ? 80 : 20),
  });
  const plain = (year: number) => {
    const own = Array.from(cases.day, (began, i) => [began, cases.throughput_us[i]!] as const)
      .filter(([began]) => new Date(began * 86_400_000).getUTCFullYear() === year)
      .map(([, time]) => time / day);
    return own[Math.floor(own.length / 2)]!;
  };
  expect(plain(2024) - plain(2023)).toBeGreaterThan(20);
  expect(figure(of(measured(cases)), "median").clear).toBe(false);
});

test("what happened to everybody is taken off", () => {
  const slower = (extra: number) => (_: number, year: number, u: number) =>
    20 + 10 * u + (year === 2024 ? 8 + extra : 0);
  const own = measured(log("own", { days: slower(0) }));
  const changed = measured(log("changed", { days: slower(-6) }));
  const others = ["one", "two"].map((name) => measured(log(name, { days: slower(0) }), name));
  const without = (effect: Effect) => {
    const shift = meanDifference(others);
    return judged(
      effect,
      effect.after.map((after, i) => after - effect.before[i]! - shift[i]!),
      againstOthers(effect, others),
    );
  };
  expect(figure(of(own), "median").clear).toBe(true);
  expect(figure(without(own), "median").clear).toBe(false);
  const median = figure(without(changed), "median");
  expect(median.clear).toBe(true);
  expect(median.difference! / 86_400).toBeCloseTo(-6, 0);
});

test("the same cases and seed give the same numbers; cases that began too late, and months without a partner, are left out", () => {
  const cases = log("again", {
    days: (_, __, u) => 30 * u,
    load: (month, year) => (month === 5 && year === 2023 ? 4 : 20),
  });
  expect(measured(cases)).toEqual(measured(cases));
  const sides = sidesOf({ ...cases, last_day: dayOf("2024-10-31") }, windows);
  expect(sides.unmatched).toEqual(["2024-05", "2024-11", "2024-12"]);
  expect(sides.tooLate).toBe(40);
  expect([sides.before.cases, sides.after.cases]).toEqual([180, 180]);
});

test("slow cases that are still open at the end are no improvement: those of before are cut off on the same day", () => {
  const clear = Array.from({ length: 20 }, (_, i) => {
    const stream = random("censored", String(i));
    const all = log(`censored ${String(i)}`, {
      days: () =>
        40 * Math.exp(Math.sqrt(-2 * Math.log(stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform())),
      load: () => 60,
    });
    const until = dayOf("2025-01-01");
    const keep = Int32Array.from(all.day.keys()).filter((k) => all.end_day[k]! <= until); // the rest is open
    const pick = (of: Float64Array) => Float64Array.from(keep, (k) => of[k]!);
    const cases: EffectCases = {
      day: pick(all.day),
      end_day: pick(all.end_day),
      throughput_us: pick(all.throughput_us),
      repeated: pick(all.repeated),
      manual: pick(all.manual),
      own_wait_us: pick(all.own_wait_us),
      last_day: until - 130,
      watched_until: until,
    };
    return of(measured(cases, String(i))).some((one) => one.clear);
  }).filter(Boolean).length;
  expect(clear).toBeLessThanOrEqual(3);
});
