import { readFile, realpath, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { lastRelease } from "./store/release-file.js";
import { readDocument } from "./config/document.js";
import { nearest } from "./config/nearest.js";
import { parse } from "./config/parse.js";
import { processFile, processOf } from "./config/process-file.js";
import type { Process } from "./config/process.js";
import { fileOfProcess, type Project } from "./config/project.js";
import { setInYaml } from "./config/set-in-yaml.js";
import { unknownProcess } from "./config/unknown-process.js";
import type { Effects } from "./effects.js";
import { AppError } from "./errors/app-error.js";
import type { Problem } from "./errors/config.js";
import { activityFrequency } from "./measures/activity-frequency.js";
import { refusePerson } from "./personal-data/refuse-person.js";
import { questionnaire } from "./ranking/questionnaire/index.js";
import { isSigned, type Question } from "./ranking/questionnaire/question.js";
import { allowedWords, readAnswer, type Given } from "./ranking/questionnaire/reading.js";
import { stateOf, type State } from "./ranking/questionnaire/state.js";
import { hintsOf, hintText } from "./ranking/rules/hints.js";
import type { Text } from "./text.js";
import { whileLocked } from "./store/file-lock.js";

/** A question with what the process file says to it. */
export interface Answered {
  readonly question: Question;
  readonly state: State;
  /** What the process file suggests about a question of the pre-screen that has no answer; never one itself. */
  readonly hints: readonly Text[];
}

/** The questionnaire of a process. */
export interface Assessed {
  readonly process: Process;
  /** Of the process, absolute. */
  readonly file: string;
  /** Those that apply, the one that most depends on first. */
  readonly questions: readonly Answered[];
  /** Those too that do not apply as things are: whoever changes that can answer them in the same run. */
  readonly every: readonly Question[];
  /** Steps that are known, of the process file and of the last build. */
  readonly steps: readonly string[];
}

/** An answer as it was typed. */
export interface TypedAnswer {
  readonly key: string;
  readonly typed: string;
}

/** Who answers: a function, no personal name; on what grounds; on which day (ISO date). */
export interface Author {
  readonly by?: string;
  readonly source?: string;
  readonly date: string;
}

/** What an answer was and what it is. */
export interface Change {
  readonly question: Question;
  readonly before: State;
  readonly after: State;
}

/** Every question about a process with its answer. Steps come from its file and from the last build. Throws `process-unknown`. */
export async function assess(project: Project, id: string): Promise<Assessed> {
  const process = project.processes.find((one) => one.id === id);
  const file = fileOfProcess(project, id);
  if (process === undefined || file === undefined) {
    throw unknownProcess(
      id,
      project.processes.map((one) => one.id),
    );
  }
  const built = await lastRelease(project, [activityFrequency]);
  const steps = built
    ?.get(activityFrequency)
    .forProcess(id)
    .rows.map(({ activity }) => activity);
  const names = [...new Set([...Object.keys(process.activities), ...(steps ?? [])])];
  const hints = hintsOf(process);
  return {
    process,
    file,
    questions: questionnaire(process, project.ranking, names).map((question) => ({
      question,
      state: stateOf(question, process),
      hints: hints.filter(({ rule }) => question.key === `gates.${rule}`).map(hintText),
    })),
    every: questionnaire({ gates: {}, activities: {} }, project.ranking, names),
    steps: names,
  };
}

/** The question that a key names; `assessment.` in front may be left out or typed. Undefined where there is none. */
export function findQuestion({ every }: Pick<Assessed, "every">, key: string): Question | undefined {
  const wanted = key.replace(/^assessment\./, "").normalize("NFC");
  return every.find((question) => question.key.normalize("NFC") === wanted);
}

/** The question that a key names. Throws `question-unknown`. */
export function questionOf(assessed: Assessed, key: string): Question {
  const found = findQuestion(assessed, key);
  if (found !== undefined) return found;
  const keys = assessed.every.map((question) => question.key);
  const near = nearest(key.replace(/^assessment\./, "").normalize("NFC"), keys);
  throw new AppError("question-unknown", { key, process: assessed.process.id, near });
}

/**
 * What a typed answer puts into the process file, signed where the file keeps who said it. Throws `answer-unfit`, and
 * `answer-unsigned` where somebody has to stand for it and nobody does.
 */
export function settingOf(question: Question, typed: string, author: Author): Given {
  const given = readAnswer(question.answer, typed);
  if (given === null) {
    throw new AppError("answer-unfit", { key: question.key, allowed: allowedWords(question.answer) });
  }
  if (typeof given !== "object" || !isSigned(question)) return given;
  const { by, source, date } = author;
  if (given["answer"] !== "unknown") {
    const missing = [by === undefined ? ["--by"] : [], source === undefined ? ["--source"] : []].flat();
    if (missing.length > 0) throw new AppError("answer-unsigned", { key: question.key, missing });
  }
  return {
    ...given,
    ...(given["answer"] === undefined && { evidence: "stated" }),
    ...(by !== undefined && { by }),
    date,
    ...(source !== undefined && { source }),
  };
}

/**
 * Writes answers into the file of a process, all of them or none, as `writeSettings` does. Throws what that throws,
 * `question-unknown`, `answer-twice`, `answer-unfit`, `answer-unsigned`, and `person-named` where `author` seems to name a person.
 */
export async function recordAnswers(
  project: Project,
  assessed: Assessed,
  answers: readonly TypedAnswer[],
  author: Author,
  effects: Pick<Effects, "write">,
  forget?: (file: string) => void,
): Promise<readonly Change[]> {
  const { by, source } = author;
  if (by !== undefined) refusePerson("--by", by);
  if (source !== undefined) refusePerson("--source", source);
  const settings = answers.map(({ key, typed }) => {
    const question = questionOf(assessed, key);
    return { question, key: question.key, path: question.path, setting: settingOf(question, typed, author) };
  });
  const keys = settings.map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new AppError("answer-twice", { key: twice });
  const { before, after } = await writeSettings(
    project,
    assessed,
    settings,
    effects,
    forget === undefined ? {} : { forget },
  );
  return settings.map(({ question }) => ({
    question,
    before: stateOf(question, before),
    after: stateOf(question, after),
  }));
}

/** A value and its place in the process file; `key`: as messages call it. */
export interface PlacedSetting {
  readonly key: string;
  readonly path: readonly string[];
  readonly setting: Given;
}

/**
 * Writes values into the file of a process, all of them or none. Every byte beside them stays, and so do the permissions;
 * the changed text is read with the schema of process files before it takes the place of the old one. Returns the process
 * before and after. `dryRun`: nothing is written. Throws `process-file-changed-not`, `config-invalid`, `file-locked`,
 * `not-writable`.
 */
export async function writeSettings(
  project: Project,
  assessed: Pick<Assessed, "file">,
  settings: readonly PlacedSetting[],
  effects: Pick<Effects, "write">,
  o: { readonly dryRun?: boolean; readonly forget?: (file: string) => void } = {},
): Promise<{ readonly before: Process; readonly after: Process }> {
  const file = await realpath(assessed.file); // a link stays a link
  const name = relative(project.dir, assessed.file).split(sep).join("/");
  const changed = async () => {
    const whole = await readFile(file, "utf8");
    const [, mark = "", body = ""] = /^(\uFEFF?)([^]*)$/.exec(whole) ?? [];
    let text = body;
    for (const { key, path, setting } of settings) {
      const one = setInYaml(text, path, setting);
      if (one === null) throw new AppError("process-file-changed-not", { file: name, key });
      text = one;
    }
    const [before, after] = [body, text].map((one) => processIn(one, name, project));
    if (before === undefined || after === undefined) throw new TypeError("two texts are two processes");
    return { whole: mark + text, before, after };
  };
  if (o.dryRun === true) return changed();
  return whileLocked(
    file,
    async () => {
      const { whole, ...processes } = await changed();
      await effects.write(file, whole, (await stat(file)).mode & 0o777);
      return processes;
    },
    o.forget === undefined ? {} : { forget: o.forget },
  );
}

/** A process file as the program reads it. Throws `config-invalid`. */
function processIn(text: string, file: string, { timezone }: Project): Process {
  const problems: Problem[] = [];
  const document = readDocument(text, file, (problem) => problems.push(problem));
  if (document === undefined) throw new AppError("config-invalid", { problems });
  return processOf(parse(processFile, document), { files: [], timezone });
}
