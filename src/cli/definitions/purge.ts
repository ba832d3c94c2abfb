import type { Text } from "../../text.js";
import type { PurgeFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Kennung...]", en: "[options] [id...]" },
  summary: {
    de: "löscht die Daten von Prozessen und hält das im Löschprotokoll fest",
    en: "deletes the data of processes and records the deletion",
  },
  description: {
    de: "Löscht den Datenspeicher mit allem, was daraus freigegeben wurde, als ganze Dateien: In einer Datenbank gelöschte Zeilen blieben in ihrer Datei lesbar. Die übrigen Prozesse liest der nächste Aufruf von ingest neu ein. Exporte bleiben, wenn --exports fehlt. Prozessdateien, Entscheidungsprotokoll, Schlüssel und geschriebene Berichte bleiben immer. Ohne Angabe wird nur gezeigt, was wann zu löschen ist.",
    en: "Deletes the store with all that was released from it, as whole files: rows deleted in a database would stay readable in its file. The other processes are read anew by the next ingest. Exports stay unless --exports is given. Process files, decision log, key and written reports always stay. Without an argument it is only shown what is to be deleted when.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar purge\n  prozessradar purge wohngeld --dry-run\n  prozessradar purge --expired --exports --by "Sachgebietsleitung 50-1"',
    en: 'Examples:\n  prozessradar purge\n  prozessradar purge housing --dry-run\n  prozessradar purge --expired --exports --by "head of unit 50-1"',
  },
};

const text = {
  processes: { de: "Prozesse, deren Daten zu löschen sind", en: "processes whose data are to be deleted" },
  expired: {
    de: "alle, deren Tag (processing.delete_on) vorbei ist",
    en: "all whose day (processing.delete_on) is over",
  },
  all: { de: "alle Prozesse des Projekts", en: "all processes of the project" },
  exports: {
    de: "auch ihre Exporte löschen, soweit sie kein anderer Prozess liest",
    en: "delete their exports too, as far as no other process reads them",
  },
  by: {
    de: "Funktion, die für die Löschung steht; kein Name",
    en: "function that answers for the deletion; no name",
  },
  dryRun: {
    de: "nur zeigen, was gelöscht würde",
    en: "only show what would be deleted",
  },
  acceptLoss: {
    de: "hinnehmen, dass Zeilen anderer Prozesse verloren gehen, deren Exporte es nicht mehr gibt",
    en: "accept that rows of other processes are lost whose exports are no longer there",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar purge [process...]` */
export const purge: Declare = (program, lang, understood) => {
  const command = subcommand(program, "purge", words, lang)
    .argument(`[${value.process[lang]}...]`, text.processes[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag("--expired", text.expired, lang))
    .addOption(flag("--all", text.all, lang))
    .addOption(flag("--exports", text.exports, lang))
    .addOption(flag(`--by <${value.text[lang]}>`, text.by, lang, read.textValue))
    .addOption(flag("-n, --dry-run", text.dryRun, lang))
    .addOption(flag("--accept-loss", text.acceptLoss, lang));
  command.action((processes: readonly string[]) => {
    understood({ command: "purge", processes, flags: command.optsWithGlobals<PurgeFlags>() });
  });
};
