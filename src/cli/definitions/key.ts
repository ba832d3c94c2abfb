import type { Text } from "../../text.js";
import type { KeyFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [create|id]", en: "[options] [create|id]" },
  summary: {
    de: "legt den Schlüssel an, mit dem Vorgangsnummern zu Kürzeln werden",
    en: "makes the key that turns case ids into tokens",
  },
  description: {
    de: "Mit „create“ entsteht eine Schlüsseldatei: 32 zufällige Byte, nur für den Besitzer lesbar, außerhalb des Projektordners. „id“ nennt den Fingerabdruck des Schlüssels, den auch der Nachweis Datenschutz und Mitbestimmung zeigt. Ohne Angabe wird erklärt, wozu der Schlüssel dient und wer ihn verwahrt.",
    en: 'With "create" a key file is made: 32 random bytes, readable by its owner alone, outside of the project folder. "id" names the fingerprint of the key, which the proof of data protection and participation shows as well. Without an argument it is explained what the key is for and who keeps it.',
  },
  after: {
    de: "Beispiele:\n  prozessradar key\n  prozessradar key create\n  prozessradar key create --file ../schluessel/essen.key",
    en: "Examples:\n  prozessradar key\n  prozessradar key create\n  prozessradar key create --file ../keys/essen.key",
  },
};

const text = {
  word: {
    de: "create: einen Schlüssel anlegen; id: seinen Fingerabdruck zeigen",
    en: "create: make a key; id: show its fingerprint",
  },
  file: {
    de: "wohin; bei id: welche Datei (sonst key_file aus prozessradar.yaml)",
    en: "where to; with id: which file (otherwise key_file of prozessradar.yaml)",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar key [create|id]` */
export const key: Declare = (program, lang, understood) => {
  const command = subcommand(program, "key", words, lang)
    .argument("[create|id]", text.word[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--file <${value.file[lang]}>`, text.file, lang, read.pathValue));
  command.action((word: string | undefined) => {
    understood({ command: "key", word: word ?? null, flags: command.optsWithGlobals<KeyFlags>() });
  });
};
