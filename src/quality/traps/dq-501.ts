import { agree, counted, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq501: Trap = {
  code: "DQ-501",
  title: { de: "Spalten mit Personenbezug", en: "Columns with personal data" },
  severity: "notice",
  counts: "columns",
  says: (finding) => {
    if (finding.column !== null) {
      const free = textFact(finding, "kind") === "free_text";
      return {
        de: `Die Spalte „${finding.column}“ enthält vermutlich ${free ? "Freitext" : "personenbezogene Angaben"} und wird nicht gelesen.`,
        en: `Column “${finding.column}” probably holds ${free ? "free text" : "personal data"} and is not read.`,
      };
    }
    return {
      de: `${counted(finding.count, nouns.column, "de")}${inColumn(finding, "de")} ${agree(finding.count, "enthält", "enthalten")} vermutlich personenbezogene Angaben und ${agree(finding.count, "wird", "werden")} nicht gelesen.`,
      en: `${counted(finding.count, nouns.column, "en")}${inColumn(finding, "en")} probably ${agree(finding.count, "holds", "hold")} personal data and ${agree(finding.count, "is", "are")} not read.`,
    };
  },
  without: {
    de: "Namen, Kürzel und Freitexte liegen in der Auswertungsdatenbank, obwohl keine Kennzahl sie braucht.",
    en: "Names, initials and free text lie in the analysis database although no measure needs them.",
  },
  detection: {
    de: "Spaltennamen wie „Bearbeiter“ oder „Bemerkung“ und Muster mit Prüfziffern: E-Mail, Telefon, IBAN, Steuer-ID, Kennzeichen, Geburtsdatum.",
    en: "Column names such as “Bearbeiter” or “Bemerkung” and patterns with check digits: e-mail, phone, IBAN, tax id, licence plate, birth date.",
  },
  byDefault: {
    de: "Gelesen wird nur, was die Prozessdatei nennt; diese Spalten nicht.",
    en: "Only what the process file names is read; these columns are not.",
  },
  effect: {
    de: "Keine: Es gibt keine Auswertung nach Personen. Für Übergaben genügt columns.resource mit mode: handover.",
    en: "None: there is no evaluation by person. For handovers columns.resource with mode: handover is enough.",
  },
  touches: [],
  fix: {
    de: "Die Spalten möglichst schon im Export weglassen. Bekannte Spalten unter columns.drop aufführen.",
    en: "Leave the columns out of the export if you can. List known columns under columns.drop.",
  },
};
