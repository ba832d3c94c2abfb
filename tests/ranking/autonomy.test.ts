import { describe, expect, test } from "vitest";
import { ruleIds, type GateAnswer, type Process, type RuleId } from "../../src/config/process.js";
import {
  autonomyLevels,
  autonomyOf,
  exceptionState,
  exceptionStates,
  limitSentence,
} from "../../src/ranking/autonomy.js";
import { preScreenRules } from "../../src/ranking/pre-screen-rules.js";
import { processOf } from "./portfolio.js";

type Answer = GateAnswer["answer"];
const allNo: Process["gates"] = Object.fromEntries(ruleIds.map((id) => [id, { answer: "no" as const }]));
const row = (gates: Process["gates"]) => autonomyOf(processOf("P", { gates }), 500);
/** Everything answered with no, a model in use, and these answers. */
const withModel = (own: Partial<Record<RuleId, Answer>>) =>
  row({
    ...allNo,
    "D-1": { answer: "yes" },
    ...Object.fromEntries(Object.entries(own).map(([id, answer]) => [id, { answer }])),
  });

// scoring.md 10 and governance.md 6.1
test.each<[RuleId, number]>([
  ["V-1", 0],
  ["R-2", 1],
  ["R-3", 2],
  ["H-1", 1],
  ["H-8", 1],
])("%s: yes and unknown limit the autonomy to %i, no does not", (rule, cap) => {
  expect(withModel({ [rule]: "yes" })).toMatchObject({ cap, reasons: [`${rule}:yes`] });
  expect(withModel({ [rule]: "unknown" })).toMatchObject({ cap, reasons: [`${rule}:unknown`] });
  expect(withModel({ [rule]: "no" })).toMatchObject({ cap: 3, reasons: [] });
});

// scoring.md 10: an administrative act without an explicit statutory permission, and the severity of an error
describe("rules that hang on another one", () => {
  test.each<[RuleId, RuleId, number]>([
    ["R-1", "R-4", 2],
    ["E-1", "E-2", 1],
  ])("%s alone limits nothing; with it everything but a yes to %s limits to %i", (first, second, cap) => {
    for (const about of ["yes", "unknown"] as const) {
      expect(withModel({ [first]: about, [second]: "no" })).toMatchObject({ cap, reasons: [`${second}:no`] });
      expect(withModel({ [first]: about, [second]: "unknown" })).toMatchObject({
        cap,
        reasons: [`${second}:unknown`],
      });
      expect(withModel({ [first]: about, [second]: "yes" })).toMatchObject({ cap: 3, reasons: [] });
    }
    for (const about of ["yes", "no", "unknown"] as const) {
      expect(withModel({ [first]: "no", [second]: about })).toMatchObject({ cap: 3, reasons: [] });
    }
  });

  test("a permission lifts no other limit: with discretion a person decides", () => {
    expect(withModel({ "R-1": "yes", "R-2": "yes", "R-4": "yes" })).toMatchObject({
      cap: 1,
      reasons: ["R-2:yes"],
    });
  });
});

test("the lowest cap wins; every rule that limits is said, lowest first", () => {
  expect(withModel({ "R-1": "yes", "R-2": "yes", "R-4": "no", "V-1": "unknown" })).toEqual({
    process: "P",
    cases: 500,
    cap: 0,
    learned_model: "yes",
    exception: "not_claimed",
    reasons: ["V-1:unknown", "R-2:yes", "R-4:no"],
  });
});

test("without a learned model the rules for AI systems do not limit, and the AI Act needs no check", () => {
  expect(
    row({
      "D-1": { answer: "no" },
      "R-1": { answer: "yes" },
      "R-2": { answer: "no" },
      "R-3": { answer: "no" },
      "E-1": { answer: "no" },
    }),
  ).toEqual({
    process: "P",
    cases: 500,
    cap: 2,
    learned_model: "no",
    exception: "no_ai_act",
    reasons: ["R-4:unknown"],
  });
});

test("without any answer nothing is to be automated", () => {
  expect(row({})).toMatchObject({ cap: 0, learned_model: "unknown", exception: "not_applicable" });
});

// governance.md K-04: profiling overrides every exception; the tool never claims one
describe("the exception of Art. 6(3) AI Act", () => {
  test.each<[Answer | undefined, Answer | undefined, string]>([
    ["yes", "no", "to_check"],
    ["unknown", "no", "to_check"],
    [undefined, "no", "to_check"],
    ["no", "no", "not_claimed"],
    ["yes", "yes", "not_applicable"],
    ["yes", "unknown", "not_applicable"],
    ["yes", undefined, "not_applicable"],
    ["unknown", "yes", "not_applicable"],
    ["unknown", "unknown", "not_applicable"],
    ["unknown", undefined, "not_applicable"],
    ["no", "yes", "not_applicable"],
    ["no", "unknown", "not_applicable"],
    ["no", undefined, "not_applicable"],
    [undefined, "yes", "not_applicable"],
    [undefined, "unknown", "not_applicable"],
    [undefined, undefined, "not_applicable"],
  ])("X-1 %s, X-2 %s: %s", (x1, x2, state) => {
    expect(exceptionState(x1, x2)).toBe(state);
  });

  test("never lifts a limit", () => {
    expect(withModel({ "H-1": "yes", "X-1": "yes" }).cap).toBe(1);
  });
});

test("every rule of the catalogue has a sentence, and none gives a verdict", () => {
  const words = preScreenRules.flatMap(({ id }) => [
    limitSentence(`${id}:yes`).de,
    limitSentence(`${id}:no`).de,
    limitSentence(`${id}:unknown`).de,
  ]);
  expect(limitSentence("R-2:unknown").de).toBe(
    "R-2, nicht beantwortet, wie „ja“ behandelt: Nur Assistenz: Ein Mensch entscheidet.",
  );
  expect(limitSentence("R-4:unknown").de).toMatch(/^R-4, nicht beantwortet, wie „nein“ behandelt: Ohne /);
  expect(limitSentence("E-2:no").en).toMatch(/^E-2, answered with no: Where an error /);
  const labels = [...Object.values(autonomyLevels), ...Object.values(exceptionStates)].map(({ de }) => de);
  expect([...words, ...labels].join("\n")).not.toMatch(
    /(?<!un)zulässig|freigegeben|unbedenklich|garantiert/i,
  );
});
