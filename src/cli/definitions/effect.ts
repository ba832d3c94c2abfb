import type { Text } from "../../text.js";
import type { EffectFlags } from "../call.js";
import { effectFailValue } from "../effect-failed.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Kennung>", en: "[options] <id>" },
  summary: {
    de: "misst, ob sich ein Prozess seit einem Stichtag verändert hat",
    en: "measures whether a process has changed since a date",
  },
  description: {
    de: "Vergleicht abgeschlossene Fälle seit einem Stichtag mit denselben Kalendermonaten davor: Durchlaufzeit, Warten, Wiederholungen, Schritte von Hand, jeweils mit der Unsicherheit des Unterschieds. Verglichen werden ganze Monate; einer, in dessen Mitte der Stichtag liegt, zählt auf keiner Seite. Ohne Stichtag gilt der Tag, an dem Pilot oder Umsetzung festgehalten wurden. Mit --against wird abgezogen, was sich in anderen Prozessen zur gleichen Zeit verändert hat.",
    en: "Compares completed cases since a date with the same calendar months before: throughput time, waiting, rework, steps by hand, each with the uncertainty of the difference. Whole months are compared; one in the middle of which the date lies counts on neither side. Without a date the day counts on which pilot or implementation were recorded. With --against what has changed in other processes in the same time is taken off.",
  },
  after: {
    de: "Beispiele:\n  prozessradar effect hundesteuer --since 2024-07-01\n  prozessradar effect hundesteuer --since 2024-07-01 --against wohngeld --report wirkung.html\n  prozessradar effect hundesteuer --since 2024-07-01 --fail-on worse",
    en: "Examples:\n  prozessradar effect dogtax --since 2024-07-01\n  prozessradar effect dogtax --since 2024-07-01 --against housing --report effect.html\n  prozessradar effect dogtax --since 2024-07-01 --fail-on worse",
  },
};

const text = {
  process: { de: "Prozess des Projekts", en: "process of the project" },
  since: {
    de: "Tag, seit dem etwas anders ist (2024-07-01)",
    en: "day since which something is different (2024-07-01)",
  },
  until: { de: "Tag danach, bis zu dem gemessen wird", en: "day up to which is measured, not in it" },
  months: {
    de: "so viele ganze Monate seit dem Stichtag (Standard: alle beobachteten, höchstens ein Jahr)",
    en: "so many whole months since the date (default: all that were observed, a year at most)",
  },
  against: {
    de: "Prozess, in dem nichts geändert wurde; mehrfach möglich",
    en: "process in which nothing was changed; repeatable",
  },
  failOn: {
    de: "Rückgabewert 6, wenn der Unterschied hierin deutlich ist: any, worse (deutlich mehr), median, p90, own_wait, rework, manual",
    en: "exit code 6 if the difference in this is clear: any, worse (clearly more), median, p90, own_wait, rework, manual",
  },
  report: {
    de: "schreibt den Wirkungsbericht als HTML-Datei",
    en: "writes the effect report as an HTML file",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar effect <process>` */
export const effect: Declare = (program, lang, understood) => {
  const command = subcommand(program, "effect", words, lang)
    .argument(`<${value.process[lang]}>`, text.process[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--since <${value.date[lang]}>`, text.since, lang, read.dateValue))
    .addOption(flag(`--until <${value.date[lang]}>`, text.until, lang, read.dateValue))
    .addOption(flag(`--months <${value.count[lang]}>`, text.months, lang, read.countValue))
    .addOption(flag(`--against <${value.process[lang]}>`, text.against, lang, collected(read.nameValue)))
    .addOption(flag(`--fail-on <${value.figures[lang]}>`, text.failOn, lang, effectFailValue))
    .addOption(flag(`--report <${value.file[lang]}>`, text.report, lang, read.pathValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, option.projectProfile, lang, read.profileValue));
  command.action((process: string) => {
    understood({ command: "effect", process, flags: command.optsWithGlobals<EffectFlags>() });
  });
};
