import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleIds, type GateAnswer, type Process } from "../../../src/config/process.js";
import { autonomyOf } from "../../../src/ranking/autonomy.js";
import { gatesOf } from "../../../src/ranking/gates.js";
import { preScreenRules } from "../../../src/ranking/pre-screen-rules.js";
import { hintsOf, hintText } from "../../../src/ranking/rules/hints.js";
import { processOf } from "../portfolio.js";

const named = (name: string, own: Partial<Process> = {}) =>
  processOf("P", { name: { de: name, en: "Service" }, ...own });
const shown = (process: Process) => hintsOf(process).map(({ rule, word, source }) => [rule, word, source]);
const under = (legal_basis: string) =>
  named("Leistung", { processing: { ...processOf("P").processing, legal_basis } });

describe("the topic of a process suggests which question to answer (governance.md K-03)", () => {
  test.each([
    ["Wohngeld – Erstantrag", "H-1", "Wohngeld", "Anhang III Nr. 5 Buchst. a KI-VO"],
    ["Wohngeldantrag", "H-1", "Wohngeldantrag", "Anhang III Nr. 5 Buchst. a KI-VO"],
    ["Kita-Platz", "H-3", "Kita", "Anhang III Nr. 3 Buchst. a KI-VO"],
    ["Bewerbungsverfahren", "H-2", "Bewerbungsverfahren", "Anhang III Nr. 4 KI-VO"],
    ["Aufenthaltserlaubnis verlängern", "H-4", "Aufenthaltserlaubnis", "Anhang III Nr. 7 KI-VO"],
    ["Verwarnung und Bußgeld", "H-5", "Bußgeld", "Anhang III Nr. 6 KI-VO"],
    ["NOTRUF annehmen", "H-6", "NOTRUF", "Anhang III Nr. 5 Buchst. d KI-VO"],
    ["Lichtsignalanlagen steuern", "H-7", "Lichtsignalanlagen", "Anhang III Nr. 2 KI-VO"],
    ["Briefwahlunterlagen", "H-8", "Briefwahlunterlagen", "Anhang III Nr. 8 Buchst. b KI-VO"],
  ])("%s → %s", (name, ...expected) => {
    expect(shown(named(name))).toEqual([expected]);
  });

  test.each([
    "Hundesteuer – Anmeldung",
    "Personalausweis",
    "Schulung",
    "Schuldnerberatung",
    "Auswahl der Standorte",
    "Bewohnerparkausweis",
  ])("%s → none", (name) => {
    expect(hintsOf(named(name))).toEqual([]);
  });

  test("reads tags and legal basis too, whole words, whatever the space between them", () => {
    expect(shown(named("Antrag", { tags: ["Soziales", "BAföG"] }))).toEqual([
      ["H-1", "BAföG", "Anhang III Nr. 5 Buchst. a KI-VO"],
    ]);
    expect(shown(under("§ 19 SGB\u00a0II")).map(([, word]) => word)).toEqual(["SGB II"]);
    expect(shown(under("§ 67c Abs. 3 SGB X"))).toEqual([]);
    expect(shown(under("§ 1 SGB III"))).toEqual([]);
    expect(shown(named("Bu\u0308rgergeld")).map(([, word]) => word)).toEqual(["Bürgergeld"]);
  });
});

test("stands only where a question applies and has neither yes nor no for an answer", () => {
  const rules = (gates: Process["gates"]) => hintsOf(named("Wohngeld", { gates })).map(({ rule }) => rule);
  expect(rules({})).toEqual(["H-1"]);
  expect(rules({ "H-1": { answer: "unknown" } })).toEqual(["H-1"]);
  expect(rules({ "H-1": { answer: "no", by: "Rechtsamt", date: "2025-02-20" } })).toEqual([]);
  expect(rules({ "H-1": { answer: "yes", by: "Rechtsamt", date: "2025-02-20" } })).toEqual([]);
  expect(rules({ "D-1": { answer: "no", by: "FB 50", date: "2025-02-20" } })).toEqual([]);
});

test("says what was found, where it leads, how current that is, and asks for an answer", () => {
  const [hint] = hintsOf(named("Kita-Platz"));
  expect(hint && hintText(hint)).toEqual({
    de: "Hinweis: „Kita“, möglicher Hochrisikobereich nach Anhang III Nr. 3 Buchst. a KI-VO (Rechtsstand 2026-11), bitte beantworten",
    en: "Hint: “Kita”, possibly a high-risk area under Anhang III Nr. 3 Buchst. a KI-VO (state of the law 2026-11), please answer",
  });
});

test("every question on Annex III has topics, and no other has", () => {
  const hinting = preScreenRules.filter(({ hints }) => hints.length > 0).map(({ id }) => id);
  expect(hinting).toEqual(["H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "H-7", "H-8"]);
});

test("hints change no finding and no cap", () => {
  const words = preScreenRules.flatMap(({ hints }) => hints.flatMap((hint) => hint.words));
  const word = fc.constantFrom(...words).map((one) => one.replace("*", ""));
  const answer = fc.constantFrom<GateAnswer | undefined>(
    undefined,
    { answer: "unknown" },
    { answer: "yes", by: "FB 30", date: "2025-01-01" },
    { answer: "no", by: "FB 30", date: "2025-01-01" },
  );
  const given = fc.tuple(...ruleIds.map(() => answer)).map((answers): Process["gates"] => {
    const all = ruleIds.flatMap((id, i) => (answers[i] === undefined ? [] : [[id, answers[i]] as const]));
    return Object.fromEntries(all);
  });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 3 }), given, (name, tags, gates) => {
      const [quiet, hinting] = [named("Hundesteuer", { gates }), named(name, { gates, tags })];
      expect(gatesOf(hinting, 500)).toEqual(gatesOf(quiet, 500));
      expect(autonomyOf(hinting, 500)).toEqual(autonomyOf(quiet, 500));
      const without = preScreenRules.map((rule) => ({ ...rule, hints: [] }));
      expect(gatesOf(hinting, 500, without)).toEqual(gatesOf(hinting, 500));
      if (Object.keys(gates).length === 0) expect(hintsOf(hinting)).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
