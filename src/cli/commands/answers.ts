import { resolve } from "node:path";
import { importAnswers } from "../../answers/import-answers.js";
import { loadProject } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import type { Text } from "../../text.js";
import { answersLines } from "../answers-lines.js";
import { stateJson } from "../assess-json.js";
import type { AnswersFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";

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
