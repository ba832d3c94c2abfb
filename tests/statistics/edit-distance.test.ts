import { expect, test } from "vitest";
import { editDistance } from "../../src/statistics/edit-distance.js";

const between = (a: string, b: string) => {
  const steps = Array.from(a + b, (letter) => letter.charCodeAt(0));
  return editDistance(steps, 0, a.length, a.length, a.length + b.length);
};

test.each([
  ["kitten", "sitting", 3],
  ["Saturday", "Sunday", 3],
  ["ABC", "ABC", 0],
  ["", "ABC", 3],
  ["ABC", "", 3],
  ["AB", "BA", 2],
])("%s and %s are %i apart", (a, b, distance) => {
  expect(between(a, b)).toBe(distance);
  expect(between(b, a)).toBe(distance);
});
