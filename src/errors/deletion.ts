import { faultWords } from "./decisions.js";
import type { Catalogue } from "./words.js";

/** Errors about the deletion of data and its record. */
export const deletionErrors = {
  "deletion-unsigned": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "Es fehlt --by: die Funktion, die für die Löschung steht. Es wurde nichts gelöscht.",
      en: "The option --by is missing: the function that answers for the deletion. Nothing was deleted.",
    },
    hint: {
      de: 'Zum Beispiel: --by "Sachgebietsleitung 50-1". Ohne zu löschen: --dry-run',
      en: 'For example: --by "head of unit 50-1". Without deleting: --dry-run',
    },
  }),
  "deletions-broken": (p: { file: string; line: number; fault: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: ${faultWords(p.fault).de.replace("Entscheidungsprotokolls", "Löschprotokolls")} Es wurde nichts gelöscht.`,
      en: `"${p.file}", line ${p.line}: ${faultWords(p.fault).en.replace("decision log", "record of deletions")} Nothing was deleted.`,
    },
    hint: {
      de:
        p.fault === "torn"
          ? "Diese Zeile wurde nie bestätigt: Sie kann aus der Datei entfernt werden; danach den Befehl wiederholen."
          : "Das Löschprotokoll aus der letzten Sicherung wiederherstellen.",
      en:
        p.fault === "torn"
          ? "This line was never confirmed: it can be taken out of the file; then run the command again."
          : "Restore the record of deletions from the last backup.",
    },
  }),
  /** Rows that were added with `--append` and whose exports are gone can be read anew by nobody. */
  "deletion-loses": (p: { process: string; files: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Mit dem Datenspeicher gingen auch Zeilen von „${p.process}“ verloren, deren Exporte es nicht mehr gibt: ${p.files.join(", ")}. Es wurde nichts gelöscht.`,
      en: `With the store rows of "${p.process}" would be lost whose exports are no longer there: ${p.files.join(", ")}. Nothing was deleted.`,
    },
    hint: {
      de: "Die Exporte wieder ablegen; oder den Verlust hinnehmen: --accept-loss",
      en: "Put the exports back; or accept the loss: --accept-loss",
    },
  }),
  /** The id itself is in no error: neither typed as an argument nor read. */
  "case-usage": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "„case“ kennt nur „case remove“ und nimmt keine Vorgangsnummer in der Befehlszeile: Sie stünde im Verlauf der Shell.",
      en: '"case" knows "case remove" only and takes no case id on the command line: it would stand in the history of the shell.',
    },
    hint: {
      de: "prozessradar case remove fragt danach, ohne sie zu zeigen, oder liest sie von der Standardeingabe. Steht sie schon im Verlauf: dort löschen.",
      en: "prozessradar case remove asks for it without showing it, or reads it from standard input. If it is in the history already: delete it there.",
    },
  }),
  "case-id-unusable": (p: { fault: "none" | "several" | "encoding" }) => ({
    exit: 2,
    message: {
      de: {
        none: "Es wurde keine Vorgangsnummer eingegeben.",
        several: "Die Eingabe hat mehrere Zeilen; entfernt wird ein Vorgang je Aufruf.",
        encoding: "Die Eingabe ist kein UTF-8.",
      }[p.fault],
      en: {
        none: "No case id was given.",
        several: "The input has several lines; one case is removed a call.",
        encoding: "The input is not UTF-8.",
      }[p.fault],
    },
    hint: {
      de: "Die Vorgangsnummer so eingeben, wie sie im Export steht: eine Zeile.",
      en: "Give the case id as it stands in the export: one line.",
    },
  }),
  "case-key-missing": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“ wurde mit einem Schlüssel eingelesen; ohne ihn lässt sich kein Vorgang zuordnen. Es wurde nichts geändert.`,
      en: `"${p.process}" was loaded with a key; without it no case can be found. Nothing was changed.`,
    },
    hint: {
      de: "Den Schlüssel der Fachabteilung nennen: --key-file DATEI. Wurde er vernichtet, kann niemand mehr zuordnen.",
      en: "Name the department's key: --key-file FILE. Where it was destroyed nobody can find a case any more.",
    },
  }),
  "case-key-other": (p: { process: string; stored: string; given: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“ wurde mit einem anderen Schlüssel eingelesen (ID ${p.stored}, angegeben ${p.given}). Es wurde nichts geändert.`,
      en: `"${p.process}" was loaded with another key (id ${p.stored}, given ${p.given}). Nothing was changed.`,
    },
    hint: {
      de: "Die richtige Datei nennen: --key-file DATEI. Die ID einer Datei zeigt: prozessradar key id --file DATEI",
      en: "Name the right file: --key-file FILE. The id of a file: prozessradar key id --file FILE",
    },
  }),
  "case-one-time": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“ wurde mit einem Einmalschlüssel eingelesen, den es nicht mehr gibt: Kein Vorgang lässt sich mehr zuordnen. Es wurde nichts geändert.`,
      en: `"${p.process}" was loaded with a one-time key that is gone: no case can be found any more. Nothing was changed.`,
    },
    hint: {
      de: `Den Vorgang aus dem Export nehmen und neu einlesen: prozessradar ingest ${p.process} --replace. Andere Prozesse: --only KENNUNG`,
      en: `Take the case out of the export and load again: prozessradar ingest ${p.process} --replace. Other processes: --only ID`,
    },
  }),
} satisfies Catalogue;
