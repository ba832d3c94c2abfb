import type { Text } from "../../text.js";
import type { QualityFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Kennung...]", en: "[options] [id...]" },
  summary: {
    de: "prüft die Daten von Prozessen und schreibt den Datenqualitätsbericht",
    en: "checks the data of processes and writes the data-quality report",
  },
  description: {
    de: "Sagt, ob die Daten verwendbar sind, was beim Einlesen verloren ging, was nicht stimmt, was das mit den Kennzahlen macht und was zu tun ist. Liest vorher ein, was sich geändert hat. Der Bericht ist für die Dateneigner: Profil intern, wenn nichts anderes gesagt ist.",
    en: "Says whether the data are usable, what was lost while reading, what is wrong, what that does to the measures and what to do. Loads first what has changed. The report is for the owners of the data: profile intern unless said otherwise.",
  },
  after: {
    de: "Beispiele:\n  prozessradar quality\n  prozessradar quality wohngeld --fail-on DQ-2xx",
    en: "Examples:\n  prozessradar quality\n  prozessradar quality housing --fail-on DQ-2xx",
  },
};

const text = {
  processes: { de: "Prozesse des Projekts (sonst alle)", en: "processes of the project (otherwise all)" },
  failOn: {
    de: "Rückgabewert 4, wenn einer dieser Befunde vorliegt; x steht für jede Ziffer: DQ-2xx oder DQ-201,DQ-304",
    en: "exit code 4 if one of these findings is there; x stands for any digit: DQ-2xx or DQ-201,DQ-304",
  },
  profile: {
    de: "Schutzstufe: intern (Standard), verwaltung oder oeffentlich; je weiter der Kreis, desto mehr bleibt verdeckt",
    en: "level of protection: intern (default), verwaltung or oeffentlich; the wider the circle, the more is withheld",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar quality [process...]` */
export const quality: Declare = (program, lang, understood) => {
  const command = subcommand(program, "quality", words, lang)
    .argument(`[${value.process[lang]}...]`, text.processes[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--fail-on <${value.codes[lang]}>`, text.failOn, lang, read.nameValue))
    .addOption(flag("--open", option.open, lang))
    .addOption(flag(`--out <${value.folder[lang]}>`, option.out, lang, read.pathValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, text.profile, lang, read.profileValue));
  command.action((processes: readonly string[]) => {
    understood({ command: "quality", processes, flags: command.optsWithGlobals<QualityFlags>() });
  });
};
