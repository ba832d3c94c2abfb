import type { Text } from "../../text.js";
import type { IngestFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Kennung...]", en: "[options] [id...]" },
  summary: {
    de: "liest die Exporte von Prozessen in den Datenspeicher ein",
    en: "loads the exports of processes into the store",
  },
  description: {
    de: "Liest die Exporte ein, wie die Prozessdateien es sagen; ohne Angabe die aller Prozesse. Gelesen werden nur Spalten, die dort stehen; Vorgangsnummern werden zu Kürzeln. Jede Zeile wird verbucht: geladen, abgewiesen, doppelt, zusammengeführt oder außerhalb des Zeitraums. Was sich nicht geändert hat, wird nicht noch einmal gelesen; ein berichtigter Export ersetzt den früheren.",
    en: "Loads exports as the process files say; without an argument those of all processes. Only columns named there are read; case ids become tokens. Every row is accounted for: loaded, rejected, duplicate, folded or outside of the period. What has not changed is not read again; a corrected export replaces the earlier one.",
  },
  after: {
    de: "Beispiele:\n  prozessradar ingest\n  prozessradar ingest wohngeld --dry-run\n  prozessradar ingest wohngeld --max-reject 2%\n  prozessradar ingest wohngeld --append",
    en: "Examples:\n  prozessradar ingest\n  prozessradar ingest housing --dry-run\n  prozessradar ingest housing --max-reject 2%\n  prozessradar ingest housing --append",
  },
};

const text = {
  processes: { de: "Prozesse des Projekts (sonst alle)", en: "processes of the project (otherwise all)" },
  dryRun: {
    de: "nur zeigen, was geschähe; es wird nichts gespeichert",
    en: "only show what would happen; nothing is stored",
  },
  strict: {
    de: "keinen Befund zulassen, der als Fehler wiegt (Rückgabewert 4)",
    en: "allow no finding that counts as an error (exit code 4)",
  },
  maxReject: {
    de: "so viele abgewiesene Zeilen hinnehmen, zum Beispiel 2% (sonst wie in prozessradar.yaml)",
    en: "accept this share of rejected rows, for example 2% (otherwise as in prozessradar.yaml)",
  },
  replace: {
    de: "neu einlesen, auch wenn sich nichts geändert hat",
    en: "load again even if nothing has changed",
  },
  append: {
    de: "behalten, was gespeichert ist, und neue Dateien hinzufügen; was sich überschneidet, zählt einmal",
    en: "keep what is stored and add new files; what overlaps counts once",
  },
  showValues: {
    de: "zu abgewiesenen Zeilen auch den Inhalt der Zelle zeigen; nur auf dem Bildschirm",
    en: "show the contents of the cell with rejected rows; on a screen only",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar ingest [process...]` */
export const ingest: Declare = (program, lang, understood) => {
  const command = subcommand(program, "ingest", words, lang)
    .argument(`[${value.process[lang]}...]`, text.processes[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag("-n, --dry-run", text.dryRun, lang))
    .addOption(flag("--strict", text.strict, lang))
    .addOption(flag(`--max-reject <${value.share[lang]}>`, text.maxReject, lang, read.shareValue))
    .addOption(flag("--replace", text.replace, lang))
    .addOption(flag("--append", text.append, lang))
    .addOption(flag("--show-values", text.showValues, lang));
  command.action((processes: readonly string[]) => {
    understood({ command: "ingest", processes, flags: command.optsWithGlobals<IngestFlags>() });
  });
};
