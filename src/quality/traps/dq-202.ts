import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Text } from "../../text.js";

const kinds: Readonly<Record<string, Text>> = {
  rounded: { de: "als gerundete Zahl der Form 1,23E+11", en: "as a rounded number such as 1,23E+11" },
  formula: { de: 'als Formel der Form ="007"', en: 'as a formula such as ="007"' },
  zeros: { de: "einmal mit und einmal ohne führende Nullen", en: "once with and once without leading zeros" },
};

export const dq202: Trap = {
  code: "DQ-202",
  title: { de: "Beschädigte Vorgangsnummern", en: "Damaged case ids" },
  severity: "error",
  counts: "rows",
  says: (finding) => {
    const how = kinds[textFact(finding, "kind", "damage") ?? ""] ?? {
      de: "so, wie ein Tabellenprogramm sie verändert (gerundet, als Formel oder ohne führende Nullen)",
      en: "the way a spreadsheet changes them (rounded, as a formula or without leading zeros)",
    };
    return {
      de: `${amount(finding, nouns.caseId, "de")}${inColumn(finding, "de")} ${agree(finding.count, "steht", "stehen")} ${how.de} in der Datei.`,
      en: `${amount(finding, nouns.caseId, "en")}${inColumn(finding, "en")} ${agree(finding.count, "stands", "stand")} in the file ${how.en}.`,
    };
  },
  without: {
    de: "Verschiedene Vorgänge fallen unter einer Nummer zusammen, oder ein Vorgang zerfällt in zwei.",
    en: "Different cases fall together under one id, or one case falls apart into two.",
  },
  detection: {
    de: "Schreibweisen mit E+, in Formelzeichen eingefasste Nummern, und Nummern, die sich nur in führenden Nullen unterscheiden.",
    en: "Spellings with E+, ids wrapped in formula characters, and ids that differ in leading zeros only.",
  },
  byDefault: {
    de: "Formelzeichen werden entfernt. Gerundete Nummern lassen sich nicht wiederherstellen: Diese Zeilen werden abgewiesen. Fehlende Nullen werden gezählt und genannt.",
    en: "Formula characters are removed. Rounded ids cannot be restored: these rows are rejected. Lost zeros are counted and named.",
  },
  effect: {
    de: "Fallzahlen, Durchlaufzeiten und Varianten stimmen für diese Vorgänge nicht.",
    en: "Numbers of cases, throughput times and variants are wrong for these cases.",
  },
  touches: "all",
  fix: {
    de: "Den Export wiederholen und die Vorgangsnummer als Text ausgeben lassen; die Datei nicht in einem Tabellenprogramm öffnen und speichern.",
    en: "Repeat the export with the case id as text; do not open and save the file in a spreadsheet.",
  },
};
