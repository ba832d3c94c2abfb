import { orAccepting } from "../accepting.js";
import { agree, amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq103: Trap = {
  code: "DQ-103",
  title: { de: "Zeitangabe nicht lesbar", en: "Time not readable" },
  severity: "error",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "ist", "sind")} mit keinem Muster lesbar.`,
    en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "fits", "fit")} no pattern.`,
  }),
  without: {
    de: "Andere Programme setzen die Zeit still auf leer oder brechen das Einlesen ganz ab.",
    en: "Other programs silently set the time to empty or stop reading altogether.",
  },
  detection: {
    de: "Was nach allen Mustern übrig bleibt.",
    en: "What is left after all patterns.",
  },
  byDefault: {
    de: "Die Zeile wird mit Zeilennummer abgewiesen; über der Grenze (1\u00a0%) wird nichts eingelesen.",
    en: "The row is rejected with its line number; above the limit (1%) nothing is read in.",
  },
  effect: {
    de: "Diese Schritte fehlen in allen Kennzahlen; Fälle erscheinen kürzer und mit fehlenden Schritten.",
    en: "These steps are missing in all measures; cases appear shorter and with steps missing.",
  },
  touches: "all",
  ...orAccepting({
    de: "Die genannten Zeilen prüfen. Ist es ein anderes Muster: columns.time.format in der Prozessdatei setzen (auch eine Liste).",
    en: "Check these lines. If it is another pattern: set columns.time.format in the process file (a list is possible).",
  }),
};
