import { resolve } from "node:path";
import { importAnswers, type Imported, type ImportedChange } from "../../answers/import-answers.js";
import { loadProject } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import type { Lang, Text } from "../../text.js";
import { stateJson } from "../assess-json.js";
import { stateLine } from "../assess-lines.js";
import type { AnswersFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { indented, oneLine, wrapped } from "../table.js";

/** `prozessradar answers import <file>`: what a department answered to the questions of a process report. */
export async function answers(
  word: string,
  typed: string,
  flags: AnswersFlags,
  context: Context,
): Promise<Outcome> {
  if (word !== "import") {
    const allowed: Text = { de: "import", en: "import" };
    throw new AppError("flag-value-invalid", { flag: "answers", value: word, allowed, near: "import" });
  }
  const { cwd, effects, chosenLang, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const path = resolve(cwd, typed);
  const dryRun = flags.dryRun === true;
  const imported = await importAnswers(
    project,
    path,
    {
      file: nameFrom(cwd, path),
      dryRun,
      ...(flags.by !== undefined && { by: flags.by }),
      forget: (file) => {
        effects.forget(file);
      },
    },
    effects,
  );
  const lang = chosenLang ?? project.lang;
  const file = nameFrom(cwd, imported.assessed.file);
  return {
    exit: 0,
    data: {
      process: imported.assessed.process.id,
      name: imported.assessed.process.name[lang],
      file,
      run: imported.run,
      dryRun,
      ...imported.counts,
      changes: imported.changes.map(({ key, before, after }) => ({
        key,
        before: stateJson(before),
        after: stateJson(after),
      })),
    },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => answersLines(imported, { lang, width, file, dryRun }),
  };
}

interface Style {
  readonly lang: Lang;
  readonly width: number;
  /** The process file as it can be typed. */
  readonly file: string;
  readonly dryRun: boolean;
}

function answersLines(
  { changes, counts }: Imported,
  { lang, width, file, dryRun }: Style,
): readonly string[] {
  const sum = wrapped(countWords(counts, dryRun)[lang], width);
  if (changes.length === 0) return [...sum, `${file} ${words.same[lang]}`];
  const line = ({ key, before, after, words: said }: ImportedChange) =>
    `${oneLine(key)}  ${stateLine(before, lang, said.before)} → ${stateLine(after, lang, said.after)}`;
  return [
    `${file} ${dryRun ? words.wouldChange[lang] : words.changed[lang]}`,
    ...changes.flatMap((change) => indented(line(change), width)),
    "",
    ...sum,
    "",
    dryRun ? words.repeat[lang] : words.next[lang],
  ];
}

/** „5 Antworten übernommen, 1 stand schon so da, 2 Fragen ohne Antwort“ */
function countWords({ taken, unchanged, skipped }: Imported["counts"], dryRun: boolean): Text {
  return {
    de: [
      `${taken} ${taken === 1 ? "Antwort" : "Antworten"} ${dryRun ? "zu übernehmen" : "übernommen"}`,
      ...(unchanged === 0 ? [] : [`${unchanged} ${unchanged === 1 ? "stand" : "standen"} schon so da`]),
      `${skipped} ${skipped === 1 ? "Frage" : "Fragen"} ohne Antwort`,
    ].join(", "),
    en: [
      `${taken} ${taken === 1 ? "answer" : "answers"} ${dryRun ? "to take over" : "taken over"}`,
      ...(unchanged === 0 ? [] : [`${unchanged} there already`]),
      `${skipped} ${skipped === 1 ? "question" : "questions"} without an answer`,
    ].join(", "),
  };
}

const words = {
  changed: { de: "geändert:", en: "changed:" },
  wouldChange: { de: "würde sich so ändern:", en: "would change like this:" },
  same: { de: "bleibt, wie sie ist.", en: "stays as it is." },
  next: { de: "Weiter: prozessradar build", en: "Next: prozessradar build" },
  repeat: {
    de: "Nichts geschrieben. Übernehmen: derselbe Befehl ohne --dry-run",
    en: "Nothing written. To take it over: the same command without --dry-run",
  },
} as const satisfies Record<string, Text>;
