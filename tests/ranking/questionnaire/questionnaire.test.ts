import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { participants, ruleIds, type Process } from "../../../src/config/process.js";
import { processFile, processOf } from "../../../src/config/process-file.js";
import { rankingV1 } from "../../../src/config/ranking.js";
import { questionnaire } from "../../../src/ranking/questionnaire/index.js";
import { isSigned, questionGroups } from "../../../src/ranking/questionnaire/question.js";
import { stateOf, stateWords } from "../../../src/ranking/questionnaire/state.js";
import { parse } from "yaml";
import { processFile as smallFile } from "../../small-project.js";

const processIn = (yaml: string): Process =>
  processOf(processFile.parse(parse(yaml)), { files: [], timezone: "Europe/Berlin" });
const wohngeld = processIn(readFileSync("sample-data/processes/wohngeld.yaml", "utf8"));
const bare = processIn(smallFile());
const keys = (process: Process, steps?: readonly string[]) =>
  questionnaire(process, rankingV1, steps).map(({ key }) => key);

test("asks everything that a process file can state about assessment, gates, participation and steps", () => {
  const asked = keys(bare, ["Eingang"]);
  const assessment = Object.keys(processFile.shape.assessment.unwrap().shape);
  for (const key of assessment) expect(asked).toContain(key);
  for (const rule of ruleIds) expect(asked).toContain(`gates.${rule}`);
  for (const body of participants) expect(asked).toContain(`participation.${body}`);
  for (const step of ["Bescheid", "Eingang"])
    for (const key of ["effort", "automatable_share", "decision", "kind"])
      expect(asked).toContain(`activities.${step}.${key}`);
  expect(new Set(asked).size).toBe(asked.length);
});

test("asks what most depends on first: criteria by weight, class A, minutes, the pre-screen by level, the rest", () => {
  const asked = keys(bare);
  expect(asked.slice(0, 7)).toEqual([
    "unstructured_input", // 25 % of the suitability for AI
    "structured_input", // 20 %
    "system_switches", // 10 %
    "owner_named",
    "documented",
    "change_within_6_months",
    "activities.Bescheid.effort",
  ]);
  const place = (key: string) => asked.indexOf(key);
  expect(place("gates.V-1")).toBeLessThan(place("gates.H-1"));
  expect(place("gates.H-1")).toBeLessThan(place("gates.P-1"));
  expect(asked.at(-1)).toBe("participation.gleichstellungsstelle");
  const weighted = {
    ...rankingV1,
    scores: { ...rankingV1.scores, rpa: { ...rankingV1.scores.rpa, structured_input: 40 } },
  };
  expect(questionnaire(bare, weighted)[0]?.key).toBe("structured_input");
});

test("leaves out what does not apply: rules for AI without a model, minutes of what a system does", () => {
  const without = {
    ...bare,
    gates: { "D-1": { answer: "no" as const } },
    activities: { Druck: { alias: [], kind: "system" as const } },
  };
  const asked = keys(without);
  expect(asked).not.toContain("gates.H-1");
  expect(asked).toContain("gates.R-2");
  expect(asked.filter((key) => key.startsWith("activities."))).toEqual(["activities.Druck.kind"]);
});

test("every question says in both languages what it asks and what follows without an answer", () => {
  for (const question of questionnaire(wohngeld, rankingV1)) {
    for (const lang of ["de", "en"] as const) {
      expect(question.question[lang]).toMatch(/[?)]$/);
      expect(question.effect[lang]).toMatch(lang === "de" ? /Ohne/ : /[Ww]ithout|As long as no/);
    }
    expect(Object.keys(questionGroups)).toContain(question.group);
    expect(question.effect.de + question.question.de).not.toMatch(/anonym|Einsparung|zulässig|garantiert/i);
  }
});

test("the effect of a criterion names its weight in the model", () => {
  const [first] = questionnaire(bare, rankingV1);
  expect(first?.effect.de).toContain("KI-Eignung, Gewicht 25 %");
  const rules = questionnaire(bare, rankingV1).find(({ key }) => key === "rule_based");
  expect(rules?.effect.de).toContain("ohne Gewicht");
});

test("reads from the process file what was answered, by whom and on what grounds", () => {
  const state = (key: string, process = wohngeld) => {
    const question = questionnaire(process, rankingV1).find((one) => one.key === key);
    return question === undefined ? null : stateOf(question, process);
  };
  expect(state("rule_based")).toEqual({
    state: "answered",
    value: "4",
    evidence: "stated",
    by: "FB 50",
    date: "2025-02-12",
  });
  expect(state("structured_input")).toEqual({ state: "log", value: null, evidence: "measured" });
  expect(state("change_within_6_months")).toMatchObject({ state: "unknown", value: "unknown" });
  expect(state("gates.H-1")).toMatchObject({ state: "answered", value: "yes", by: "Rechtsamt" });
  expect(state("participation.personalrat")).toMatchObject({ state: "answered", value: "2025-01-20" });
  expect(state("participation.isb")).toEqual({ state: "open", value: null, evidence: null });
  expect(state("activities.Antrag erfasst.effort")).toMatchObject({
    value: "5..9..20min",
    evidence: "stated",
  });
  expect(state("activities.Antrag erfasst.automatable_share")).toMatchObject({ value: "0.6" });
  expect(state("activities.Antrag erfasst.decision")).toMatchObject({ state: "open" });
  expect(state("rule_based", bare)).toEqual({ state: "open", value: null, evidence: null });
  const measured = { ...bare, source: { ...bare.source, columns: { system: "Fachverfahren" } } };
  expect(state("system_switches", measured)).toMatchObject({ state: "log" });
  expect(state("systems", measured)).toMatchObject({ state: "log" });
  expect(state("systems", bare)).toMatchObject({ state: "open" });
  expect(stateWords({ state: "answered", value: "yes", evidence: null }).de).toBe("ja");
});

test.each([
  ["2.5", "2,5"],
  ["3", "3"],
  ["0.5..1..1.5min", "0,5..1..1,5min"],
  ["5..9..20min", "5..9..20min"],
  ["2025-01-20", "2025-01-20"],
  ["XKommunal1.2", "XKommunal1.2"],
])("%s is written as %s in German and as it is in English", (value, de) => {
  expect(stateWords({ state: "answered", value, evidence: "stated" })).toEqual({ de, en: value });
});

test("a standard of XÖV is read by its name", () => {
  const given = (xoev: string) => {
    const process = processIn(`${smallFile()}assessment: { xoev_standard: ${xoev} }\n`);
    const question = questionnaire(process, rankingV1).find(({ key }) => key === "xoev_standard")!;
    return stateOf(question, process);
  };
  const named = given("{ answer: yes, standard: XBau, by: Amt 61, date: 2025-02-12 }");
  expect(named).toEqual({
    state: "answered",
    value: "XBau",
    evidence: null,
    by: "Amt 61",
    date: "2025-02-12",
  });
  expect(stateWords(named)).toEqual({ de: "XBau", en: "XBau" });
  expect(stateWords(given("{ answer: no, by: Amt 61, date: 2025-02-12 }")).de).toBe("nein");
  expect(given("{ answer: unknown }")).toMatchObject({ state: "unknown" });
});

test("an answer is signed exactly where the file keeps who said it", () => {
  const parts = Object.fromEntries(
    questionnaire(bare, rankingV1).map((question) => [question.key.split(".").at(-1), isSigned(question)]),
  );
  expect(parts).toMatchObject({ rule_based: true, effort: true, "R-2": true, unstructured_input: true });
  expect(parts).toMatchObject({ xoev_standard: true, business_account: true });
  expect(parts).toMatchObject({ automatable_share: false, kind: false, decision: false, personalrat: false });
});

test("the effect of a rule names its level once", () => {
  const effect = (key: string) =>
    questionnaire(bare, rankingV1).find((question) => question.key === key)?.effect ?? { de: "", en: "" };
  expect(effect("gates.H-1").de).toMatch(/^Vertiefte Prüfung: Hochrisiko-KI-System nach Anhang III Nr\. 5/);
  expect(effect("gates.H-1").en).toMatch(/^Closer examination: a high-risk AI system/);
  expect(effect("gates.X-2").de).toMatch(/^Vertiefte Prüfung \(Hochrisiko möglich\): Die Ausnahme/);
  expect(effect("gates.V-1").de).toMatch(/^Stopp: Rechtsamt: Verbotsverdacht/);
});
