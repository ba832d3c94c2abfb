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
} satisfies Catalogue;
