import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq101: Trap = {
  code: "DQ-101",
  title: { de: "Deutsche Datumsschreibweise", en: "German spelling of dates" },
  severity: "notice",
  counts: "rows",
  says: (finding) => {
    const patterns = textFact(finding, "patterns", "pattern", "formats", "format");
    const rest = patterns === null ? "" : ` (${patterns})`;
    return {
      de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "ist", "sind")} deutsch geschrieben${rest}.`,
      en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "is", "are")} spelt the German way${rest}.`,
    };
  },
  without: {
    de: "Ohne passendes Muster bleibt die Spalte Text. Es gibt keine Fehlermeldung, aber auch keine Durchlaufzeit.",
    en: "Without a fitting pattern the column stays text. There is no error, but no throughput time either.",
  },
  detection: {
    de: "Tag, Monat und Jahr mit Punkten, mit oder ohne Uhrzeit; je Muster wird gezählt, wie viele Zeilen passen.",
    en: "Day, month and year with points, with or without a time of day; how many rows fit is counted per pattern.",
  },
  byDefault: {
    de: "Gelesen wird Tag.Monat.Jahr: mit Punkten ist die Reihenfolge eindeutig.",
    en: "It is read as day.month.year: with points the order is unambiguous.",
  },
  effect: { de: "Keine.", en: "None." },
  touches: [],
  fix: {
    de: 'Nichts zu tun. Soll das Muster feststehen: columns.time.format: "%d.%m.%Y %H:%M" in der Prozessdatei.',
    en: 'Nothing to do. To fix the pattern: columns.time.format: "%d.%m.%Y %H:%M" in the process file.',
  },
};
