import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import {
  inferableTransitions,
  transitionKey,
  type Transition,
} from "../../src/release/inferable-transitions.js";

/** Transitions out of A, of which nothing else is known than how often A happens: profile `intern`, so k = 5, step 5. */
const withheld = (
  whole: number,
  cells: Readonly<Record<string, readonly [executions: number, cases: number]>>,
) =>
  inferableTransitions(
    Object.entries(cells).map(([to, [executions, cases]]): Transition => ({
      from: "A",
      to,
      executions,
      cases,
    })),
    new Map([["A", whole]]),
    { profile: profiles.intern, step: 5 },
  );
const key = (to: string) => transitionKey({ from: "A", to });

test("four counts that a withheld transition may have are enough", () => {
  // 98 … 102 less 93 … 97, and below 5: 1, 2, 3 or 4
  expect(withheld(100, { B: [97, 97], C: [3, 3] })).toEqual(new Set());
});

test("one is not: the smaller of those beside it is withheld, too", () => {
  // 98 … 102 less twice 43 … 47, and below 5: 4
  expect(withheld(98, { B: [47, 47], C: [47, 46], D: [4, 4] })).toEqual(new Set([key("B")]));
});

test("a withheld transition of few cases may be taken often by these", () => {
  // 138 … 142 less 103 … 107 less 0 … 30: 1 to 4 for C; 27 to 30 for D, whose cases take it again and again
  expect(withheld(138, { B: [105, 105], C: [3, 3], D: [30, 2] })).toEqual(new Set());
});
