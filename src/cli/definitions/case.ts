import type { Text } from "../../text.js";
import type { CaseFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] remove", en: "[options] remove" },
  summary: {
    de: "sucht einen Vorgang für Betroffenenrechte und entfernt ihn auf Verlangen",
    en: "looks for a case for the rights of a data subject and removes it on request",
  },
  description: {
    de: "Für die Fachabteilung, die den Schlüssel verwahrt. Fragt nach der Vorgangsnummer, wie sie im Export steht, ohne sie zu zeigen; ohne Terminal liest der Befehl eine Zeile von der Standardeingabe. Ohne --by wird nur gesagt, ob und mit wie vielen Ereignissen der Vorgang gespeichert ist (Zuordnung prüfen). Mit --by wird der Datenspeicher ohne ihn neu geschrieben, das Freigegebene gelöscht und die Entfernung ohne Nummer im Löschprotokoll festgehalten. In den Exporten bleibt der Vorgang: Ein neues Einlesen brächte ihn zurück.",
    en: "For the department that keeps the key. Asks for the case id as it stands in the export without showing it; without a terminal the command reads one line from standard input. Without --by it is only said whether the case is stored, and with how many events. With --by the store is written anew without it, what was released is deleted, and the removal is recorded without the id. The exports keep the case: loading them anew would bring it back.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar case remove\n  prozessradar case remove --key-file /media/fachamt/projekt.key --by "Sachgebietsleitung 50-1"\n  prozessradar case remove --only wohngeld < nummer.txt',
    en: 'Examples:\n  prozessradar case remove\n  prozessradar case remove --key-file /media/department/project.key --by "head of unit 50-1"\n  prozessradar case remove --only housing < id.txt',
  },
};

const text = {
  word: {
    de: "remove: einen Vorgang suchen und mit --by entfernen",
    en: "remove: look for a case and, with --by, remove it",
  },
  keyFile: {
    de: "der Schlüssel, mit dem eingelesen wurde (sonst key_file aus prozessradar.yaml)",
    en: "the key that the data were loaded with (otherwise key_file of prozessradar.yaml)",
  },
  only: {
    de: "nur in diesem Prozess; mehrfach möglich (sonst in allen)",
    en: "in this process only; repeatable (otherwise in all)",
  },
  by: {
    de: "Funktion, die für die Entfernung steht; kein Name",
    en: "function that answers for the removal; no name",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar case remove`. Further words are taken, so that an id typed there is refused without being repeated. */
export const caseCommand: Declare = (program, lang, understood) => {
  const command = subcommand(program, "case", words, lang)
    .argument("[remove...]", text.word[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.nameValue))
    .addOption(flag(`--key-file <${value.file[lang]}>`, text.keyFile, lang, read.nameValue))
    .addOption(flag(`--only <${value.process[lang]}>`, text.only, lang, collected(read.nameValue)))
    .addOption(flag(`--by <${value.text[lang]}>`, text.by, lang, read.textValue));
  command.action((typed: readonly string[]) => {
    understood({ command: "case", words: typed, flags: command.optsWithGlobals<CaseFlags>() });
  });
};
