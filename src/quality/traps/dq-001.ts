import { textFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Text } from "../../text.js";

const names: Readonly<Record<string, Text>> = {
  ";": { de: "ein Semikolon", en: "a semicolon" },
  "\t": { de: "ein Tabulator", en: "a tab" },
  "|": { de: "ein senkrechter Strich", en: "a vertical bar" },
};

export const dq001: Trap = {
  code: "DQ-001",
  title: { de: "Trennzeichen ist kein Komma", en: "Delimiter is not a comma" },
  severity: "notice",
  counts: "files",
  says: (finding) => {
    const delimiter = textFact(finding, "delimiter");
    const name = delimiter === null ? undefined : names[delimiter];
    return {
      de: `Das Trennzeichen ist ${name?.de ?? (delimiter === null ? "kein Komma" : `„${delimiter}“`)}.`,
      en: `The delimiter is ${name?.en ?? (delimiter === null ? "not a comma" : `“${delimiter}”`)}.`,
    };
  },
  without: {
    de: "Programme, die ein Komma erwarten, lesen jede Zeile als eine einzige Spalte oder trennen an den Kommas der Beträge.",
    en: "Programs that expect a comma read every line as one single column or split at the commas of amounts.",
  },
  detection: {
    de: "Das Zeichen, mit dem Kopfzeile und Datenzeilen dieselbe Zahl von Spalten ergeben.",
    en: "The character with which heading and rows yield the same number of columns.",
  },
  byDefault: {
    de: "Das erkannte Trennzeichen wird verwendet und genannt.",
    en: "The detected delimiter is used and stated.",
  },
  effect: {
    de: "Keine, wenn das Trennzeichen stimmt.",
    en: "None, if the delimiter is right.",
  },
  touches: [],
  fix: {
    de: 'Nichts zu tun. Soll das Zeichen feststehen: source.delimiter: ";" in der Prozessdatei.',
    en: 'Nothing to do. To fix the character: source.delimiter: ";" in the process file.',
  },
};
