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
import type { Effects } from "./effects.js";
import { AppError } from "./errors/app-error.js";
import type { Problem } from "./errors/config.js";
import { activityFrequency } from "./measures/activity-frequency.js";
import { refusePerson } from "./personal-data/refuse-person.js";
import { questionnaire } from "./ranking/questionnaire/index.js";
import { isSigned, type Question } from "./ranking/questionnaire/question.js";
import { allowedWords, readAnswer, type Given } from "./ranking/questionnaire/reading.js";
import { stateOf, type State } from "./ranking/questionnaire/state.js";
import { whileLocked } from "./store/file-lock.js";

/** A question with what the process file says to it. */
export interface Answered {
  readonly question: Question;
  readonly state: State;
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
    throw new AppError("process-unknown", { process: id, known: project.processes.map((one) => one.id) });
  }
  const built = await lastRelease(project, [activityFrequency]);
  const steps = built
    ?.get(activityFrequency)
    .forProcess(id)
    .rows.map(({ activity }) => activity);
  const names = [...Object.keys(process.activities), ...(steps ?? [])];
  return {
    process,
    file,
    questions: questionnaire(process, project.ranking, names).map((question) => ({
      question,
      state: stateOf(question, process),
    })),
    every: questionnaire({ gates: {}, activities: {} }, project.ranking, names),
  };
}

/** The question that a key names; `assessment.` in front may be left out or typed. Throws `question-unknown`. */
export function questionOf({ process, every }: Assessed, key: string): Question {
  const wanted = key.replace(/^assessment\./, "").normalize("NFC");
  const keys = every.map((question) => question.key);
  const found = every.find((question) => question.key.normalize("NFC") === wanted);
  if (found !== undefined) return found;
  throw new AppError("question-unknown", { key, process: process.id, near: nearest(wanted, keys) });
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
 * Writes answers into the file of a process, all of them or none. Every byte beside the answers stays, and so do the
 * permissions; the changed text is read with the schema of process files before it takes the place of the old one. Throws
 * `question-unknown`, `answer-twice`, `answer-unfit`, `answer-unsigned`, `process-file-changed-not`, `config-invalid`,
 * `file-locked`, `not-writable`, and `person-named` where `author` seems to name a person.
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
    return { question, setting: settingOf(question, typed, author) };
  });
  const keys = settings.map(({ question }) => question.key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new AppError("answer-twice", { key: twice });
  const file = await realpath(assessed.file); // a link stays a link
  const name = relative(project.dir, assessed.file).split(sep).join("/");
  return whileLocked(
    file,
    async () => {
      const before = await readFile(file, "utf8");
      const [, mark = "", body = ""] = /^(\uFEFF?)([^]*)$/.exec(before) ?? [];
      let text = body;
      for (const { question, setting } of settings) {
        const changed = setInYaml(text, question.path, setting);
        if (changed === null) {
          throw new AppError("process-file-changed-not", { file: name, key: question.key });
        }
        text = changed;
      }
      const [old, fresh] = [body, text].map((one) => processIn(one, name, project));
      if (old === undefined || fresh === undefined) throw new TypeError("two texts are two processes");
      await effects.write(file, mark + text, (await stat(file)).mode & 0o777);
      return settings.map(({ question }) => ({
        question,
        before: stateOf(question, old),
        after: stateOf(question, fresh),
      }));
    },
    forget === undefined ? {} : { forget },
  );
}

/** A process file as the program reads it. Throws `config-invalid`. */
function processIn(text: string, file: string, { timezone }: Project): Process {
  const problems: Problem[] = [];
  const document = readDocument(text, file, (problem) => problems.push(problem));
  if (document === undefined) throw new AppError("config-invalid", { problems });
  return processOf(parse(processFile, document), { files: [], timezone });
}
