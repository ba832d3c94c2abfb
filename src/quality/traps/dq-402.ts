import { counted, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq402: Trap = {
  code: "DQ-402",
  title: { de: "Eine Zeile je Vorgang, eine Spalte je Schritt", en: "One row per case, one column per step" },
  severity: "notice",
  counts: "columns",
  says: (finding) => ({
    de: `${counted(finding.count, nouns.column, "de")} mit Datum und eine eindeutige Vorgangsnummer je Zeile: Die Tabelle ist breit, nicht lang.`,
    en: `${counted(finding.count, nouns.column, "en")} with dates and a unique case id per row: the table is wide, not long.`,
  }),
  without: {
    de: "Ohne Spalte für den Schritt gibt es scheinbar nichts auszuwerten, oder nur ein Datum je Vorgang wird gelesen.",
    en: "Without a column for the step there seems to be nothing to analyse, or only one date per case is read.",
  },
  detection: {
    de: "Mindestens zwei Spalten mit Datum, keine mit Schrittnamen, jede Vorgangsnummer nur einmal.",
    en: "At least two columns with dates, none with activity names, every case id only once.",
  },
  byDefault: {
    de: "inspect schlägt shape: wide vor; jede Spalte mit Datum wird ein Schritt.",
    en: "inspect proposes shape: wide; every column with dates becomes a step.",
  },
  effect: {
    de: "Jeder Schritt kommt höchstens einmal je Vorgang vor: Wiederholungen sind in solchen Tabellen nicht sichtbar.",
    en: "Every step occurs at most once per case: rework cannot be seen in such tables.",
  },
  touches: ["rework-rates", "rework-per-activity", "first-time-right", "variants"],
  fix: {
    de: "Die Vorschläge unter events in der Prozessdatei prüfen: Spalte und Name des Schritts.",
    en: "Check the proposals under events in the process file: column and name of the step.",
  },
};
