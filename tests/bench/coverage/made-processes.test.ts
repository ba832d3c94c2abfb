import { expect, test } from "vitest";
import { decidedShare, madeCase } from "../../../bench/coverage/made-cases.js";
import { madeProcesses, ranges } from "../../../bench/coverage/made-processes.js";
import { random } from "../../../src/statistics/random.js";

test("the processes are the same each time, and more of them leave the first ones as they are", () => {
  expect(madeProcesses(5)).toEqual(madeProcesses(8).slice(0, 5));
});

test("every parameter fills its range and leaves it nowhere; whole numbers are whole and reach both ends", () => {
  const drawn = madeProcesses(400);
  for (const [name, [scale, low, high]] of Object.entries(ranges)) {
    const own = drawn.map((one) => one[name as keyof typeof ranges]);
    const [least, most] = [Math.min(...own), Math.max(...own)];
    expect(least).toBeGreaterThanOrEqual(low);
    expect(most).toBeLessThanOrEqual(high);
    if (scale === "whole") expect([least, most]).toEqual([low, high]);
    if (scale === "even") expect((most - least) / (high - low)).toBeGreaterThan(0.97);
    // half of the rates lie below the geometric mean of the ends
    if (scale === "rate")
      expect(own.filter((x) => x < Math.sqrt(low * high)).length / 400).toBeCloseTo(0.5, 1);
  }
});

test("a case starts with A, ends, and is decided as its subject says", () => {
  const [first] = madeProcesses(1);
  if (first === undefined) throw new Error("no process");
  const of = { ...first, decided: 0.5, told: 2, enquiry: 0 };
  const stream = random("made cases");
  const cases = Array.from({ length: 4000 }, () => madeCase(of, false, stream));
  for (const subject of [0, 1, 2, 3]) {
    const own = cases.filter((one) => one.subject === subject);
    const share = own.filter(({ path }) => path[1] === "a").length / own.length;
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-2 * (subject - 1.5))), 1);
    expect(decidedShare(of, subject)).toBeCloseTo(1 / (1 + Math.exp(-2 * (subject - 1.5))), 12);
  }
  expect(new Set(cases.map(({ path }) => path[0]))).toEqual(new Set(["A"]));
});
