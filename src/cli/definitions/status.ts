import type { Text } from "../../text.js";
import type { StatusFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import { statusFailValue } from "../status-findings.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen]", en: "[options]" },
  summary: {
    de: "zeigt, wo ein Projekt steht, und den nächsten Befehl",
    en: "shows where a project stands, and the next command",
  },
  description: {
    de: "Zeigt je Prozess, wann und wie viel eingelesen wurde, ob sich Exporte oder Prozessdatei seitdem geändert haben, wie viele Fragen offen sind und wann die Daten zu löschen sind; für das Projekt, ob Ergebnisse, Schlüssel und Dateirechte in Ordnung sind. Am Ende steht ein Befehl, der so aufgerufen werden kann. Berechnet und geändert wird nichts.",
    en: "Shows for each process when and how much was loaded, whether exports or process file have changed since, how many questions are open and when the data are to be deleted; for the project whether results, key and permissions are as they should be. At the end stands one command that can be run as it is. Nothing is computed and nothing changed.",
  },
  after: {
    de: "Beispiele:\n  prozessradar status -C projekt\n  prozessradar status --fail-on stale,results --json",
    en: "Examples:\n  prozessradar status -C project\n  prozessradar status --fail-on stale,results --json",
  },
};

const text = {
  failOn: {
    de: "Rückgabewert 6, wenn das gefunden wird: any, expired (Frist vorbei), permissions, key, deletions (abgebrochen), unloaded, stale (geändert), results (fehlen oder nicht aktuell), draft, open (Fragen), unconfirmed",
    en: "exit code 6 if this is found: any, expired (day is over), permissions, key, deletions (cut off), unloaded, stale (changed), results (missing or not up to date), draft, open (questions), unconfirmed",
  },
  findings: { de: "Befunde", en: "findings" },
} as const satisfies Record<string, Text>;

/** `prozessradar status` */
export const status: Declare = (program, lang, understood) => {
  const command = subcommand(program, "status", words, lang)
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.nameValue))
    .addOption(flag(`--fail-on <${text.findings[lang]}>`, text.failOn, lang, statusFailValue));
  command.action(() => {
    understood({ command: "status", flags: command.optsWithGlobals<StatusFlags>() });
  });
};
