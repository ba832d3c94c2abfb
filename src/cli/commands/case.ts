import { resolve } from "node:path";
import { loadProject, type Project } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { refusePerson } from "../../personal-data/refuse-person.js";
import { deletionLogFile } from "../../store/deletion-log-file.js";
import type { FoundCase } from "../../store/find-case.js";
import { projectKey } from "../../store/key.js";
import { jobsOf } from "../../store/load-project.js";
import { lookForCase, removeCase } from "../../store/remove-case.js";
import type { CaseFlags } from "../call.js";
import { foundLines, removedLines } from "../case-lines.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { version } from "../version.js";

/**
 * `prozessradar case remove`: says whether a case is stored, and with `--by` removes it. Its id is read from the terminal or
 * from standard input, and is in nothing that this command says or writes.
 */
export async function caseCommand(
  words: readonly string[],
  flags: CaseFlags,
  context: Context,
): Promise<Outcome> {
  if (words.length !== 1 || words[0] !== "remove") throw new AppError("case-usage", {});
  const { cwd, effects, chosenLang, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const only = flags.only ?? null;
  if (only !== null) jobsOf(project, only);
  if (flags.by !== undefined) refusePerson("--by", flags.by); // before anybody types an id
  const key = await keyOf(project, flags, cwd);
  const caseId = await askedId(context.secret, lang);
  const shown = { lang, width };
  const told = { issues: [], profile: null, inputs: [] } as const;
  if (flags.by === undefined) {
    const search = await lookForCase(project, caseId, { only, key }, effects);
    return {
      exit: 0,
      data: {
        removed: false,
        processes: search.found.map(caseJson),
        searched: search.searched,
        unsure: search.unsure,
      },
      ...told,
      lines: () => foundLines(search, shown),
    };
  }
  const removed = await removeCase(
    project,
    caseId,
    {
      only,
      key,
      by: flags.by,
      version: version(),
      forget: (path) => {
        effects.forget(path);
      },
    },
    effects,
  );
  const { found, searched, unsure, record, ended, voided } = removed;
  const log = nameFrom(cwd, deletionLogFile(project));
  const data = { removed: record !== null, processes: found.map(caseJson), searched, unsure };
  return {
    exit: 0,
    data: { ...data, log, record, ended, voided },
    ...told,
    lines: () => removedLines(removed, { ...shown, log, directory: flags.directory ?? null }),
  };
}

/** Throws `key-unreadable`, `key-length`. */
async function keyOf({ key_file }: Project, { keyFile }: CaseFlags, cwd: string) {
  const file = keyFile === undefined ? key_file : resolve(cwd, keyFile);
  return file === null ? null : projectKey({ key_file: file }, "find");
}

/** Throws `case-id-unusable`. */
async function askedId(secret: Context["secret"], lang: Context["lang"]): Promise<string> {
  const question = {
    de: "Vorgangsnummer, wie sie im Export steht (wird nicht angezeigt): ",
    en: "Case id as it stands in the export (not shown): ",
  };
  const typed = secret === null ? "" : await secret(question[lang]);
  if (typed.trim() === "") throw new AppError("case-id-unusable", { fault: "none" });
  return typed;
}

/** Without the number of the case in the store. */
const caseJson = ({ process, rows, files }: FoundCase) => ({
  id: process,
  rows,
  files: files.map(({ file, rows: n }) => ({ file, rows: n })),
});
