import { expect, test } from "vitest";
import type { Assessment } from "../../src/config/process.js";
import { classify, gateOpen, leastVetoValue, vetoIndicators } from "../../src/ranking/classes.js";
import { ids, termsOf } from "./golden.js";

const ready = { cases: 1000, coverage: 1, reachesA: 0, reachesB: 0, vetoed: false, gateOpen: true };

test("the golden portfolio gets its vetoes and classes", () => {
  // shares of draws at 0.60 and 0.45 for κ = 40 (scoring vectors, classesDirichlet40)
  const draws = { P1: [0, 0.9997], P2: [1, 1], P3: [0, 0], P4: [0.063, 0.961], P5: [1, 1] } as const;
  const proposals = ids.map((id) => {
    const vetoed = termsOf(id)
      .filter((term) => vetoIndicators.includes(term.id) && term.value < leastVetoValue)
      .map((term) => term.id);
    const [reachesA, reachesB] = draws[id];
    return [id, vetoed, classify({ ...ready, reachesA, reachesB, vetoed: vetoed.length > 0 }).class];
  });
  expect(proposals).toEqual([
    ["P1", [], "B"],
    ["P2", [], "A"],
    ["P3", ["variant_concentration", "determinism"], "C"],
    ["P4", ["structured_input"], "B"],
    ["P5", [], "A"],
  ]);
});

test.each([
  [{}, "C", "score"],
  [{ reachesB: 0.49 }, "C", "score"],
  [{ reachesB: 0.5 }, "B", "score"],
  [{ reachesA: 0.79, reachesB: 1 }, "B", "score"],
  [{ reachesA: 0.8, reachesB: 1 }, "A", "score"],
  [{ reachesA: 1, reachesB: 1, vetoed: true }, "B", "veto"],
  [{ reachesA: 1, reachesB: 1, gateOpen: false }, "B", "gate"],
  [{ reachesA: 1, reachesB: 1, vetoed: true, gateOpen: false }, "B", "veto_and_gate"],
  [{ reachesA: 0, reachesB: 0, vetoed: true, gateOpen: false }, "C", "score"],
  [{ reachesA: 1, reachesB: 1, coverage: 0.59 }, "none", "coverage"],
  [{ reachesA: 1, reachesB: 1, coverage: 0.25 + 0.15 + 0.1 + 0.1 }, "A", "score"],
  [{ reachesA: 1, reachesB: 1, cases: 29 }, "none", "few_cases"],
  [{ reachesA: 1, reachesB: 1, cases: 30 }, "A", "score"],
] as const)("%o: class %s because of %s", (own, className, reason) => {
  expect(classify({ ...ready, ...own })).toEqual({ class: className, reason });
});

const answers: Assessment = {
  owner_named: { answer: "yes" },
  documented: { answer: "yes" },
  change_within_6_months: { answer: "no" },
};

test.each([
  [answers, true],
  [{}, false],
  [{ ...answers, owner_named: { answer: "no" } }, false],
  [{ ...answers, documented: { answer: "partly" } }, false],
  [{ ...answers, change_within_6_months: { answer: "unknown" } }, false],
  [{ ...answers, change_within_6_months: { answer: "yes" } }, false],
] as const)("%o: gate open %s", (assessment, open) => {
  expect(gateOpen(assessment)).toBe(open);
});
