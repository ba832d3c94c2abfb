import type { Text } from "../../text.js";
import type { DecisionsFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [verify]", en: "[options] [verify]" },
  summary: {
    de: "zeigt das Entscheidungsprotokoll oder prüft seine Kette",
    en: "shows the decision log or checks its chain",
  },
  description: {
    de: "Zeigt, was über welchen Prozess entschieden wurde, wann, von wem und warum. Mit „verify“ wird jede Zeile geprüft: Stimmt ihr Inhalt mit ihrer Prüfsumme überein, und schließt sie an die davor an? Der Rückgabewert ist 3, wo das nicht so ist.",
    en: 'Shows what was decided about which process, when, by whom and why. With "verify" every line is checked: does its content fit its checksum, and does it continue the one above? The exit code is 3 where it does not.',
  },
  after: {
    de: "Beispiele:\n  prozessradar decisions\n  prozessradar decisions verify",
    en: "Examples:\n  prozessradar decisions\n  prozessradar decisions verify",
  },
};

const text = {
  word: { de: "verify: die Kette prüfen", en: "verify: check the chain" },
} as const satisfies Record<string, Text>;

/** `prozessradar decisions [verify]` */
export const decisions: Declare = (program, lang, understood) => {
  const command = subcommand(program, "decisions", words, lang)
    .argument("[verify]", text.word[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue));
  command.action((word: string | undefined) => {
    understood({
      command: "decisions",
      word: word ?? null,
      flags: command.optsWithGlobals<DecisionsFlags>(),
    });
  });
};
