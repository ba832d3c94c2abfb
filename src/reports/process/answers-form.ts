import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { stamp } from "../data-words.js";
import { runId } from "../manifest.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Lang, Text } from "../../text.js";
import { isOpen, type Asked } from "./asked.js";

/** Name of the form of a process. */
export const answersFile = (process: string, lang: Lang): string =>
  `${lang === "de" ? "antworten" : "answers"}-${process}.yaml`;

/**
 * The questions of a report as a form in YAML: each with its wording and what can be answered as comments, an empty answer
 * and room for a note; on top who answers and which run asks. `prozessradar answers import` reads it back. Names from the
 * data stand in comments on one line, or as JSON strings.
 */
export function answersForm(
  questions: readonly Asked[],
  { profile, manifest }: Pick<ReportInput, "profile" | "manifest">,
  { id, name }: Pick<ProcessInfo, "id" | "name">,
  say: Say,
): string {
  const title = {
    de: `Antworten zum Prozessbericht: ${name.de}`,
    en: `Answers to the process report: ${name.en}`,
  };
  return [
    ...comment(say.text(title)),
    "#",
    ...words.how.flatMap((paragraph) => comment(say.text(paragraph))),
    ...comment(say.text(words.back), `prozessradar answers import ${answersFile(id, say.lang)}`),
    "",
    `process: ${JSON.stringify(id)}`,
    `run: ${JSON.stringify(runId(manifest))}`,
    `profile: ${profile.name}`,
    "",
    ...comment(say.text(words.by)),
    "by:",
    ...comment(say.text(words.date)),
    "date:",
    "",
    "answers:",
    ...questions.flatMap((one, i) => ["", ...entry(one, i + 1, say)]),
    "",
  ].join("\n");
}

function entry(one: Asked, no: number, say: Say): readonly string[] {
  const { id, of, text, possible, given, state } = one;
  const signed = [state.by, state.date === undefined ? undefined : stamp(state.date, say)];
  const before = `${say.text(words.before)} ${given ?? ""} (${signed.filter((part) => part !== undefined).join(", ")})`;
  return [
    ...comment(`${no}. ${text}`),
    ...comment(`${say.text(words.possible)} ${possible}`),
    ...(isOpen(one) ? [] : comment(before)),
    `- id: ${JSON.stringify(id)}`,
    "  answer:",
    "  note:",
    ...(of.length === 0 ? [] : [`  of: [${of.map((step) => JSON.stringify(step)).join(", ")}]`]),
  ];
}

/** Columns of a line of comment. */
const width = 96;

/** Paragraphs as lines of comment: nothing in them can end the line or be read as anything else. */
const comment = (...paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap((paragraph) => lines(printable(paragraph)).map((line) => `# ${line}`));

function lines(text: string): readonly string[] {
  const made: string[] = [];
  for (const word of text.split(" ")) {
    const last = made.at(-1);
    if (last !== undefined && last.length + word.length < width) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}

const words = {
  how: [
    {
      de: "Hinter „answer:“ steht nach einem Leerzeichen die Antwort, hinter „note:“ wenn nötig eine Anmerkung. Leer heißt: keine Antwort. Alles andere bitte stehen lassen.",
      en: "The answer goes behind “answer:” and a blank, a remark where needed behind “note:”. Empty means: no answer. Please leave everything else as it is.",
    },
    {
      de: "Von einer Antwort genügt, was vor einem Komma oder einer Klammer steht; bei Stufen genügt die Zahl.",
      en: "Of an answer the part before a comma or a bracket is enough; of a scale the number.",
    },
    {
      de: "Eine Anmerkung mit Doppelpunkt, # oder Anführungszeichen gehört in gerade Anführungszeichen: note: 'so: …'",
      en: "A remark with a colon, # or quotation marks belongs in straight single quotation marks: note: 'so: …'",
    },
    {
      de: "Bitte keine Namen, Telefonnummern oder anderen Angaben zu Personen.",
      en: "Please no names, telephone numbers or anything else about persons.",
    },
  ],
  back: {
    de: "Zurück an die Stelle, von der der Bericht kam. Sie liest die Datei ein mit:",
    en: "Back to where the report came from. There the file is read with:",
  },
  by: {
    de: "Wer antwortet: eine Funktion oder Stelle, kein Name, zum Beispiel Sachgebietsleitung 50-2",
    en: "Who answers: a function or body, no name, for example head of section 50-2",
  },
  date: {
    de: "Tag der Antwort, zum Beispiel 12.03.2025 (leer: der Tag, an dem eingelesen wird)",
    en: "Day of the answer, for example 2025-03-12 (empty: the day on which it is read in)",
  },
  possible: { de: "Möglich:", en: "Possible:" },
  before: { de: "Bisher:", en: "So far:" },
} as const satisfies Record<string, Text | readonly Text[]>;
