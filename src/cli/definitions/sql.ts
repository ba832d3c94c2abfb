import type { Text } from "../../text.js";
import type { SqlFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Abfrage]", en: "[options] [query]" },
  summary: {
    de: "fragt den Datenspeicher ab, nur lesend; das Ergebnis ist nicht freigegeben",
    en: "queries the store, read-only; the result is not released",
  },
  description: {
    de: "Führt eine SQL-Abfrage (DuckDB) auf dem pseudonymisierten Datenspeicher aus. Geändert werden kann nichts, und keine andere Datei ist erreichbar. Das Ergebnis hat die Prüfung auf kleine Fallzahlen nicht durchlaufen und gehört nicht in einen Bericht, der die Dienststelle verlässt.",
    en: "Runs an SQL query (DuckDB) on the pseudonymised store. Nothing can be changed and no other file is reached. The result has not passed the protection of small numbers of cases and does not belong in a report that leaves the department.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar sql "show tables"\n  prozessradar sql "from rejects" --csv > zeilen.csv\n  prozessradar sql -f abfrage.sql --json',
    en: 'Examples:\n  prozessradar sql "show tables"\n  prozessradar sql "from rejects" --csv > rows.csv\n  prozessradar sql -f query.sql --json',
  },
};

const text = {
  query: { de: 'zum Beispiel "from rejects"', en: 'for example "from rejects"' },
  file: { de: "die Abfrage steht in dieser Datei", en: "the query stands in this file" },
  csv: {
    de: "als CSV für die Tabellenkalkulation (; und Dezimalkomma, mit --lang en , und Punkt)",
    en: "as CSV for a spreadsheet (, and decimal point, with --lang de ; and decimal comma)",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar sql [query]` */
export const sql: Declare = (program, lang, understood) => {
  const command = subcommand(program, "sql", words, lang)
    .argument(`[${lang === "de" ? "Abfrage" : "query"}]`, text.query[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`-f, --file <${value.file[lang]}>`, text.file, lang, read.pathValue))
    .addOption(flag("--csv", text.csv, lang));
  command.action((query: string | undefined) => {
    understood({ command: "sql", query: query ?? null, flags: command.optsWithGlobals<SqlFlags>() });
  });
};
