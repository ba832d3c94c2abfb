import type { Text } from "../../text.js";
import type { InspectFlags } from "../inspect-flags.js";
import { groups, option, value } from "../help-words.js";
import { addGroups, collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Datei...>", en: "[options] <file...>" },
  summary: {
    de: "sieht sich Dateien an und schlägt vor, wie sie zu lesen sind",
    en: "looks at files and proposes how to read them",
  },
  description: {
    de: "Sieht sich einen Export an, ohne etwas zu speichern: Zeichensatz, Kopfzeile, Rolle jeder Spalte mit Sicherheit, und was an den Daten auffällt, mit Folge und Abhilfe. Mehrere Dateien sind ein Prozess und brauchen dieselben Spalten. Inhalte von Zellen zeigt nur --show-values; wo nicht zu erkennen ist, ob eine Zeile Spaltennamen oder schon Daten enthält, hilft --header-row. Mit --write entsteht eine kommentierte Prozessdatei, die sich ohne Nacharbeit einlesen lässt.",
    en: "Looks at an export without storing anything: encoding, heading, the role of every column with a confidence, and what is odd about the data, with effect and remedy. Several files are one process and need the same columns. Contents of cells are shown with --show-values only; where it cannot be told whether a line holds column names or data already, --header-row helps. With --write it makes a commented process file that can be ingested as it is.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar inspect export.csv\n  prozessradar inspect export.csv --write processes/wohngeld.yaml\n  prozessradar inspect export.csv --time-format "%d/%m/%Y %H:%M"\n  prozessradar inspect neu.csv --write processes/wohngeld.yaml --update',
    en: 'Examples:\n  prozessradar inspect export.csv\n  prozessradar inspect export.csv --write processes/housing.yaml\n  prozessradar inspect export.csv --time-format "%d/%m/%Y %H:%M"\n  prozessradar inspect new.csv --write processes/housing.yaml --update',
  },
};

const text = {
  files: {
    de: "Exporte eines Prozesses: CSV, XLSX, XES, JSON, Parquet, Arrow, OCEL, DuckDB, auch gepackt",
    en: "exports of one process: CSV, XLSX, XES, JSON, Parquet, Arrow, OCEL, DuckDB, also packed",
  },
  write: {
    de: "schreibt den Vorschlag als Prozessdatei, zum Beispiel processes/wohngeld.yaml",
    en: "writes the proposal as a process file, for example processes/housing.yaml",
  },
  update: {
    de: "in einer vorhandenen Prozessdatei nur Quelle und Spalten ersetzen; alles andere bleibt",
    en: "replace only source and columns in an existing process file; everything else stays",
  },
  id: {
    de: "Kennung des Prozesses (sonst der Name der Prozessdatei)",
    en: "id of the process (otherwise the name of the process file)",
  },
  activity: { de: "Arbeitsschritt", en: "activity" },
  headerRow: {
    de: "Zeile mit den Spaltennamen (sonst erkannt)",
    en: "line with the column names (detected otherwise)",
  },
  sheet: { de: "Tabellenblatt einer XLSX-Datei", en: "sheet of an XLSX file" },
  objectType: { de: "Objekttyp, der in OCEL der Fall ist", en: "type of object that is the case in OCEL" },
  table: { de: "Tabelle einer DuckDB-Datei", en: "table of a DuckDB file" },
  sample: {
    de: "so viele Zeilen für die Rollen ansehen (sonst 200000); gezählt werden immer alle",
    en: "look at this many rows for the roles (200000 otherwise); counts are always of all",
  },
  showValues: {
    de: "Beispielwerte und ähnliche Schrittnamen zeigen; nur auf dem Bildschirm",
    en: "show example values and similar activity names; on a screen only",
  },
  publicData: {
    de: "erklärt, dass die Dateien keine personenbezogenen Daten enthalten",
    en: "declares that the files hold no personal data",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar inspect <file...>` */
export const inspect: Declare = (program, lang, understood) => {
  const say = (what: Text) => what[lang];
  const column = (name: string, what: Text) =>
    flag(`--${name} <${say(value.column)}>`, what, lang, read.nameValue);
  const command = subcommand(program, "inspect", words, lang).argument(
    `<${say(value.file)}...>`,
    text.files[lang],
  );
  addGroups(command, lang, [
    [
      groups.result,
      [
        flag(`--write <${say(value.file)}>`, text.write, lang, read.pathValue),
        flag("--update", text.update, lang),
        flag(`--id <${say(value.process)}>`, text.id, lang, read.processIdValue),
        flag(`-C, --directory <${say(value.folder)}>`, option.directory, lang, read.pathValue),
      ],
    ],
    [
      groups.columns,
      [
        column("case", option.case),
        column("activity", text.activity),
        column("time", option.time),
        column("clock", option.clock),
      ],
    ],
    [
      groups.reading,
      [
        flag(
          `--time-format <${say(value.format)}>`,
          option.timeFormat,
          lang,
          collected(read.timeFormatValue),
        ),
        flag(`--timezone <${say(value.zone)}>`, option.timezone, lang, read.timezoneValue),
        flag(`--encoding <${say(value.name)}>`, option.encoding, lang, read.encodingValue),
        flag(`--delimiter <${say(value.character)}>`, option.delimiter, lang, read.delimiterValue),
        flag(`--header-row <${say(value.count)}>`, text.headerRow, lang, read.countValue),
        flag(`--sheet <${say(value.name)}>`, text.sheet, lang, read.nameValue),
        flag(`--object-type <${say(value.name)}>`, text.objectType, lang, read.nameValue),
        flag(`--table <${say(value.name)}>`, text.table, lang, read.nameValue),
        flag(`--sample <${say(value.count)}>`, text.sample, lang, read.countValue),
      ],
    ],
    [
      groups.protection,
      [flag("--show-values", text.showValues, lang), flag("--public-data", text.publicData, lang)],
    ],
  ]).action((files: readonly string[]) => {
    understood({ command: "inspect", files, flags: command.optsWithGlobals<InspectFlags>() });
  });
};
