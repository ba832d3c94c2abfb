import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** Errors about loading into the store, keys, SQL. */
export const loadingErrors = {
  "store-busy": (p: { folder: string }) => ({
    exit: 3,
    message: {
      de: `Der Datenspeicher in ${p.folder} wird gerade von einem anderen Programm benutzt. Es wurde nichts geändert.`,
      en: `The store in ${p.folder} is in use by another program. Nothing was changed.`,
    },
    hint: {
      de: "Läuft Prozessradar in einem anderen Fenster? Dort abwarten oder beenden, dann den Befehl wiederholen.",
      en: "Is Prozessradar running in another window? Wait for it or end it there, then run the command again.",
    },
  }),
  "store-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `${p.file} ist kein lesbarer Datenspeicher: beschädigt oder von einer neueren Version geschrieben. Es wurde nichts geändert.`,
      en: `${p.file} is not a readable store: damaged, or written by a newer version. Nothing was changed.`,
    },
    hint: {
      de: "Die Datei aus der Sicherung zurückholen – oder beiseitelegen und neu einlesen: prozessradar ingest. Was mit --append aus nicht mehr vorhandenen Dateien kam, fehlt dann.",
      en: "Restore the file from its backup – or put it aside and load again: prozessradar ingest. What came by --append from files that are gone is missing then.",
    },
  }),
  "disk-full": (p: { folder: string }) => ({
    exit: 3,
    message: {
      de: `Auf dem Datenträger von ${p.folder} ist kein Platz mehr. Es wurde nichts gespeichert; der vorige Stand ist unverändert.`,
      en: `There is no space left on the drive of ${p.folder}. Nothing was stored; the previous state is unchanged.`,
    },
    hint: {
      de: "Platz schaffen (gebraucht wird etwa das Doppelte der Exportdateien) oder in prozessradar.yaml mit store: einen anderen Ordner nennen, dann den Befehl wiederholen.",
      en: "Free some space (about twice the size of the exports is needed) or name another folder with store: in prozessradar.yaml, then run the command again.",
    },
  }),
  "strict-findings": (p: { process: string; errors: number; codes: readonly string[] }) => ({
    exit: 4,
    message: {
      de: `„${p.process}“: ${p.errors === 1 ? "1 Befund wiegt als Fehler" : `${p.errors} Befunde wiegen als Fehler`} (${p.codes.join(", ")}), und --strict lässt keinen zu. Es wurde nichts gespeichert.`,
      en: `"${p.process}": ${p.errors === 1 ? "1 finding counts as an error" : `${p.errors} findings count as errors`} (${p.codes.join(", ")}), and --strict allows none. Nothing was stored.`,
    },
    hint: {
      de: `Was zu tun ist: prozessradar explain ${p.codes[0] ?? ""}\nBewusst zulassen: ohne --strict einlesen.`,
      en: `What to do: prozessradar explain ${p.codes[0] ?? ""}\nTo allow it knowingly: load without --strict.`,
    },
  }),
  "append-needs-key": (p: { process: string }) => ({
    exit: 2,
    message: {
      de: `„${p.process}“: --append braucht einen Schlüssel, der bleibt. Ohne key_file bekommt dieselbe Vorgangsnummer bei jedem Einlesen ein anderes Kürzel; die Exporte ließen sich nicht zusammenführen. Es wurde nichts eingelesen.`,
      en: `"${p.process}": --append needs a key that stays. Without key_file the same case id gets another token at every load; the exports could not be joined. Nothing was read in.`,
    },
    hint: {
      de: "key_file: ../schluessel/projekt.key in prozessradar.yaml eintragen, dann: prozessradar key create",
      en: "Add key_file: ../keys/project.key to prozessradar.yaml, then: prozessradar key create",
    },
  }),
  /** `gone`: files whose rows are stored and that are not there any more. */
  "append-changed": (p: { process: string; what: "mapping" | "key"; gone: readonly string[] }) => ({
    exit: 2,
    message: {
      de:
        `„${p.process}“: ${p.what === "key" ? "Der Schlüssel ist ein anderer" : "Die Prozessdatei liest die Spalten anders"} als beim letzten Einlesen; ` +
        `neue Zeilen passen nicht zu den gespeicherten. Es wurde nichts geändert.`,
      en:
        `"${p.process}": ${p.what === "key" ? "the key is another one" : "the process file reads the columns differently"} than at the last load; ` +
        `new rows do not fit those that are stored. Nothing was changed.`,
    },
    hint: {
      de:
        (p.what === "key"
          ? "Den früheren Schlüssel zurückholen. Oder alles neu einlesen"
          : "Die Änderung zurücknehmen. Oder alles neu einlesen") +
        `: prozessradar ingest ${p.process} --replace` +
        (p.gone.length === 0
          ? ""
          : `\nDas löscht die Zeilen von: ${p.gone.join(", ")} (Dateien nicht mehr vorhanden)`),
      en:
        (p.what === "key"
          ? "Restore the earlier key. Or load everything again"
          : "Undo the change. Or load everything again") +
        `: prozessradar ingest ${p.process} --replace` +
        (p.gone.length === 0
          ? ""
          : `\nThis deletes the rows of: ${p.gone.join(", ")} (files no longer there)`),
    },
  }),
  "key-exists": (p: { file: string }) => ({
    exit: 2,
    message: {
      de: `${p.file} gibt es schon; ein Schlüssel wird nie überschrieben.`,
      en: `${p.file} exists already; a key is never overwritten.`,
    },
    hint: {
      de: "Mit einem neuen Schlüssel bekäme jede Vorgangsnummer ein anderes Kürzel. Für ein anderes Projekt: prozessradar key create --file ANDERER-PFAD",
      en: "With a new key every case id would get another token. For another project: prozessradar key create --file OTHER-PATH",
    },
  }),
  "nothing-loaded": (p: { folder: string }) => ({
    exit: 2,
    message: {
      de: `In ${p.folder} ist noch nichts eingelesen.`,
      en: `Nothing has been loaded into ${p.folder} yet.`,
    },
    hint: { de: "Zuerst: prozessradar ingest", en: "First: prozessradar ingest" },
  }),
  /** `reason`: the database's words about the query itself, or the kind of the error where they could quote a cell. */
  "sql-failed": (p: { reason: string }) => ({
    exit: 2,
    message: {
      de: `Die Abfrage geht so nicht: ${p.reason}`,
      en: `The query does not work: ${p.reason}`,
    },
    hint: {
      de: 'Die Tabellen zeigt: prozessradar sql "show tables". Gelesen werden kann alles, geändert nichts.',
      en: 'For the tables run: prozessradar sql "show tables". Everything can be read, nothing changed.',
    },
  }),
  "sql-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: { de: "Es fehlt die Abfrage.", en: "The query is missing." },
    hint: {
      de: 'Zum Beispiel: prozessradar sql "from rejects" – oder aus einer Datei: prozessradar sql -f abfrage.sql',
      en: 'For example: prozessradar sql "from rejects" – or from a file: prozessradar sql -f query.sql',
    },
  }),
  "sql-file-unreadable": (p: { file: string; reason: Text }) => ({
    exit: 2,
    message: {
      de: `Die Datei ${p.file} mit der Abfrage lässt sich nicht lesen: ${p.reason.de}.`,
      en: `The file ${p.file} with the query cannot be read: ${p.reason.en}.`,
    },
    hint: { de: "Name und Rechte der Datei prüfen.", en: "Check the file's name and permissions." },
  }),
  "values-need-terminal": (p: { json: boolean }) => ({
    exit: 2,
    message: p.json
      ? {
          de: "--show-values und --json gehen nicht zusammen: Inhalte von Zellen werden nur am Bildschirm gezeigt.",
          en: "--show-values and --json do not go together: contents of cells are shown on a screen only.",
        }
      : {
          de: "--show-values zeigt Inhalte von Zellen nur in einem Terminal, nicht in einer Datei oder einer Pipe.",
          en: "--show-values shows contents of cells in a terminal only, not in a file or a pipe.",
        },
    hint: {
      de: "Den Befehl ohne Umleitung im Terminal aufrufen oder --show-values weglassen; die Zeilennummern stehen immer da.",
      en: "Run the command in a terminal without redirecting it, or leave --show-values out; the line numbers are always there.",
    },
  }),
} satisfies Catalogue;
