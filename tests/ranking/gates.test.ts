import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleIds, type GateAnswer, type Process } from "../../src/config/process.js";
import { gatesOf } from "../../src/ranking/gates.js";
import { preScreenRules } from "../../src/ranking/pre-screen-rules.js";
import { cautiousAnswer } from "../../src/ranking/rules/applies.js";
import { processOf } from "./portfolio.js";

const rows = (gates: Process["gates"]) => gatesOf(processOf("wohngeld", { gates }), 500);
const findings = (gates: Process["gates"]) => rows(gates).filter((row) => row.level !== "-");

test("answers become rows with the level of their rule, who said it and when", () => {
  const gates: Process["gates"] = {
    "V-1": { answer: "no", by: "Rechtsamt", date: "2025-02-20" },
    "H-1": { answer: "yes", by: "Rechtsamt", date: "2025-02-20", note: "Anhang III Nr. 5 a prüfen" },
    "R-2": { answer: "unknown" },
  };
  const shown = rows(gates).filter((row) => ["V-1", "H-1", "R-1", "R-2"].includes(row.rule));
  expect(shown).toEqual([
    {
      process: "wohngeld",
      cases: 500,
      rule: "V-1",
      answer: "no",
      treated_as: "no",
      level: "-",
      by: "Rechtsamt",
      date: "2025-02-20",
      note: "-",
    },
    {
      process: "wohngeld",
      cases: 500,
      rule: "H-1",
      answer: "yes",
      treated_as: "yes",
      level: "H",
      by: "Rechtsamt",
      date: "2025-02-20",
      note: "Anhang III Nr. 5 a prüfen",
    },
    {
      process: "wohngeld",
      cases: 500,
      rule: "R-1",
      answer: "unknown",
      treated_as: "yes",
      level: "U",
      by: "-",
      date: "-",
      note: "-",
    },
    {
      process: "wohngeld",
      cases: 500,
      rule: "R-2",
      answer: "unknown",
      treated_as: "yes",
      level: "M",
      by: "-",
      date: "-",
      note: "-",
    },
  ]);
});

test("without any answer every rule is open: information missing", () => {
  expect(rows({}).map((row) => row.rule)).toEqual(ruleIds);
  expect(new Set(rows({}).map((row) => row.level))).toEqual(new Set(["U"]));
});

test.each(
  preScreenRules.map((rule) => [rule.id, cautiousAnswer(rule), rule.level, rule.no_finding_with] as const),
)("%s: %s and unknown give a finding of level %s, %s gives none", (id, cautious, level, harmless) => {
  const found = (answer: GateAnswer["answer"]) =>
    findings({ [id]: { answer } }).find((row) => row.rule === id);
  expect(found(cautious)).toMatchObject({ level, treated_as: cautious });
  expect(found("unknown")).toMatchObject({ level, treated_as: cautious });
  expect(found(harmless)).toBeUndefined();
});

test("what cannot be an administrative act needs no permission, what harms nobody no check", () => {
  const kept = rows({ "R-1": { answer: "no" }, "E-1": { answer: "no" } }).map((row) => row.rule);
  expect(kept).toEqual(ruleIds.filter((id) => id !== "R-4" && id !== "E-2"));
});

describe("a process without a learned model", () => {
  test("has no line of the AI Act and keeps staff council, data protection and interface", () => {
    const kept = rows({ "D-1": { answer: "no" } }).map((row) => row.rule);
    expect(kept).toEqual(["D-1", "R-1", "R-2", "R-3", "R-4", "E-1", "E-2", "P-1", "P-2", "A-1", "A-2"]);
  });

  test("is not assumed: unknown keeps every line", () => {
    expect(rows({ "D-1": { answer: "unknown" } })).toHaveLength(ruleIds.length);
  });
});

test("not knowing never leaves fewer findings than no", () => {
  const answer = fc.constantFrom<GateAnswer["answer"] | undefined>("yes", "no", "unknown", undefined);
  const portfolio = fc.array(answer, { minLength: ruleIds.length, maxLength: ruleIds.length });
  const gatesFrom = (answers: readonly (GateAnswer["answer"] | undefined)[]): Process["gates"] =>
    Object.fromEntries(
      ruleIds.flatMap((id, i) => {
        const given = answers[i];
        return given === undefined ? [] : [[id, { answer: given }]];
      }),
    );
  fc.assert(
    fc.property(portfolio, fc.nat({ max: ruleIds.length - 1 }), (answers, at) => {
      const rules = (own: GateAnswer["answer"] | undefined) =>
        findings(gatesFrom(answers.with(at, own))).map((row) => row.rule);
      const denied = rules("no");
      expect(rules("unknown")).toEqual(expect.arrayContaining(denied));
      expect(rules(undefined)).toEqual(expect.arrayContaining(denied));
    }),
  );
});
