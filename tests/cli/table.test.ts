import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cut,
  displayWidth,
  facts,
  indented,
  oneLine,
  printable,
  textTable,
  wrapped,
} from "../../src/cli/table.js";

const columns = [
  { label: "Rang", align: "end" },
  { label: "Ablauf", align: "start", cut: true },
  { label: "Fälle", align: "end" },
] as const;

test("aligns words at the start and numbers at the end", () => {
  expect(
    textTable(
      columns,
      [
        ["1", "Antrag → Bescheid", "1.240"],
        ["10", "Antrag", "5"],
      ],
      80,
    ),
  ).toEqual([
    "  Rang  Ablauf             Fälle",
    "     1  Antrag → Bescheid  1.240",
    "    10  Antrag                 5",
  ]);
});

test("cuts the long column to the width, between characters, and says so with …", () => {
  const path = "Antrag prüfen → Unterlagen nachfordern → Bescheid versenden";
  expect(textTable(columns, [["1", path, "1.240"]], 48)).toEqual([
    "  Rang  Ablauf                             Fälle",
    "     1  Antrag prüfen → Unterlagen nachf…  1.240",
  ]);
});

test("breaks a long cell into as many lines as its column may take, and cuts the rest", () => {
  const path = "Antrag prüfen → Unterlagen nachfordern → Bescheid versenden → Akte schließen";
  const wrapping = columns.map((column) => (column.label === "Ablauf" ? { ...column, lines: 3 } : column));
  expect(textTable(wrapping, [["1", path, "1.240"]], 42)).toEqual([
    "  Rang  Ablauf                       Fälle",
    "     1  Antrag prüfen → Unterlagen   1.240",
    "        nachfordern → Bescheid",
    "        versenden → Akte schließen",
  ]);
  expect(textTable(wrapping, [["1", path, "1.240"]], 36).slice(1)).toEqual([
    "     1  Antrag prüfen →        1.240",
    "        Unterlagen",
    "        nachfordern → Besche…",
  ]);
});

test("breaks a compound after its hyphen, and no date", () => {
  const cells = [{ label: "Beleg", align: "start", cut: true, lines: 9 }] as const;
  const linesOf = (text: string) =>
    textTable(cells, [[text]], 17)
      .slice(1)
      .map((line) => line.trim());
  expect(linesOf("● variant-concentration")).toEqual(["● variant-", "concentration"]);
  expect(linesOf("FB 50/51, 2025-02-12")).toEqual(["FB 50/51,", "2025-02-12"]);
});

test("takes from the widest of several columns, and cuts words only where whole ones do not fit", () => {
  const three = [
    { label: "Prozess", align: "start", cut: true, lines: 2 },
    { label: "Grund", align: "start", cut: true, lines: 2 },
    { label: "Rang", align: "end" },
  ] as const;
  const row = ["Melderegisterauskunft einfach", "wird seltener als erwartet gebraucht", "1"];
  const at = (width: number) => textTable(three, [row], width).slice(1);
  expect(at(68)).toEqual([
    "  Melderegisterauskunft einfach  wird seltener als erwartet        1",
    "                                 gebraucht",
  ]);
  expect(at(46)).toEqual([
    "  Melderegisterauskunft  wird seltener       1",
    "  einfach                als erwartet g…",
  ]);
  expect(at(20)).toEqual(["  Melderegist…  wird          1", "  einfach       seltener…"]);
});

test("keeps a name on its line and takes out what could steer the terminal", () => {
  expect(textTable([{ label: "Schritt", align: "start" }], [["A\nB\u001B[31m"]], 80)).toEqual([
    "  Schritt",
    "  A B\uFFFD[31m",
  ]);
  expect(oneLine("a\r\n\tb")).toBe("a b");
  expect(printable("zwei\nZeilen\u0007\u009B\u2066")).toBe("zwei\nZeilen\uFFFD\uFFFD\uFFFD");
});

test("counts what a terminal shows: umlauts once, emoji and East Asian characters twice", () => {
  expect(["abc", "Prüfung", "Pru\u0308fung", "漢字", "👩‍👩‍👧", "☂️", "→", "•", ""].map(displayWidth)).toEqual([
    3, 7, 7, 4, 2, 2, 1, 1, 0,
  ]);
  expect(cut("👩‍👩‍👧👩‍👩‍👧", 3)).toBe("👩‍👩‍👧…");
  expect([displayWidth("Prüfung → ".repeat(20_000)), cut("ä".repeat(100_000), 4)]).toEqual([200_000, "äää…"]);
});

test("letters of Europe take one column each, alone and beside characters that take two", () => {
  const letters = ["€", "–", "“", "…", "\u00A0", "\u00AD", "ß", "ÿ", "ő", "\u02FF"];
  expect(letters.map(displayWidth)).toEqual(letters.map(() => 1));
  expect(letters.map((letter) => displayWidth(`${letter}漢${letter}`))).toEqual(letters.map(() => 4));
});

test("writes labels and values below each other, long values too", () => {
  expect(
    facts(
      [
        ["Fälle", "1.840"],
        ["Durchlaufzeit", "Median 42 Tage, Mittelwert 50 Tage"],
      ],
      36,
    ),
  ).toEqual([
    "  Fälle            1.840",
    "  Durchlaufzeit    Median 42 Tage,",
    "                   Mittelwert 50",
    "                   Tage",
  ]);
});

test("breaks between words and keeps the indentation of the text", () => {
  expect(wrapped("eins zwei drei\n  vier fünf", 9)).toEqual(["eins zwei", "drei", "  vier", "  fünf"]);
  expect(wrapped("Donaudampfschiff ab", 5)).toEqual(["Donaudampfschiff", "ab"]);
  expect(indented("eins zwei drei", 11)).toEqual(["  eins zwei", "  drei"]);
});

test("never makes a line wider than asked for where a column may be cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(99).map(String), fc.string({ unit: "grapheme" }), fc.nat(9999).map(String))),
      fc.integer({ min: 40, max: 120 }),
      (rows, width) => textTable(columns, rows, width).every((line) => displayWidth(line) <= width),
    ),
  );
});
