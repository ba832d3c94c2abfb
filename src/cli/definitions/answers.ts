import type { Text } from "../../text.js";
import type { AnswersFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] import <Datei>", en: "[options] import <file>" },
  summary: {
    de: "übernimmt die Antworten der Fachstelle auf „Bitte prüfen Sie“",
    en: 'takes over what the department answers to "Please check"',
  },
  description: {
    de: "Liest die Antwortdatei ein, die der Prozessbericht unter „Bitte prüfen Sie“ anbietet (YAML oder JSON), und schreibt die Antworten mit Funktion und Datum in die Prozessdatei; alles andere darin bleibt, wie es ist. Übernommen werden alle Antworten oder keine, Fragen ohne Antwort bleiben offen. Angaben zu Personen werden abgewiesen.",
    en: 'Reads the form that the process report offers under "Please check" (YAML or JSON) and writes the answers with function and date into the process file; everything else in it stays as it is. All answers are taken over or none, questions without an answer stay open. Anything about persons is refused.',
  },
  after: {
    de: 'Beispiele:\n  prozessradar answers import antworten-wohngeld.yaml --dry-run\n  prozessradar answers import antworten-wohngeld.yaml\n  prozessradar answers import antworten-wohngeld.yaml --by "Sachgebiet 50-2"',
    en: 'Examples:\n  prozessradar answers import answers-housing.yaml --dry-run\n  prozessradar answers import answers-housing.yaml\n  prozessradar answers import answers-housing.yaml --by "Section 50-2"',
  },
};

const text = {
  word: { de: "import: die Antworten übernehmen", en: "import: take the answers over" },
  file: { de: "die ausgefüllte Antwortdatei", en: "the form, filled in" },
  by: {
    de: "wer antwortet: eine Funktion oder Stelle, kein Name (sonst wie in der Datei)",
    en: "who answers: a function or body, no name (otherwise as in the file)",
  },
  dryRun: {
    de: "nur zeigen, was sich ändern würde; es wird nichts geschrieben",
    en: "only show what would change; nothing is written",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar answers import <file>` */
export const answers: Declare = (program, lang, understood) => {
  const command = subcommand(program, "answers", words, lang)
    .argument("<import>", text.word[lang])
    .argument(`<${value.file[lang]}>`, text.file[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--by <${value.text[lang]}>`, text.by, lang, read.textValue))
    .addOption(flag("-n, --dry-run", text.dryRun, lang));
  command.action((word: string, file: string) => {
    understood({ command: "answers", word, file, flags: command.optsWithGlobals<AnswersFlags>() });
  });
};
