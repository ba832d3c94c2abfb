import { expect, test } from "vitest";
import { checkAnswers, checkIds } from "../../../src/config/checks.js";
import {
  checkOf,
  checkOptions,
  checkState,
  checkWords,
  readCheck,
} from "../../../src/ranking/questionnaire/checks.js";
import { isFromReport, reportSource } from "../../../src/ranking/questionnaire/report-source.js";

test("what a person reads can be typed back in both languages, in full or up to its comma or bracket", () => {
  for (const id of checkIds) {
    for (const answer of [...checkAnswers[id], "unknown"]) {
      const { de, en } = checkWords(id, answer);
      for (const typed of [answer, de, en, ` ${de.toUpperCase()} `]) {
        expect([id, typed, readCheck(id, typed)]).toEqual([id, typed, answer]);
      }
    }
    expect(checkOptions(id)).toHaveLength(checkAnswers[id].length);
  }
  expect(readCheck("skipped_step", "nein")).toBe("no");
  expect(readCheck("repeated_step", "So  vorgesehen")).toBe("intended");
});

test("what fits no answer is none, and answers of one question do not fit another", () => {
  const tried = [
    readCheck("usual_path", "vielleicht"),
    readCheck("usual_path", "varies"),
    readCheck("longest_wait", "ja"),
    readCheck("longest_wait", ""),
    readCheck("usual_path", "constructor"),
  ];
  expect(tried).toEqual([null, null, null, null, null]);
});

test("an answer counts only for the steps that it was about", () => {
  const check = { answer: "no", of: "Prüfung", by: "Amt 50", date: "2025-03-12" };
  const process = { checks: { skipped_step: check } };
  expect(checkOf(process, "skipped_step", "Prüfung")).toBe(check);
  expect(checkOf(process, "skipped_step", "Bescheid")).toBeUndefined();
  expect(checkOf(process, "skipped_step", undefined)).toBeUndefined();
  expect(checkOf({}, "skipped_step", "Prüfung")).toBeUndefined();
});

test("a check is a state with who said it; unknown is one, too; none is open", () => {
  const by = { by: "Amt 50", date: "2025-03-12", note: "gilt seit 2024" };
  expect(checkState({ answer: "no", of: "Prüfung", ...by })).toEqual({
    state: "answered",
    value: "no",
    evidence: null,
    ...by,
  });
  expect(checkState({ answer: "unknown" })).toEqual({ state: "unknown", value: "unknown", evidence: null });
  expect(checkState(undefined)).toEqual({ state: "open", value: null, evidence: null });
});

test("the grounds of an answer tell whether it came with the form of a report", () => {
  expect(reportSource("4f3a9c1e22b0", "de")).toBe("Prozessbericht, Lauf 4f3a9c1e22b0");
  expect(reportSource("4f3a9c1e22b0", "en")).toBe("process report, run 4f3a9c1e22b0");
  for (const run of ["4f3a9c1e22b0", null]) {
    for (const lang of ["de", "en"] as const) {
      expect(isFromReport({ source: reportSource(run, lang) })).toBe(true);
    }
  }
  for (const source of ["Prozessberichte 2024", "Prozessbericht, Lauf x", "Prozessaufnahme"]) {
    expect(isFromReport({ source })).toBe(false);
  }
  expect(isFromReport({})).toBe(false);
});
