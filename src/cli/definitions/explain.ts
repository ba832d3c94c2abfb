import type { Text } from "../../text.js";
import type { ExplainFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Kennzahl|Code]", en: "[options] [measure|code]" },
  summary: {
    de: "erklärt eine Kennzahl oder einen Befund (DQ-201)",
    en: "explains a measure or a finding (DQ-201)",
  },
  description: {
    de: "Erklärt eine Kennzahl so, wie sie berechnet wird, oder einen Befund zur Datenqualität: woran er erkannt wird, was er mit den Kennzahlen macht und was zu tun ist. Ohne Angabe: die Liste von allen.",
    en: "Explains a measure the way it is computed, or a finding on data quality: how it is recognised, what it does to the measures and what to do. Without an argument: the list of all.",
  },
  after: {
    de: "Beispiele:\n  prozessradar explain\n  prozessradar explain throughput-time\n  prozessradar explain DQ-201\n  prozessradar explain --all > kennzahlen.md",
    en: "Examples:\n  prozessradar explain\n  prozessradar explain throughput-time\n  prozessradar explain DQ-201\n  prozessradar explain --all > measures.md",
  },
};

const allOfThem: Text = {
  de: "alle Kennzahlen mit ihrem SQL als Markdown",
  en: "all measures with their SQL as Markdown",
};

/** `prozessradar explain [measure|code]` */
export const explain: Declare = (program, lang, understood) => {
  const command = subcommand(program, "explain", words, lang)
    .argument(`[${value.measure[lang]}]`, option.measure[lang])
    .addOption(flag("--all", allOfThem, lang));
  command.action((measure: string | undefined) => {
    understood({
      command: "explain",
      measure: measure ?? null,
      flags: command.optsWithGlobals<ExplainFlags>(),
    });
  });
};
