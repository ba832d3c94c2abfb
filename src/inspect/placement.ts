import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { at } from "../config/at.js";
import { load } from "../config/load.js";
import { check } from "../config/parse.js";
import { isInside, matching } from "../config/paths.js";
import { projectFile, type ProjectFile } from "../config/project-file.js";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";

/** The folder that a process file belongs to, and what its `prozessradar.yaml` says; null = there is none yet. */
export interface ProjectPlace {
  readonly root: string;
  readonly file: ProjectFile | null;
}

const mainFile = "prozessradar.yaml";

/** The project in `root`, with no more of it read than its own file. Throws `config-invalid`. */
export function projectPlace(root: string): ProjectPlace {
  const path = join(root, mainFile);
  if (!existsSync(path)) return { root, file: null };
  const problems: Problem[] = [];
  const document = load(path, mainFile, (problem) => problems.push(problem));
  const file = document && check(projectFile, document, (problem) => problems.push(problem))?.value;
  if (file === undefined) throw new AppError("config-invalid", { problems });
  return { root, file };
}

/** Where a process file goes, and how it names its sources. */
export interface Placement {
  /** Absolute. */
  readonly path: string;
  /** The file as it lies there now; null = there is none. */
  readonly before: string | null;
  /** Paths of the sources, relative to the project, `/` between folders, maybe with `*`. */
  readonly files: readonly string[];
}

/**
 * Checks that a process file can be written and will be found, before any work is done. `again` = the same call with
 * `--update`. Throws `process-file-exists`, `process-file-missing`, `process-file-unlisted`, `inspect-outside`.
 */
export function placement(
  { root, file }: ProjectPlace,
  write: { readonly path: string; readonly typed: string; readonly update: boolean; readonly again: string },
  sources: readonly string[],
): Placement {
  const { path, typed, update, again } = write;
  for (const one of [path, ...sources]) {
    if (!isInside(root, one)) throw new AppError("inspect-outside", { what: one, project: root });
  }
  const patterns = file?.paths.processes ?? ["processes/*.yaml"];
  const inProject = projectPath(root, path);
  if (!patterns.some((pattern) => fits(inProject, pattern)))
    throw new AppError("process-file-unlisted", { path: typed, patterns });
  const exists = existsSync(path);
  if (exists && !update) throw new AppError("process-file-exists", { path: typed, again });
  if (!exists && update) throw new AppError("process-file-missing", { path: typed });
  return {
    path,
    before: exists ? readFileSync(path, "utf8") : null,
    files: patternFor(root, sources) ?? sources.map((source) => projectPath(root, source)),
  };
}

/** Throws `process-id-taken` where another process of the project has this id already. */
export function checkId({ root, file }: ProjectPlace, path: string, id: string): void {
  const patterns = file?.paths.processes ?? [];
  const others = patterns.flatMap((pattern) => matching(root, pattern)).filter((other) => other !== path);
  for (const other of new Set(others)) {
    const shown = projectPath(root, other);
    const document = load(other, shown, () => undefined);
    if (document !== undefined && at(document.value, "id") === id)
      throw new AppError("process-id-taken", { id, file: shown });
  }
}

const projectPath = (root: string, path: string): string =>
  relative(root, resolve(path)).split(sep).join("/");

/** Whether a path is meant by a pattern, whose last part may hold `*`. */
function fits(path: string, pattern: string): boolean {
  const words = pattern
    .replace(/^[.][/]/, "")
    .split("*")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${words.join("[^/]*")}$`, "u").test(path);
}

/** A pattern that means exactly these files; null = there is none that says more than a list. */
function patternFor(root: string, sources: readonly string[]): readonly string[] | null {
  const [first = "", ...more] = sources.map((source) => basename(source));
  if (more.length === 0 || new Set(sources.map((source) => dirname(source))).size > 1) return null;
  const names = [first, ...more];
  const before = commonStart(names).replace(/\d+$/, "");
  const rests = names.map((name) => name.slice(before.length));
  const [rest = ""] = rests;
  let after = rest.length;
  while (after > 0 && !rests.every((other) => other.endsWith(rest.slice(rest.length - after)))) after--;
  if (before.length < 3) return null;
  const pattern = `${projectPath(root, dirname(sources[0] ?? ""))}/${before}*${rest.slice(rest.length - after)}`;
  const found = matching(root, pattern.replace(/^[/]/, ""));
  const wanted = sources.map((source) => resolve(source)).sort();
  return found.length === wanted.length && found.every((path, i) => path === wanted[i])
    ? [pattern.replace(/^[/]/, "")]
    : null;
}

function commonStart([first = "", ...more]: readonly string[]): string {
  let length = first.length;
  for (const name of more) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
