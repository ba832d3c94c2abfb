import { agree, amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq105: Trap = {
  code: "DQ-105",
  title: { de: "Tag und Monat nicht zu unterscheiden", en: "Day and month cannot be told apart" },
  severity: "error",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "ist", "sind")} mit Schrägstrichen geschrieben; ob Tag oder Monat vorn steht, zeigt keine Zeile.`,
    en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "is", "are")} written with slashes; no row shows whether day or month comes first.`,
  }),
  without: {
    de: "03/05/2024 wird ohne Meldung als 3. Mai oder als 5. März gelesen. Jede Durchlaufzeit kann um Monate falsch sein.",
    en: "03/05/2024 is read as 3 May or as 5 March without a word. Every throughput time may be months off.",
  },
  detection: {
    de: "Datumsangaben mit Schrägstrichen, bei denen kein Teil größer als 12 ist.",
    en: "Dates with slashes in which no part is above 12.",
  },
  byDefault: {
    de: "Es wird angehalten und gefragt; nichts wird eingelesen.",
    en: "Reading stops and asks; nothing is read in.",
  },
  effect: {
    de: "Ohne Antwort gibt es keine Kennzahlen; mit der falschen Antwort stimmt keine Zeit.",
    en: "Without an answer there are no measures; with the wrong answer no time is right.",
  },
  touches: "all",
  fix: {
    de: 'In der Prozessdatei festlegen: columns.time.format: "%d/%m/%Y %H:%M" (Tag zuerst) oder "%m/%d/%Y %H:%M" (Monat zuerst).',
    en: 'State in the process file: columns.time.format: "%d/%m/%Y %H:%M" (day first) or "%m/%d/%Y %H:%M" (month first).',
  },
};
