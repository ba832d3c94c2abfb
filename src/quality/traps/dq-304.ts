import { agree, amount, inBoth, inColumn, nouns, numberFact, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq304: Trap = {
  code: "DQ-304",
  title: { de: "Platzhalter- und Zukunftsdaten", en: "Placeholder and future dates" },
  severity: "warning",
  counts: "rows",
  says: (finding) => {
    const { count } = finding;
    const times = inBoth((lang) => `${amount(finding, nouns.time, lang)}${inColumn(finding, lang)}`);
    switch (textFact(finding, "kind") ?? "") {
      case "future":
        return {
          de: `${times.de} ${agree(count, "liegt", "liegen")} nach dem Tag des Exports; diese Zeilen wurden abgewiesen.`,
          en: `${times.en} ${agree(count, "lies", "lie")} after the day of the export; these rows were rejected.`,
        };
      case "early":
        return {
          de: `${times.de} ${agree(count, "liegt", "liegen")} vor dem Jahr ${numberFact(finding, "before") ?? 1980}; ${agree(count, "sie wird", "sie werden")} mitgezählt.`,
          en: `${times.en} ${agree(count, "lies", "lie")} before the year ${numberFact(finding, "before") ?? 1980}; ${agree(count, "it is", "they are")} counted.`,
        };
      case "open_start":
        return {
          de: `${times.de} ${agree(count, "ist ein Platzhalter", "sind Platzhalter")} wie 31.12.9999; der Beginn gilt dort als unbekannt.`,
          en: `${times.en} ${agree(count, "is a placeholder", "are placeholders")} such as 31.12.9999; the start counts as unknown there.`,
        };
      default:
        return {
          de: `${times.de} ${agree(count, "ist ein Platzhalter", "sind Platzhalter")} wie 31.12.9999 und ${agree(count, "gilt", "gelten")} als „noch offen“.`,
          en: `${times.en} ${agree(count, "is a placeholder", "are placeholders")} such as 31.12.9999 and ${agree(count, "counts", "count")} as “still open”.`,
        };
    }
  },
  without: {
    de: "Ein einziger 31.12.9999 macht aus Wochen Jahrtausende; ein 01.01.1970 statt eines leeren Felds lässt einen Fall Jahrzehnte dauern.",
    en: "A single 31.12.9999 turns weeks into millennia; a 01.01.1970 in place of an empty cell makes a case last for decades.",
  },
  detection: {
    de: "Bekannte Platzhalter (31.12.9999, 01.01.1900, 01.01.1970), Zeiten vor 1980 und Zeiten nach dem Tag des Exports.",
    en: "Known placeholders (31.12.9999, 01.01.1900, 01.01.1970), times before 1980 and times after the day of the export.",
  },
  byDefault: {
    de: "Platzhalter gelten als „noch offen“; ein Schritt ohne Zeitpunkt und Zeiten in der Zukunft werden mit Zeilennummer abgewiesen. Frühe Zeiten bleiben und werden genannt.",
    en: "Placeholders count as “still open”; a step without a time and times in the future are rejected with their line number. Early times stay and are named.",
  },
  effect: {
    de: "Platzhalter und Zeiten in der Zukunft gehen in keine Dauer ein; Fristen, die als Ereignis eingetragen sind, fehlen deshalb. Frühe Zeiten gehen ein: Ist eine davon falsch, wird ihr Fall um Jahrzehnte zu lang.",
    en: "No duration holds placeholders and times in the future; deadlines that are entered as events are therefore missing. Early times are held: if one of them is wrong, its case becomes too long by decades.",
  },
  touches: [
    "throughput-time",
    "throughput-histogram",
    "monthly-trend",
    "events-per-month",
    "events-per-week",
    "open-cases-by-age",
    "period-gaps",
  ],
  fix: {
    de: 'Prüfen, ob frühe Zeiten stimmen. Stehen sie für „unbekannt“, als Platzhalter nennen: columns.time.null_values: ["01.01.1975"] (Beispiel). Liegt der Export zurück, seinen Tag nennen: source.exported_at.',
    en: 'Check whether early times are right. If they stand for “unknown”, name them as placeholders: columns.time.null_values: ["01.01.1975"] (example). If the export is an older one, state its day: source.exported_at.',
  },
};
