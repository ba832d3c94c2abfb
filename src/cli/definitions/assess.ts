import type { Text } from "../../text.js";
import type { AssessFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Kennung>", en: "[options] <id>" },
  summary: {
    de: "zeigt oder beantwortet, was Prozessdaten nicht wissen",
    en: "shows or answers what process data cannot know",
  },
  description: {
    de: "Zeigt, welche Fragen zu einem Prozess beantwortet und welche offen sind, die folgenreichste zuerst: Kriterien, Voraussetzungen, Bearbeitungszeiten, Vorprüfung, Beteiligung. Mit --set wird eine Antwort in die Prozessdatei geschrieben; alles andere darin bleibt, wie es ist. Eine Antwort braucht, wer sie gibt (eine Funktion, kein Name) und worauf sie beruht.",
    en: "Shows which questions about a process are answered and which are open, the one that most depends on first: criteria, conditions, working times, pre-screen, participation. With --set an answer is written into the process file; everything else in it stays as it is. An answer needs who gives it (a function, no name) and what it rests on.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar assess wohngeld\n  prozessradar assess wohngeld --set rule_based=4 --by "Amt 50" --source Prozessaufnahme\n  prozessradar assess wohngeld --set "activities.Antrag erfasst.effort=5..9..20min" \\\n      --by "Amt 50" --source Selbstaufschreibung\n  prozessradar assess wohngeld --set gates.R-2=unknown --set participation.personalrat=2025-01-20',
    en: 'Examples:\n  prozessradar assess housing\n  prozessradar assess housing --set rule_based=4 --by "Office 50" --source interview\n  prozessradar assess housing --set "activities.Register.effort=5..9..20min" \\\n      --by "Office 50" --source "self-recorded"\n  prozessradar assess housing --set gates.R-2=unknown --set participation.personalrat=2025-01-20',
  },
};

const text = {
  process: { de: "Prozess des Projekts", en: "process of the project" },
  set: {
    de: "eine Antwort, zum Beispiel rule_based=4; mehrfach möglich",
    en: "an answer, for example rule_based=4; repeatable",
  },
  by: {
    de: "wer antwortet: eine Funktion oder Stelle, kein Name",
    en: "who answers: a function or body, no name",
  },
  source: {
    de: "worauf die Antwort beruht, zum Beispiel Prozessaufnahme",
    en: "what the answer rests on, for example an interview",
  },
  date: { de: "Tag der Antwort (sonst heute)", en: "day of the answer (otherwise today)" },
  questions: {
    de: "im Terminal die offenen Fragen nacheinander stellen; leer = überspringen",
    en: "ask the open questions one by one in the terminal; empty = skip",
  },
  noInput: { de: "nichts fragen, nur zeigen", en: "ask nothing, only show" },
} as const satisfies Record<string, Text>;

/** `prozessradar assess <process>` */
export const assess: Declare = (program, lang, understood) => {
  const command = subcommand(program, "assess", words, lang)
    .argument(`<${value.process[lang]}>`, text.process[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--set <${value.answer[lang]}>`, text.set, lang, collected(read.answerValue)))
    .addOption(flag(`--by <${value.text[lang]}>`, text.by, lang, read.textValue))
    .addOption(flag(`--source <${value.text[lang]}>`, text.source, lang, read.textValue))
    .addOption(flag(`--date <${value.date[lang]}>`, text.date, lang, read.dateValue))
    .addOption(flag("--questions", text.questions, lang))
    .addOption(flag("--no-input", text.noInput, lang));
  command.action((process: string) => {
    understood({ command: "assess", process, flags: command.optsWithGlobals<AssessFlags>() });
  });
};
