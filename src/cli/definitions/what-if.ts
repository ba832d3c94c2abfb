import type { Text } from "../../text.js";
import type { WhatIfFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import { automatedValue, waitingValue } from "../ranking-values.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Kennung>", en: "[options] <id>" },
  summary: {
    de: "spielt durch, was wäre, wenn Schritte von selbst liefen",
    en: "replays what would be if steps ran by themselves",
  },
  description: {
    de: "Spielt die Fälle eines Prozesses mit ihren eigenen Zeiten noch einmal durch, als liefen Schritte zu einem Anteil von selbst: freigesetzte Stunden im Jahr und Durchlaufzeit, als Spanne. Angenommen wird nur, was ausdrücklich gesagt ist.",
    en: "Replays the cases of a process with their own times as if steps ran by themselves to a share: freed hours a year and throughput time, as a range. Only what is said is assumed.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar what-if wohngeld --automate "Antrag erfasst=0,8"\n  prozessradar what-if wohngeld --automate "Antrag erfasst=1" --waiting drop',
    en: 'Examples:\n  prozessradar what-if housing --automate "Application entered=0.8"\n  prozessradar what-if housing --automate "Application entered=1" --waiting drop',
  },
};

const text = {
  process: { de: "Prozess des Projekts", en: "process of the project" },
  automate: {
    de: "Schritt und Anteil seiner Ausführungen, die von selbst liefen; mehrfach möglich",
    en: "step and share of its executions that would run by themselves; repeatable",
  },
  waiting: {
    de: "Warten davor: keep (Standard) bleibt; drop entfällt, wo auf die eigene Stelle gewartet wird",
    en: "waiting before: keep (default) stays; drop is gone where the office itself is waited for",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar what-if <process>` */
export const whatIf: Declare = (program, lang, understood) => {
  const command = subcommand(program, "what-if", words, lang)
    .argument(`<${value.process[lang]}>`, text.process[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--automate <${value.automated[lang]}>`, text.automate, lang, collected(automatedValue)))
    .addOption(flag("--waiting <keep|drop>", text.waiting, lang, waitingValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, option.projectProfile, lang, read.profileValue));
  command.action((process: string) => {
    understood({ command: "what-if", process, flags: command.optsWithGlobals<WhatIfFlags>() });
  });
};
