import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

const faults: Readonly<Record<string, Text>> = {
  torn: {
    de: "Die Zeile ist unvollständig: Beim Schreiben wurde abgebrochen.",
    en: "The line is incomplete: writing was cut off.",
  },
  not_readable: {
    de: "Die Zeile ist kein Eintrag des Entscheidungsprotokolls.",
    en: "The line is no record of the decision log.",
  },
  not_canonical: {
    de: "Die Zeile ist anders geschrieben, als sie festgehalten wurde.",
    en: "The line is written otherwise than it was recorded.",
  },
  hash: {
    de: "Der Inhalt passt nicht zu seiner Prüfsumme.",
    en: "The content does not fit its checksum.",
  },
  previous: {
    de: "Der Eintrag schließt nicht an den davor an.",
    en: "The record does not continue the one above.",
  },
  id: {
    de: "Die Nummer des Eintrags folgt nicht auf die davor.",
    en: "The number does not follow the one above.",
  },
  corrects: {
    de: "Der Eintrag berichtigt etwas, das es so nicht gibt.",
    en: "The record corrects something that is not there.",
  },
};

/** What is wrong with a line of the decision log, in words. */
export const faultWords = (fault: string): Text => faults[fault] ?? { de: fault, en: fault };

/** Errors about the decision log. */
export const decisionErrors = {
  "decisions-broken": (p: { file: string; line: number; fault: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: ${faultWords(p.fault).de} Es wurde nichts angefügt.`,
      en: `"${p.file}", line ${p.line}: ${faultWords(p.fault).en} Nothing was appended.`,
    },
    hint: {
      de:
        p.fault === "torn"
          ? "Diese Zeile wurde nie bestätigt: Sie kann aus der Datei entfernt werden; danach die Entscheidung neu festhalten."
          : "Das Protokoll aus der letzten Sicherung wiederherstellen. Ändern lässt sich ein Eintrag nur durch einen neuen: --corrects NUMMER.",
      en:
        p.fault === "torn"
          ? "This line was never confirmed: it can be taken out of the file; then record the decision again."
          : "Restore the log from the last backup. A record is changed by a new one only: --corrects NUMBER.",
    },
  }),
  "decision-incomplete": (p: { missing: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Zur Entscheidung ${p.missing.length === 1 ? "fehlt" : "fehlen"} ${p.missing.join(", ")}. Es wurde nichts festgehalten.`,
      en: `The decision lacks ${p.missing.join(", ")}. Nothing was recorded.`,
    },
    hint: {
      de: 'Zum Beispiel: --status pilot --body "Lenkungskreis" --function "Amtsleitung 50" --reason "…"',
      en: 'For example: --status pilot --body "steering group" --function "head of office 50" --reason "…"',
    },
  }),
  "reason-short": (p: { characters: number; least: number }) => ({
    exit: 2,
    message: {
      de: `Die Begründung hat ${p.characters} Zeichen, mindestens ${p.least} sind nötig. Es wurde nichts festgehalten.`,
      en: `The reason has ${p.characters} characters; at least ${p.least} are needed. Nothing was recorded.`,
    },
    hint: {
      de: "Ein Satz, der auch in einem Jahr noch erklärt, warum so entschieden wurde.",
      en: "A sentence that still explains in a year why it was decided so.",
    },
  }),
  "decision-not-correctable": (p: { id: string; process: string; known: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Den Eintrag „${p.id}“ kann eine Entscheidung über „${p.process}“ nicht berichtigen: Es gibt ihn nicht, er betrifft einen anderen Prozess, oder er ist schon berichtigt.`,
      en: `A decision about "${p.process}" cannot correct the record "${p.id}": it does not exist, is about another process, or has been corrected already.`,
    },
    hint: {
      de: p.known.length === 0 ? "Ohne --corrects festhalten." : `Möglich: ${p.known.join(", ")}`,
      en: p.known.length === 0 ? "Record it without --corrects." : `Possible: ${p.known.join(", ")}`,
    },
  }),
  "not-a-ranking": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `„${p.file}“ ist keine gespeicherte Rangfolge.`,
      en: `"${p.file}" is no saved ranking.`,
    },
    hint: {
      de: "Eine Rangfolge speichern: prozessradar rank --json > stand.json",
      en: "Save a ranking: prozessradar rank --json > state.json",
    },
  }),
  "report-missing": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `Den Bericht „${p.file}“ gibt es nicht. Es wurde nichts festgehalten.`,
      en: `There is no report "${p.file}". Nothing was recorded.`,
    },
    hint: {
      de: "Ohne --report gilt der Bericht des Prozesses aus dem letzten prozessradar build.",
      en: "Without --report the process report of the last prozessradar build counts.",
    },
  }),
} satisfies Catalogue;
