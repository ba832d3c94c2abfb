import { expect, test } from "vitest";
import { departs, type Proposed } from "../../../src/ranking/decisions/departs.js";
import type { Decision } from "../../../src/ranking/decisions/record.js";

const rows = (
  score: string,
  ...of: readonly (readonly [process: string, cls: string])[]
): readonly Proposed[] =>
  of.map(([process, cls], i) => ({ process, score, class: cls, rank: cls === "none" ? null : i + 1 }));
const portfolio = [
  ...rows("rpa", ["a", "A"], ["b", "B"], ["c", "C"], ["d", "none"]),
  ...rows("ki", ["b", "C"], ["a", "C"], ["c", "B"], ["d", "none"]),
];
const everyOneIsOpen = () => true;
const judge = (process: string, decision: Decision, isOpen: (id: string) => boolean = everyOneIsOpen) =>
  departs(process, decision, portfolio, isOpen);

test("a pilot departs outside of the classes A and B, and where it passes over a better one that is open", () => {
  expect(["a", "b", "c", "d"].map((id) => judge(id, "pilot"))).toEqual([false, true, false, true]);
  expect(["a", "b", "c", "d"].map((id) => judge(id, "implemented"))).toEqual([false, true, false, true]);
  expect(judge("b", "pilot", (id) => id !== "a")).toBe(false); // somebody has decided about a
});

test("deferring or rejecting departs in class A only; examining and ending never", () => {
  for (const decision of ["deferred", "rejected"] as const)
    expect(["a", "b", "c", "d"].map((id) => judge(id, decision))).toEqual([true, false, false, false]);
  for (const decision of ["open", "examine", "ended"] as const)
    expect(["a", "b", "c", "d"].map((id) => judge(id, decision))).toEqual([false, false, false, false]);
});

test("equal places pass over nobody; a withheld place neither", () => {
  const tied = rows("rpa", ["a", "A"], ["b", "A"]).map((row) => ({ ...row, rank: 1 }));
  expect(departs("b", "pilot", tied, everyOneIsOpen)).toBe(false);
  const withheld = rows("rpa", ["a", "A"], ["b", "A"]).map((row) => ({ ...row, rank: null }));
  expect(departs("b", "pilot", withheld, everyOneIsOpen)).toBe(false);
});

test("without a proposal there is nothing to depart from", () => {
  expect(departs("z", "pilot", portfolio, everyOneIsOpen)).toBeNull();
  expect(departs("a", "rejected", [], everyOneIsOpen)).toBeNull();
});
