import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { assess, writeSettings, type Assessed } from "../assess.js";
import { at, isSection } from "../config/at.js";
import { readDocument, type ConfigDocument } from "../config/document.js";
import { isDate } from "../config/is-date.js";
import { inOrder, problemAt } from "../config/parse.js";
import type { Project } from "../config/project.js";
import type { Effects } from "../effects.js";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import { personIn, refusePerson } from "../personal-data/refuse-person.js";
import { reportSource } from "../ranking/questionnaire/report-source.js";
import type { State } from "../ranking/questionnaire/state.js";
import type { Text } from "../text.js";
import { answerSettings, type AnswerSetting } from "./answer-setting.js";
import type { FilledIn, Form } from "./form-file.js";
import { readForm } from "./read-form.js";

export interface ImportOptions {
  /** As messages call the form. */
  readonly file: string;
  /** Who answers, in place of what the form says. */
  readonly by?: string;
  /** Only find out what would change. */
  readonly dryRun: boolean;
  /** A file that must not outlive the run, also where the run is cut off. */
  readonly forget?: (file: string) => void;
}

/** A place of the process file that an answer changed. */
export interface ImportedChange {
  readonly key: string;
  readonly before: State;
  readonly after: State;
  /** The answers as a person reads them. */
  readonly words: { readonly before: Text; readonly after: Text };
}

/** What became of a form. */
export interface Imported {
  readonly assessed: Assessed;
  /** The run whose report asked; null where the form does not say. */
  readonly run: string | null;
  readonly changes: readonly ImportedChange[];
  /** Answers that were taken over, that stood there already, and questions without an answer. */
  readonly counts: { readonly taken: number; readonly unchanged: number; readonly skipped: number };
}

/**
 * Takes the answers of a form into the file of its process, all of them or none; what stands there already is not written
 * again. Throws what `readForm` and `writeSettings` throw, `process-unknown`, `answers-invalid` with every answer that cannot
 * be taken over, and `person-named` where `by` seems to name a person.
 */
export async function importAnswers(
  project: Project,
  path: string,
  o: ImportOptions,
  effects: Pick<Effects, "write" | "now">,
): Promise<Imported> {
  if (o.by !== undefined) refusePerson("--by", o.by);
  const { form, document } = await readForm(path, o.file);
  const assessed = await assess(project, form.process);
  const run = form.run !== null && /^[0-9a-f]{12}$/.test(form.run) ? form.run : null;
  const today = effects.now().toISOString().slice(0, 10);
  const signed = { source: reportSource(run, project.lang), today, by: o.by };
  const answers = settingsOf(form, document, assessed, signed);
  const before = await valueOf(assessed.file);
  const isThere = ({ path: place, setting }: AnswerSetting) =>
    isSame(at(before, ...place), setting, form.date === null);
  const settings = answers.flat().filter((one) => !isThere(one));
  const counts = {
    taken: answers.filter((one) => !one.every(isThere)).length,
    unchanged: answers.filter((one) => one.every(isThere)).length,
    skipped: form.answers.length - answers.length,
  };
  if (settings.length === 0) return { assessed, run, changes: [], counts };
  const written = await writeSettings(project, assessed, settings, effects, o);
  const changes = settings.map(({ key, stateIn, words }) => {
    const [old, fresh] = [stateIn(written.before), stateIn(written.after)];
    return { key, before: old, after: fresh, words: { before: words(old), after: words(fresh) } };
  });
  return { assessed, run, changes, counts };
}

/** What every answer puts into the process file. Throws `answers-invalid`. */
function settingsOf(
  form: Form,
  document: ConfigDocument,
  assessed: Assessed,
  known: { readonly source: string; readonly today: string; readonly by: string | undefined },
): readonly (readonly AnswerSetting[])[] {
  const problems: Problem[] = [];
  const complain = (place: readonly PropertyKey[], says: Text, exit: Problem["exit"] = 2) => {
    problems.push(problemAt(document, place, says, exit));
  };
  const by = known.by ?? form.by;
  const date = form.date === null ? known.today : isoOf(form.date);
  const given = form.answers.flatMap((one, i) => (isGiven(one) ? [{ filled: one, i }] : []));
  if (by === null && given.length > 0) complain(["by"], unsigned);
  if (by !== null && by.length > longestBy) complain(["by"], tooLong);
  const named = by === null ? null : personIn(by);
  if (named !== null) complain(["by"], person(named), 5);
  if (date === null) complain(["date"], misdated);
  for (const [i, { id, answer, note }] of form.answers.entries()) {
    if (answer === null && note !== null) complain(["answers", i, "note"], noteAlone);
    if (form.answers.findIndex((other) => other.id === id) < i) complain(["answers", i, "id"], twice);
  }
  const settings = given.map(({ filled, i }) =>
    answerSettings(
      { filled, signed: { by: by ?? "", date: date ?? known.today, source: known.source } },
      assessed,
      (field, says, exit) => {
        complain(["answers", i, field], says, exit);
      },
    ),
  );
  if (problems.length > 0) {
    throw new AppError("answers-invalid", { problems: inOrder(problems), unreadable: false });
  }
  return settings;
}

/** Characters of a function or body. */
const longestBy = 100;

const isGiven = (one: FilledIn): one is FilledIn & { readonly answer: string } => one.answer !== null;

/** The ISO date that was typed as one, or as `12.03.2025`; null where it is none. */
function isoOf(typed: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  const iso = day === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(iso) ? iso : null;
}

/** What a process file says, as it stands there. */
async function valueOf(file: string): Promise<unknown> {
  return readDocument(await readFile(file, "utf8"), file, () => undefined)?.value;
}

/** Whether a value stands there already; `undated`: an answer without a day of its own is not new on another day. */
function isSame(there: unknown, setting: AnswerSetting["setting"], undated: boolean): boolean {
  const timeless = (value: unknown) =>
    undated && isSection(value) ? { ...value, date: undefined } : isSection(value) ? { ...value } : value;
  return isDeepStrictEqual(timeless(there), timeless(setting));
}

const unsigned: Text = {
  de: "fehlt: wer antwortet, eine Funktion oder Stelle (kein Name), zum Beispiel by: Amt 50; oder --by.",
  en: "is missing: who answers, a function or body (no name), for example by: Office 50; or --by.",
};

/** G-04. `example`: a shape without content. */
const person = (example: string): Text => ({
  de: `nennt vermutlich eine Person (Form ${example}); festgehalten werden nur Funktionen und Stellen.`,
  en: `probably names a person (shaped ${example}); only functions and bodies are recorded.`,
});

const tooLong: Text = {
  de: `ist länger als ${longestBy} Zeichen; gemeint ist eine Funktion oder Stelle.`,
  en: `is longer than ${longestBy} characters; a function or body is meant.`,
};

const misdated: Text = {
  de: "ist kein Datum; erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT.",
  en: "is no date; DD.MM.YYYY or YYYY-MM-DD is expected.",
};

const noteAlone: Text = {
  de: "steht ohne Antwort da; passt keine, dann bitte answer: unbekannt.",
  en: "stands without an answer; where none fits, please answer: unknown.",
};

const twice: Text = {
  de: "steht schon weiter oben; jede Frage nur einmal.",
  en: "stands further above already; each question once.",
};
