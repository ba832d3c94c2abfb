import { expect, test } from "vitest";
import type { Finding } from "../../src/quality/finding.js";
import { percent } from "../../src/quality/speech.js";
import type { TrapCode } from "../../src/quality/trap-codes.js";
import { traps } from "../../src/quality/traps/index.js";

const says = (code: TrapCode, more: Partial<Finding> = {}): readonly [de: string, en: string] => {
  const finding: Finding = {
    code,
    file: "log.csv",
    column: null,
    count: 1,
    of: null,
    lines: [],
    facts: {},
    ...more,
  };
  const { de, en } = traps[code].says(finding);
  return [de.replaceAll("\u00a0", " "), en];
};

test.each([
  [
    "DQ-001",
    { facts: { delimiter: ";" } },
    "Das Trennzeichen ist ein Semikolon.",
    "The delimiter is a semicolon.",
  ],
  [
    "DQ-002",
    { facts: { encoding: "windows-1252", letters: 1412, euro: 38, mixed: 0 } },
    "Der Text ist kein UTF-8, sondern Windows-1252 (1.412 Umlaute, 38 × €).",
    "The text is not UTF-8 but Windows-1252 (1,412 umlauts, 38 × €).",
  ],
  [
    "DQ-005",
    { count: 4, facts: { heading: 4, preamble: 3, footer: 1 } },
    "Die Kopfzeile ist Zeile 4. 3 Zeilen vor der Kopfzeile und 1 Zeile am Ende gehören nicht zu den Daten.",
    "The heading is line 4. 3 lines before the heading and 1 line at the end do not belong to the data.",
  ],
  [
    "DQ-103",
    { count: 212, of: 18422, column: "Zeitpunkt" },
    "212 von 18.422 Zeitangaben (1,2 %) in Spalte „Zeitpunkt“ sind mit keinem Muster lesbar.",
    "212 of 18,422 times (1.2%) in column “Zeitpunkt” fit no pattern.",
  ],
  [
    "DQ-201",
    { count: 1, of: 18422 },
    "1 von 18.422 Zeilen (unter 0,1 %) hat keine Vorgangsnummer.",
    "1 of 18,422 rows (less than 0.1%) has no case id.",
  ],
  [
    "DQ-201",
    { count: 221, of: 18422 },
    "221 von 18.422 Zeilen (1,2 %) haben keine Vorgangsnummer.",
    "221 of 18,422 rows (1.2%) have no case id.",
  ],
  [
    "DQ-203",
    { count: 1, facts: { ids: 2 } },
    "1 Vorgangsnummer kommt in mehreren Schreibweisen vor, zusammen 2.",
    "1 case id occurs in several spellings, 2 in all.",
  ],
  [
    "DQ-305",
    { count: 112, of: 1840, facts: { kind: "instant" } },
    "112 von 1.840 Fällen (6,1 %) haben mehrere Schritte und keine Dauer: Alle tragen denselben Zeitpunkt.",
    "112 of 1,840 cases (6.1%) have several steps and no duration: all bear the same time.",
  ],
  [
    "DQ-304",
    { count: 17, facts: { kind: "open" } },
    "17 Zeitangaben sind Platzhalter wie 31.12.9999 und gelten als „noch offen“.",
    "17 times are placeholders such as 31.12.9999 and count as “still open”.",
  ],
  [
    "DQ-304",
    { count: 24, of: 24, facts: { kind: "early", before: 1980 } },
    "24 von 24 Zeitangaben (100 %) liegen vor dem Jahr 1980; sie werden mitgezählt.",
    "24 of 24 times (100%) lie before the year 1980; they are counted.",
  ],
  [
    "DQ-601",
    { count: 1, of: 300, facts: { rows_added: 2 } },
    "1 von 300 Ereignissen (0,3 %) gehört zu mehreren Objekten der gewählten Art und wird in jedem Fall gezählt (2 Zeilen mehr als Ereignisse).",
    "1 of 300 events (0.3%) belongs to several objects of the chosen type and is counted in each case (2 rows more than events).",
  ],
] as const)("%s says its numbers in both languages", (code, more, de, en) => {
  expect(says(code, more)).toEqual([de, en]);
});

test("a percentage never says 0 or 100 where that is not true", () => {
  expect([0, 0.0001, 0.012, 0.0994, 0.0996, 0.5, 0.9999, 1].map((share) => percent(share, "en"))).toEqual([
    "0%",
    "less than 0.1%",
    "1.2%",
    "9.9%",
    "10%",
    "50%",
    "more than 99%",
    "100%",
  ]);
});
