import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleIds, type GateAnswer } from "../../../src/config/process.js";
import { limitsOf } from "../../../src/ranking/autonomy.js";
import { preScreenRules } from "../../../src/ranking/pre-screen-rules.js";
import { applies, cautiousAnswer, treatedAs } from "../../../src/ranking/rules/applies.js";

const ruleOf = (id: string) => preScreenRules.find((rule) => rule.id === id)!;

test("the rules that hang on another one, and the answer that leaves no finding", () => {
  expect(preScreenRules.flatMap(({ id, only_if }) => (only_if === null ? [] : [[id, only_if]]))).toEqual([
    ["R-4", "R-1"],
    ["E-2", "E-1"],
  ]);
  expect(
    preScreenRules.flatMap(({ id, no_finding_with }) => (no_finding_with === "yes" ? [id] : [])),
  ).toEqual(["R-4", "E-2"]);
});

test.each([
  ["R-4", "R-1"],
  ["E-2", "E-1"],
] as const)("%s is asked unless %s is answered with no", (rule, other) => {
  expect(applies(ruleOf(rule), {})).toBe(true);
  expect(applies(ruleOf(rule), { [other]: { answer: "yes" } })).toBe(true);
  expect(applies(ruleOf(rule), { [other]: { answer: "unknown" } })).toBe(true);
  expect(applies(ruleOf(rule), { [other]: { answer: "no" } })).toBe(false);
});

test("rules for AI systems are asked unless there is no learned model", () => {
  expect(applies(ruleOf("H-1"), {})).toBe(true);
  expect(applies(ruleOf("H-1"), { "D-1": { answer: "unknown" } })).toBe(true);
  expect(applies(ruleOf("H-1"), { "D-1": { answer: "no" } })).toBe(false);
});

test("not knowing counts as the more cautious answer: yes for most, no where the question asks for a safeguard", () => {
  expect([cautiousAnswer(ruleOf("R-1")), cautiousAnswer(ruleOf("R-4"))]).toEqual(["yes", "no"]);
  expect(
    [undefined, "unknown", "yes", "no"].map((given) => treatedAs(ruleOf("R-1"), given as never)),
  ).toEqual(["yes", "yes", "yes", "no"]);
  expect(
    [undefined, "unknown", "yes", "no"].map((given) => treatedAs(ruleOf("R-4"), given as never)),
  ).toEqual(["no", "no", "yes", "no"]);
});

test("the lowest limit of unknown is the lower one of yes and no, whatever else is answered", () => {
  const answer = fc.constantFrom<GateAnswer["answer"] | undefined>("yes", "no", "unknown", undefined);
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: ruleIds.length, maxLength: ruleIds.length }),
      fc.nat({ max: ruleIds.length - 1 }),
      (given, at) => {
        const cap = (own: GateAnswer["answer"] | undefined) =>
          limitsOf(
            Object.fromEntries(
              ruleIds.flatMap((id, i) => {
                const said = i === at ? own : given[i];
                return said === undefined ? [] : [[id, { answer: said }]];
              }),
            ),
          )[0]?.cap ?? 3;
        expect(cap("unknown")).toBe(Math.min(cap("yes"), cap("no")));
        expect(cap(undefined)).toBe(cap("unknown"));
      },
    ),
  );
});
