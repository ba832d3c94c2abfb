import { expect, test } from "vitest";
import type { AnswerKind } from "../../../src/ranking/questionnaire/question.js";
import { allowedWords, readAnswer } from "../../../src/ranking/questionnaire/reading.js";

const read = (kind: AnswerKind, ...typed: readonly string[]) => typed.map((text) => readAnswer(kind, text));

test("a scale has five steps", () => {
  const scale: AnswerKind = { kind: "scale", steps: [] };
  expect(read(scale, "1", " 5 ")).toEqual([
    { value: 1, scale: "1-5" },
    { value: 5, scale: "1-5" },
  ]);
  expect(read(scale, "0", "6", "2.5", "", "drei", "+3")).toEqual(Array(6).fill(null));
});

test("a share is typed as a number, with a decimal comma or as per cent", () => {
  const share: AnswerKind = { kind: "share", signed: false };
  expect(read(share, "0", "0,4", "0.15", "40%", "12,5 %", "100%", "1")).toEqual([
    0, 0.4, 0.15, 0.4, 0.125, 1, 1,
  ]);
  expect(read(share, "1.5", "101%", "-0.1", "%", "", "1e-3", "0x1", ".5")).toEqual(Array(8).fill(null));
  expect(readAnswer({ kind: "share", signed: true }, "40%")).toEqual({ value: 0.4 });
});

test("a number is not negative", () => {
  expect(read({ kind: "number" }, "0", "2,5", "12")).toEqual([{ value: 0 }, { value: 2.5 }, { value: 12 }]);
  expect(read({ kind: "number" }, "-1", "1.000,5", "viel", "Infinity")).toEqual(Array(4).fill(null));
});

test("words may be German, and only those of the question count", () => {
  const gate: AnswerKind = { kind: "answer", words: ["yes", "no", "unknown"] };
  expect(read(gate, "ja", "Nein", "unknown", "UNBEKANNT")).toEqual(
    ["yes", "no", "unknown", "unknown"].map((answer) => ({ answer })),
  );
  expect(read(gate, "teilweise", "vielleicht")).toEqual([null, null]);
  expect(read({ kind: "word", words: ["manual", "system"] }, "manuell", "system", "x")).toEqual([
    "manual",
    "system",
    null,
  ]);
  expect(read({ kind: "flag" }, "ja", "false", "vielleicht")).toEqual([true, false, null]);
});

test("an XÖV standard is typed by its name", () => {
  expect(read({ kind: "xoev" }, " XBau ", "XAusländer", "xdomea", "OSCI-XMeld")).toEqual([
    { answer: "yes", standard: "XBau" },
    { answer: "yes", standard: "XAusländer" },
    { answer: "yes", standard: "xdomea" },
    null,
  ]);
  expect(read({ kind: "xoev" }, "nein", "Unbekannt", "ja", "X", "XBau, XMeld")).toEqual([
    { answer: "no" },
    { answer: "unknown" },
    null,
    null,
    null,
  ]);
});

test("minutes are three quantities in order; a missing unit is that of the last", () => {
  const minutes: AnswerKind = { kind: "minutes" };
  expect(read(minutes, "5..9..20min", "30s .. 2min .. 1h", "0.5..1..1,5min")).toEqual([
    { min: "5min", typ: "9min", max: "20min" },
    { min: "30s", typ: "2min", max: "1h" },
    { min: "0.5min", typ: "1min", max: "1.5min" },
  ]);
  expect(
    read(minutes, "9min", "5..9min", "9..5..20min", "5..9..20", "5..9..20d", "a..b..cmin", "1..2..3..4min"),
  ).toEqual(Array(7).fill(null));
});

test("a date exists, or is open", () => {
  expect(read({ kind: "date_or_open" }, "2025-01-20", "offen", "open")).toEqual([
    "2025-01-20",
    "open",
    "open",
  ]);
  expect(read({ kind: "date_or_open" }, "2025-02-30", "20.01.2025", "ja")).toEqual([null, null, null]);
});

test("says in both languages what can be answered", () => {
  const steps = ["eins", "zwei"].map((de) => ({ de, en: de }));
  expect(allowedWords({ kind: "scale", steps }).de).toBe("1 eins · 2 zwei");
  const kinds: readonly AnswerKind[] = [
    { kind: "share", signed: true },
    { kind: "number" },
    { kind: "answer", words: ["yes", "partly"] },
    { kind: "minutes" },
    { kind: "date_or_open" },
    { kind: "word", words: ["manual", "system"] },
    { kind: "flag" },
  ];
  for (const kind of kinds) for (const words of Object.values(allowedWords(kind))) expect(words).not.toBe("");
});
