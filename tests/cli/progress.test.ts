import { expect, test } from "vitest";
import { progressDisplay } from "../../src/cli/progress.js";
import type { Progress } from "../../src/effects.js";
import type { ProgressMode } from "../../src/cli/values.js";

const steps: readonly Progress[] = [
  { label: { de: "gewerbe: einlesen", en: "gewerbe: reading" }, done: 0, total: 3 },
  { label: { de: "Umkodieren", en: "Transcoding" }, done: 150, total: 300, unit: "bytes" },
  { label: { de: "Umkodieren", en: "Transcoding" }, done: 300, total: 300, unit: "bytes" },
  { label: { de: "hund: einlesen", en: "hund: reading" }, done: 1, total: 3 },
  { label: { de: "hund: einlesen", en: "hund: reading" }, done: 1, total: 3 },
  { label: { de: "Kennzahlen berechnen", en: "computing measures" }, done: 2, total: 3 },
  { label: { de: "Abläufe ordnen", en: "sorting the log" }, done: 0, total: null },
];

function shown(mode: ProgressMode, lang: "de" | "en", terminal: number | null, env = {}): string {
  const words: string[] = [];
  const stderr = {
    write: (text: string) => words.push(text),
    ...(terminal !== null && { isTTY: true, columns: terminal }),
  };
  const display = progressDisplay({ stderr, env }, mode, lang);
  for (const step of steps) display.step(step);
  display.clear();
  return words.join("");
}

const lines = "[1/3] gewerbe: einlesen\n[2/3] hund: einlesen\n[3/3] Kennzahlen berechnen\nAbläufe ordnen\n";

test("is one plain line a phase off a terminal, on a dumb one, and where asked for", () => {
  expect(shown("auto", "de", null)).toBe(lines);
  expect(shown("plain", "de", 80)).toBe(lines);
  expect(shown("auto", "de", 80, { TERM: "dumb" })).toBe(lines);
  expect(shown("auto", "en", null)).toBe(
    "[1/3] gewerbe: reading\n[2/3] hund: reading\n[3/3] computing measures\nsorting the log\n",
  );
});

test("is one line drawn again on a terminal, and gone at the end", () => {
  expect(shown("auto", "de", 80).split("\r\u001B[K")).toEqual([
    "",
    "░░░░░░░░░░░░░░░░░░░░░░░░  1/3  gewerbe: einlesen",
    "████░░░░░░░░░░░░░░░░░░░░  1/3  Umkodieren  50 %",
    "████████░░░░░░░░░░░░░░░░  1/3  Umkodieren  100 %",
    "████████░░░░░░░░░░░░░░░░  2/3  hund: einlesen",
    "████████████████░░░░░░░░  3/3  Kennzahlen berechnen",
    "Abläufe ordnen",
    "",
  ]);
});

test("never wraps on a narrow terminal", () => {
  const widest = Math.max(
    ...shown("auto", "de", 44)
      .split("\r\u001B[K")
      .map((line) => line.length),
  );
  expect(widest).toBeLessThan(44);
});

test("is silent where switched off", () => {
  expect(shown("off", "de", 80)).toBe("");
});
