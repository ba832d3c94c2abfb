import { expect, test } from "vitest";
import { ruleIds } from "../../src/config/process.js";
import {
  catalogueVersion,
  legalAsOf,
  legalNote,
  levels,
  preScreenRules,
} from "../../src/ranking/pre-screen-rules.js";

test("the catalogue has the rules that a process file can answer, in this order", () => {
  expect(preScreenRules.map((rule) => rule.id)).toEqual(ruleIds);
});

test("the levels come most urgent first", () => {
  expect(Object.keys(levels)).toEqual(["S", "H", "T", "M", "U"]);
});

test.each(preScreenRules.map((rule) => [rule.id, rule] as const))(
  "%s asks a question, says what to check, and names source and state of the law",
  (_, rule) => {
    for (const words of Object.values(rule.question)) expect(words).toMatch(/^\p{Lu}.*\?$/u);
    for (const words of Object.values(rule.consequence)) expect(words).toMatch(/^\p{Lu}.*\.$/u);
    expect(rule.source).not.toBe("");
    expect(rule.legal_as_of).toBe(legalAsOf);
    expect(rule.version).toMatch(/^v[1-9]$/);
    expect(rule.version <= catalogueVersion).toBe(true);
    expect(rule.valid_from ?? "2000-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
  },
);

test("no text gives a verdict", () => {
  const words = preScreenRules.flatMap((rule) => [rule.question.de, rule.consequence.de]).join("\n");
  expect(`${words}\n${legalNote.de}`).not.toMatch(
    /(?<!un)zulässig|freigegeben|unbedenklich|garantiert|anonym/i,
  );
});

test("levels follow the rule catalogue", () => {
  const byLevel = Object.keys(levels).map((level) =>
    preScreenRules.filter((rule) => rule.level === level).map((rule) => rule.id),
  );
  expect(byLevel).toEqual([
    ["V-1"],
    ["H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "H-7", "H-8", "X-2"],
    ["T-1"],
    ["D-1", "X-1", "R-1", "R-2", "R-3", "R-4", "E-1", "E-2", "P-1", "P-2", "A-1", "A-2"],
    [],
  ]);
});
