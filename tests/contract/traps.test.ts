import { expect, test } from "vitest";
import { explain } from "../../src/cli/commands/explain.js";
import { measures } from "../../src/measures/index.js";
import type { Finding } from "../../src/quality/finding.js";
import { trapCodes } from "../../src/quality/trap-codes.js";
import { trapOf, traps } from "../../src/quality/traps/index.js";
import { rankingTables } from "../../src/ranking/tables.js";
import { oddFiles } from "../corpus/odd-files.js";

/** Codes that no file of the corpus can raise, with the test that shows them. */
const shownElsewhere: Readonly<Record<string, string>> = {
  "DQ-105": "corpus: stops with dates-ambiguous",
  "DQ-308": "tests/measures/data/calendar-findings.test.ts",
  "DQ-402": "tests/inspect: a table with one row per case is proposed as wide",
  "DQ-601": "tests/ingest/ocel.test.ts",
  "DQ-602": "tests/ingest/ocel.test.ts",
};

const finding = (code: (typeof trapCodes)[number], count: number, of: number | null): Finding => ({
  code,
  file: "log.csv",
  column: null,
  count,
  of,
  lines: [],
  facts: {},
});

test("every code has its trap and every trap its code", () => {
  expect(Object.keys(traps)).toEqual([...trapCodes]);
  for (const code of trapCodes) {
    expect(traps[code].code).toBe(code);
    expect(trapOf(code.toLowerCase())).toBe(traps[code]);
  }
  expect(trapOf("DQ-999")).toBeNull();
});

test.each(trapCodes)("%s has complete words in both languages", (code) => {
  const { title, without, detection, byDefault, effect, fix, says } = traps[code];
  for (const text of [title, without, detection, byDefault, effect, fix]) {
    for (const words of [text.de, text.en]) expect(words.trim()).toBe(words);
    expect(text.de.length).toBeGreaterThan(3);
    expect(text.en.length).toBeGreaterThan(3);
  }
  for (const text of [without, detection, byDefault, effect, fix])
    for (const words of [text.de, text.en]) expect(words).toMatch(/[.:)\]]$|%\.$|"\.$|\S$/u);
  for (const [count, of] of [
    [0, 0],
    [1, null],
    [2, 5],
    [12_345, 1_234_567],
  ] as const) {
    const said = says(finding(code, count, of));
    for (const words of [said.de, said.en]) {
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/undefined|null|NaN|\s\s|\s[.,;]/);
    }
    expect(said.de).not.toMatch(/["']/);
  }
});

test("no words blame, promise or judge", () => {
  const forbidden =
    /anonym|KI entscheidet|Empfehlung umzusetzen|Minderleister|Stellenabbau|Stelleneinsparung|Mitarbeiterranking|garantiert|schlampig|falsch gemacht|selbst schuld/i;
  for (const { title, without, detection, byDefault, effect, fix } of Object.values(traps))
    for (const { de } of [title, without, detection, byDefault, effect, fix])
      expect(de).not.toMatch(forbidden);
});

test.each(trapCodes)("%s touches measures that exist", (code) => {
  const { touches } = traps[code];
  const known = new Set([...measures, ...rankingTables].map(({ id }) => id));
  if (touches !== "all") expect(touches.filter((id) => !known.has(id))).toEqual([]);
});

test.each(trapCodes)("%s has a page in explain", (code) => {
  for (const lang of ["de", "en"] as const) {
    const page = explain(code, {}, { lang, width: 100 } as Parameters<typeof explain>[2]);
    const text = page.lines().join(" ").replaceAll(/\s+/g, " ");
    expect(text).toContain(traps[code].title[lang]);
    expect(text).toContain(traps[code].fix[lang].replaceAll(/\s+/g, " "));
  }
});

test("every code is raised by a file of the corpus with its count, or shown by a test of its own", () => {
  const raised = new Set(
    oddFiles.flatMap(({ gives }) => Object.keys("error" in gives ? {} : (gives.findings ?? {}))),
  );
  for (const code of trapCodes)
    expect([code, raised.has(code) || code in shownElsewhere]).toEqual([code, true]);
});

test("codes 1xx to 3xx that have lines show them in the corpus", () => {
  const withLines = new Set(
    oddFiles.flatMap(({ gives }) =>
      Object.entries("error" in gives ? {} : (gives.findings ?? {})).flatMap(([code, { lines }]) =>
        lines === undefined || lines.length === 0 ? [] : [code],
      ),
    ),
  );
  const without = trapCodes.filter((code) => /^DQ-[0-3]/.test(code) && !withLines.has(code));
  expect(without).toEqual(["DQ-105", "DQ-305", "DQ-307", "DQ-308"]);
});
