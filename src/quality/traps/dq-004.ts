import { agree, amount, inColumn, nouns, numberFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq004: Trap = {
  code: "DQ-004",
  title: { de: "Doppelt umgesetzte Umlaute", en: "Doubly encoded umlauts" },
  severity: "warning",
  counts: "rows",
  says: (finding) => {
    const repaired = numberFact(finding, "repaired") === 1;
    const has = agree(finding.count, "enthält", "enthalten");
    const holds = agree(finding.count, "holds", "hold");
    return {
      de: `${amount(finding, nouns.line, "de")} ${has}${inColumn(finding, "de")} doppelt umgesetzte Umlaute (Ã¼ statt ü)${repaired ? "; sie wurden zurückverwandelt" : ""}.`,
      en: `${amount(finding, nouns.line, "en")} ${holds} doubly encoded umlauts (Ã¼ for ü)${inColumn(finding, "en")}${repaired ? "; they were turned back" : ""}.`,
    };
  },
  without: {
    de: "Der Text ist gültiges UTF-8 und wird ohne Meldung gelesen; derselbe Schritt erscheint unter zwei Namen.",
    en: "The text is valid UTF-8 and is read without a word; the same activity appears under two names.",
  },
  detection: {
    de: "Zeichenpaare wie „Ã¼“ und „ÃŸ“, die im Deutschen nicht vorkommen.",
    en: "Pairs of characters such as “Ã¼” and “ÃŸ”, which do not occur in German.",
  },
  byDefault: {
    de: "Der Text bleibt, wie er ist; die Zeilen werden genannt.",
    en: "The text stays as it is; the lines are named.",
  },
  effect: {
    de: "Schritte können doppelt erscheinen: Varianten, Übergänge und Wiederholungen stimmen dann nicht.",
    en: "Activities may appear twice: variants, transitions and rework are wrong then.",
  },
  touches: [
    "variants",
    "activity-frequency",
    "directly-follows",
    "rework-per-activity",
    "variant-concentration",
    "next-step-determinism",
  ],
  fix: {
    de: "source.repair_mojibake: true in der Prozessdatei setzen, oder den Export in UTF-8 wiederholen lassen.",
    en: "Set source.repair_mojibake: true in the process file, or have the export repeated in UTF-8.",
  },
};
