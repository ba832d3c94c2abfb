import { expect, test } from "vitest";
import { checks } from "../../src/config/check-file.js";
import { checkAnswers, checkIds, subjectOf } from "../../src/config/checks.js";
import { complaints, parsed } from "./complaints.js";

const signed = "by: Amt 50, date: 2025-03-12";

test("every check takes each of its answers, signed, and unknown without anybody", () => {
  for (const id of checkIds) {
    for (const answer of checkAnswers[id]) {
      expect(parsed(checks, `${id}: { answer: ${answer}, ${signed} }`)).toEqual({
        [id]: { answer, by: "Amt 50", date: "2025-03-12" },
      });
    }
    expect(parsed(checks, `${id}: { answer: unknown }`)).toEqual({ [id]: { answer: "unknown" } });
  }
});

test("keeps what a question was about and a note", () => {
  const yaml = `skipped_step: { answer: varies, of: Antrag geprüft, ${signed}, note: je nach Antrag }`;
  expect(parsed(checks, yaml)).toEqual({
    skipped_step: {
      answer: "varies",
      of: "Antrag geprüft",
      by: "Amt 50",
      date: "2025-03-12",
      note: "je nach Antrag",
    },
  });
});

test("says which word was meant, what is missing and which question there is", () => {
  expect(complaints(checks, `longest_wait: { answer: aplicant, ${signed} }`)).toEqual([
    "datei.yaml:1  longest_wait.answer  unbekannter Wert „aplicant“; erlaubt: own, applicant, other_body, system, unknown. Meinten Sie „applicant“?",
  ]);
  expect(complaints(checks, "usual_path: { answer: yes }")).toEqual([
    expect.stringMatching(/^datei\.yaml:1 {2}usual_path\.by {2}fehlt\..*kein Personenname/),
    expect.stringMatching(/^datei\.yaml:1 {2}usual_path\.date {2}fehlt\./),
  ]);
  expect(complaints(checks, "usal_path: { answer: yes }")).toEqual([
    "datei.yaml:1  usal_path  unbekannter Schlüssel. Meinten Sie „usual_path“?",
  ]);
});

test("steps become one line of text, whatever their names hold", () => {
  expect(subjectOf([])).toBeUndefined();
  expect(subjectOf(["Antrag\r\nerfasst", " Prüfung\u0000 \u2028läuft"])).toBe(
    "Antrag erfasst → Prüfung läuft",
  );
  expect(subjectOf(["Pru\u0308fung"])).toBe("Prüfung");
});
