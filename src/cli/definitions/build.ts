import type { BuildFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen]", en: "[options]" },
  summary: {
    de: "wertet ein Projekt aus: alle Prozesse, Rangfolge, Berichte",
    en: "analyses a project: all processes, ranking, reports",
  },
  description: {
    de: "Liest alle Prozesse eines Projekts ein (prozessradar.yaml und processes/*.yaml), berechnet Kennzahlen und Rangfolge und schreibt die Berichte. Bei einem Fehler bleibt der vorige Stand unverändert.",
    en: "Reads all processes of a project (prozessradar.yaml and processes/*.yaml), computes measures and ranking and writes the reports. If anything fails the previous state stays as it was.",
  },
  after: {
    de: "Beispiele:\n  prozessradar build\n  prozessradar build -C sample-data --out reports",
    en: "Examples:\n  prozessradar build\n  prozessradar build -C sample-data --out reports",
  },
};

/** `prozessradar build` */
export const build: Declare = (program, lang, understood) => {
  const command = subcommand(program, "build", words, lang)
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag("--static", option.static, lang))
    .addOption(flag("--pdf", option.pdf, lang))
    .addOption(flag(`--out <${value.folder[lang]}>`, option.out, lang, read.pathValue))
    .addOption(flag(`--only <${value.process[lang]}>`, option.only, lang, collected(read.nameValue)))
    .addOption(flag(`--profile <${value.name[lang]}>`, option.projectProfile, lang, read.profileValue));
  command.action(() => {
    understood({ command: "build", flags: command.optsWithGlobals<BuildFlags>() });
  });
};
