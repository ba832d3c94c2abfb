import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Text } from "../../text.js";

const spellings: Readonly<Record<string, Text>> = {
  serial: { de: "als fortlaufende Tageszahl aus Excel", en: "as a day number of Excel" },
  midnight: { de: "mit 24:00 Uhr", en: "with 24:00" },
  month_name: { de: "mit dem Namen des Monats", en: "with the name of the month" },
  two_digit_year: { de: "mit zweistelligem Jahr", en: "with a two-digit year" },
};

export const dq104: Trap = {
  code: "DQ-104",
  title: { de: "Ungewöhnliche Schreibweise von Zeitangaben", en: "Unusual spelling of times" },
  severity: "notice",
  counts: "rows",
  says: (finding) => {
    const how = spellings[textFact(finding, "spelling", "kind") ?? ""] ?? {
      de: "ungewöhnlich, zum Beispiel mit 24:00 Uhr, Monatsnamen oder zweistelligem Jahr",
      en: "in an unusual way, for example with 24:00, the name of a month or a two-digit year",
    };
    const is = agree(finding.count, "ist", "sind");
    return {
      de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${is} ${how.de} geschrieben.`,
      en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "is", "are")} written ${how.en}.`,
    };
  },
  without: {
    de: "Solche Zellen bleiben Text oder werden zur falschen Zahl: 45356,39 ist der 05.03.2024 um 9:22 Uhr.",
    en: "Such cells stay text or become a wrong number: 45356,39 is 5 March 2024 at 9:22.",
  },
  detection: {
    de: "Muster für Tageszahlen, 24:00 Uhr, Monatsnamen, einstellige Tage und zweistellige Jahre.",
    en: "Patterns for day numbers, 24:00, names of months, single-digit days and two-digit years.",
  },
  byDefault: {
    de: "Gelesen und gezählt; 24:00 Uhr ist 0:00 Uhr am Folgetag. Zweistellige Jahre nur, wenn die Prozessdatei das Muster nennt.",
    en: "Read and counted; 24:00 is 0:00 of the next day. Two-digit years only if the process file states the pattern.",
  },
  effect: {
    de: "Keine, wenn die Schreibweise richtig erkannt wurde.",
    en: "None, if the spelling was recognised rightly.",
  },
  touches: [],
  fix: {
    de: 'Eine Zeile nachrechnen. Zweistellige Jahre: columns.time.format: "%d.%m.%y %H:%M"; Tageszahlen: columns.time.format: "excel".',
    en: 'Check one line by hand. Two-digit years: columns.time.format: "%d.%m.%y %H:%M"; day numbers: columns.time.format: "excel".',
  },
};
