import { counted, nouns, numberFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Lang } from "../../text.js";

export const dq005: Trap = {
  code: "DQ-005",
  title: {
    de: "Zeilen vor der Kopfzeile oder nach den Daten",
    en: "Lines before the heading or after the data",
  },
  severity: "notice",
  counts: "rows",
  says: (finding) => {
    const heading = numberFact(finding, "heading", "header_row", "heading_line");
    const before = numberFact(finding, "preamble", "preamble_rows", "preamble_lines") ?? 0;
    const after = numberFact(finding, "footer", "footer_rows", "footer_lines") ?? 0;
    const parts = (lang: Lang): string => {
      const words =
        lang === "de"
          ? (["vor der Kopfzeile", "am Ende"] as const)
          : (["before the heading", "at the end"] as const);
      const known = [
        before === 0 ? null : `${counted(before, nouns.line, lang)} ${words[0]}`,
        after === 0 ? null : `${counted(after, nouns.line, lang)} ${words[1]}`,
      ].filter((part) => part !== null);
      return known.length === 0
        ? counted(finding.count, nouns.line, lang)
        : known.join(lang === "de" ? " und " : " and ");
    };
    const one = before + after === 1 || finding.count === 1;
    return {
      de: `${heading === null || before === 0 ? "" : `Die Kopfzeile ist Zeile ${heading}. `}${parts("de")} ${one ? "gehört" : "gehören"} nicht zu den Daten.`,
      en: `${heading === null || before === 0 ? "" : `The heading is line ${heading}. `}${parts("en")} ${one ? "does" : "do"} not belong to the data.`,
    };
  },
  without: {
    de: "Die Überschrift der Auswertung wird für die Kopfzeile gehalten und die Summenzeile für einen Vorgang.",
    en: "The title of the listing is taken for the heading and the line with the total for a case.",
  },
  detection: {
    de: "Die erste Zeile mit der üblichen Zahl von Spalten, deren Zellen anders aussehen als die Daten darunter; am Ende Zeilen anderer Breite oder mit Wörtern wie „Summe“.",
    en: "The first line with the usual number of columns whose cells look unlike the data below; at the end lines of another width or with words such as “Summe”.",
  },
  byDefault: {
    de: "Diese Zeilen werden übersprungen und genannt.",
    en: "These lines are skipped and named.",
  },
  effect: {
    de: "Keine, wenn die richtigen Zeilen übersprungen wurden.",
    en: "None, if the right lines were skipped.",
  },
  touches: [],
  fix: {
    de: "Die genannten Zeilen ansehen. Stimmt es nicht: source.header_row und source.footer_rows in der Prozessdatei setzen.",
    en: "Look at these lines. If that is wrong: set source.header_row and source.footer_rows in the process file.",
  },
};
