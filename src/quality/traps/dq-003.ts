import { textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq003: Trap = {
  code: "DQ-003",
  title: { de: "Bytefolge-Marke oder UTF-16", en: "Byte order mark or UTF-16" },
  severity: "notice",
  counts: "files",
  says: (finding) =>
    (textFact(finding, "encoding") ?? "").startsWith("utf-16")
      ? { de: "Die Datei ist in UTF-16 geschrieben.", en: "The file is written in UTF-16." }
      : {
          de: "Die Datei beginnt mit einer Bytefolge-Marke (BOM).",
          en: "The file begins with a byte order mark (BOM).",
        },
  without: {
    de: "Die erste Spalte heißt dann nicht wie erwartet, weil unsichtbare Zeichen vor ihrem Namen stehen; UTF-16 wird als Zeichensalat gelesen.",
    en: "The first column is not called what it should be, because invisible characters precede its name; UTF-16 is read as gibberish.",
  },
  detection: {
    de: "Die ersten zwei oder drei Bytes der Datei; ohne Marke die Nullbytes zwischen den Buchstaben.",
    en: "The first two or three bytes of the file; without a mark the zero bytes between the letters.",
  },
  byDefault: {
    de: "Die Marke wird übersprungen, UTF-16 wird umgesetzt.",
    en: "The mark is skipped, UTF-16 is converted.",
  },
  effect: { de: "Keine.", en: "None." },
  touches: [],
  fix: { de: "Nichts zu tun.", en: "Nothing to do." },
};
