import type { Text } from "../../text.js";
import type { CompareFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Kennung> <A> <B>", en: "[options] <id> <A> <B>" },
  summary: {
    de: "vergleicht zwei Gruppen von Fällen eines Prozesses",
    en: "compares two groups of cases of a process",
  },
  description: {
    de: "Vergleicht abgeschlossene Fälle zweier Zeiträume (nach ihrem Beginn), Eingangswege, Ergebnisse, Organisationseinheiten oder Werte eines anderen Merkmals der Prozessdatei: Durchlaufzeit, Wiederholungen, Übergaben und Vielfalt der Abläufe, mit der Unsicherheit jedes Unterschieds, und wie viel davon nur daher kommt, dass andere Arten von Fällen dabei sind. Liest vorher ein, was sich geändert hat.",
    en: "Compares completed cases of two periods (by their start), intake channels, outcomes, organisational units or values of another attribute of the process file: throughput time, rework, handovers and variety of paths, with the uncertainty of each difference, and how much of it only comes from another mix of cases. Loads first what has changed.",
  },
  after: {
    de: "Beispiele:\n  prozessradar compare wohngeld --by period 2023 2024\n  prozessradar compare wohngeld --by period ..2024-05-31 2024-06-01.. --fail-on median,rework\n  prozessradar compare wohngeld --by channel online papier --report vergleich.html",
    en: "Examples:\n  prozessradar compare housing --by period 2023 2024\n  prozessradar compare housing --by period ..2024-05-31 2024-06-01.. --fail-on median,rework\n  prozessradar compare housing --by channel online paper --report comparison.html",
  },
};

const text = {
  process: { de: "Prozess des Projekts", en: "process of the project" },
  group: {
    de: "Zeitraum (2024, 2024-Q3, 2024-05, 2024-03-01..2024-05-31) oder Wert des Merkmals",
    en: "period (2024, 2024-Q3, 2024-05, 2024-03-01..2024-05-31) or value of the attribute",
  },
  by: {
    de: "woran die Gruppen zu erkennen sind: period (Standard), channel, outcome, org_unit oder ein Merkmal aus columns.attributes",
    en: "what tells the groups apart: period (default), channel, outcome, org_unit or an attribute of columns.attributes",
  },
  failOn: {
    de: "Rückgabewert 6, wenn der Unterschied hierin deutlich ist: any, median, mean, p90, rework, handover, concentration",
    en: "exit code 6 if the difference in this is clear: any, median, mean, p90, rework, handover, concentration",
  },
  report: {
    de: "schreibt den Vergleichsbericht als HTML-Datei",
    en: "writes the comparison report as an HTML file",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar compare <process> <A> <B>` */
export const compare: Declare = (program, lang, understood) => {
  const command = subcommand(program, "compare", words, lang)
    .argument(`<${value.process[lang]}>`, text.process[lang])
    .argument("<A>", text.group[lang])
    .argument("<B>", text.group[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--by <${value.attribute[lang]}>`, text.by, lang, read.sliceKindValue))
    .addOption(flag(`--fail-on <${value.figures[lang]}>`, text.failOn, lang, read.figuresValue))
    .addOption(flag(`--report <${value.file[lang]}>`, text.report, lang, read.pathValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, option.projectProfile, lang, read.profileValue));
  command.action((process: string, a: string, b: string) => {
    understood({
      command: "compare",
      names: [process, a, b],
      flags: command.optsWithGlobals<CompareFlags>(),
    });
  });
};
