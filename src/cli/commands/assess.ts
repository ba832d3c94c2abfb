import { resolve } from "node:path";
import {
  assess as assessed,
  recordAnswers,
  type Assessed,
  type Author,
  type Change,
  type TypedAnswer,
} from "../../assess.js";
import { loadProject, type Project } from "../../config/project.js";
import { allowedWords } from "../../ranking/questionnaire/reading.js";
import type { Lang } from "../../text.js";
import { askedAnswers } from "../assess-ask.js";
import { stateJson } from "../assess-json.js";
import { changeLines, questionLines } from "../assess-lines.js";
import type { AssessFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";

/**
 * `prozessradar assess`: the questionnaire of a process, or answers written into its file. Questions are put on a terminal
 * with `--questions` only; with `--no-input` or without a terminal they are shown.
 */
export async function assess(id: string, flags: AssessFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang } = context;
  const folder = resolve(cwd, flags.directory ?? ".");
  const project = loadProject(folder);
  const lang = chosenLang ?? project.lang;
  const before = await assessed(project, id);
  const { answers, author } = await given(before, flags, { ...context, lang });
  const changes = await recorded(project, before, answers, author, effects);
  const after = changes.length === 0 ? before : await assessed(loadProject(folder), id);
  const shown = { ...context, lang, file: nameFrom(cwd, after.file) };
  return {
    exit: 0,
    data: {
      process: id,
      name: after.process.name[lang],
      file: shown.file,
      changes: changes.map((change) => changeJson(change)),
      questions: questionsJson(after, lang),
    },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => (changes.length === 0 ? questionLines(after, shown) : changeLines(changes, after, shown)),
  };
}

interface GivenAnswers {
  readonly answers: readonly TypedAnswer[];
  readonly author: Author;
}

async function given(before: Assessed, flags: AssessFlags, context: Context): Promise<GivenAnswers> {
  const author: Author = {
    ...(flags.by !== undefined && { by: flags.by }),
    ...(flags.source !== undefined && { source: flags.source }),
    date: flags.date ?? context.effects.now().toISOString().slice(0, 10),
  };
  const answers = flags.set ?? [];
  const { ask, lang, width } = context;
  const asks = flags.questions === true && flags.input !== false && flags.json !== true && ask !== null;
  if (!asks || answers.length > 0) return { answers, author };
  return askedAnswers(before, author, { ask, lang, width });
}

const recorded = (
  project: Project,
  before: Assessed,
  answers: readonly TypedAnswer[],
  author: Author,
  effects: Context["effects"],
): Promise<readonly Change[]> =>
  answers.length === 0
    ? Promise.resolve([])
    : recordAnswers(project, before, answers, author, effects, (file) => {
        effects.forget(file);
      });

const questionsJson = ({ questions }: Assessed, lang: Lang) =>
  questions.map(({ question, state, hints }) => ({
    key: question.key,
    group: question.group,
    question: question.question[lang],
    kind: question.answer.kind,
    allowed: allowedWords(question.answer)[lang],
    effect: question.effect[lang],
    hints: hints.map((hint) => hint[lang]),
    ...stateJson(state),
  }));

const changeJson = ({ question, before, after }: Change) => ({
  key: question.key,
  before: stateJson(before),
  after: stateJson(after),
});
