import { expect, test } from "vitest";
import { losses, refined, withoutAttributes } from "../../src/statistics/counting-model.js";

// part 0: x = 0 is followed by 0 three times, x = 1 by 1 once; part 1: x = 0 by 0 once, x = 1 by 1 twice, x = 2 by 0 once
const rows = {
  next: Int32Array.of(0, 1, 0, 1, 0),
  different: 2,
  times: Int32Array.of(3, 1, 1, 2, 1),
  part: Int32Array.of(0, 0, 1, 1, 1),
  parts: 2,
};
const x = { codes: Int32Array.of(0, 1, 0, 1, 2), size: 3 };
const first = (part: number) => part === 0;
const second = (part: number) => part === 1;

test("without attributes: Krichevsky-Trofimov frequencies of the trained parts", () => {
  // (3 + ½)/5 and (1 + ½)/5, tested on two 0 and two 1
  const expected = -2 * Math.log2(0.7) - 2 * Math.log2(0.3);
  const found = losses(rows, withoutAttributes(rows), first, second);
  expect(found[0]).toBe(0);
  expect(found[1]).toBeCloseTo(expected, 12);
});

test("with an attribute: its own frequencies, drawn to those of all by as many observations as there are successors", () => {
  const [base0, base1] = [0.7, 0.3];
  const given0 = (3 + 2 * base0) / (3 + 2);
  const given1 = (1 + 2 * base1) / (1 + 2);
  // x = 2 was not seen: predicted like all
  const expected = -Math.log2(given0) - 2 * Math.log2(given1) - Math.log2(base0);
  const found = losses(rows, refined(rows, withoutAttributes(rows), x), first, second);
  expect(found[1]).toBeCloseTo(expected, 12);
});

test("an attribute with one value changes nothing", () => {
  const constant = { codes: new Int32Array(5).fill(1), size: 2 };
  const none = withoutAttributes(rows);
  expect(losses(rows, refined(rows, none, constant), first, second)).toEqual(
    losses(rows, none, first, second),
  );
});

test("two attributes make combinations of the values that occur together", () => {
  const y = { codes: Int32Array.of(0, 0, 1, 0, 1), size: 2 };
  const both = refined(rows, refined(rows, withoutAttributes(rows), x), y);
  expect(both.combinations).toBe(4);
  expect(Array.from(both.combination)).toEqual([0, 1, 2, 1, 3]);
});
