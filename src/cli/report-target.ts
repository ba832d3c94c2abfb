import { statSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Say } from "../charts/chart.js";
import type { Project } from "../config/project.js";
import { AppError } from "../errors/app-error.js";
import { deletionLogFile } from "../store/deletion-log-file.js";
import { jobsOf } from "../store/load-project.js";
import type { NamedRequest } from "./file-requests.js";
import { refuseUnwritable } from "./writable.js";

/** Where the report of one process goes: as typed for people, absolute for the file system. */
export interface ReportTarget {
  readonly process: string;
  readonly typed: string;
  readonly path: string;
}

/**
 * Where `--report` puts the report of each process: the file itself for one process, `<folder>/<id>.html` for a folder.
 * Throws before anything was computed: `report-needs-folder` for several processes and one file, `report-over-input`,
 * `not-writable`.
 */
export function reportTargets(
  typed: string | undefined,
  requests: readonly NamedRequest[],
  cwd: string,
): readonly ReportTarget[] {
  if (typed === undefined) return [];
  const inFolder = /[/\\]$/.test(typed) || isFolder(resolve(cwd, typed));
  if (!inFolder && requests.length > 1) {
    throw new AppError("report-needs-folder", { path: typed, files: requests.length });
  }
  const targets = requests.map(({ id }) => {
    const name = inFolder ? join(typed, `${id}.html`) : typed;
    return { process: id, typed: name, path: resolve(cwd, name) };
  });
  const over = targets.find(({ path }) => requests.some((request) => isSame(request.path, path)));
  if (over !== undefined) throw new AppError("report-over-input", { path: over.typed });
  for (const { path } of targets) refuseUnwritable(dirname(path), path);
  return targets;
}

/**
 * Where `--report` puts the one report of a command on a process: the file itself, or `<name>.html` in a folder; null where
 * none was asked for. Throws `report-over-input` where it would lie over one of `inputs`, and `not-writable`, before anything was computed.
 */
export function reportTarget(
  typed: string | undefined,
  of: { readonly process: string; readonly name: string; readonly inputs: readonly string[] },
  cwd: string,
): ReportTarget | null {
  if (typed === undefined) return null;
  const inFolder = /[/\\]$/.test(typed) || isFolder(resolve(cwd, typed));
  const file = inFolder ? join(typed, `${of.name}.html`) : typed;
  const target = { process: of.process, typed: file, path: resolve(cwd, file) };
  if (of.inputs.some((input) => isSame(input, target.path)))
    throw new AppError("report-over-input", { path: file });
  refuseUnwritable(dirname(target.path), target.path);
  return target;
}

/** Files of a project that a report on some of its processes must not lie over: their exports, and what is configured. */
export const inputsOf = (project: Project, processes: readonly string[]): readonly string[] => [
  ...jobsOf(project, processes).flatMap(({ source }) => source.files),
  ...project.files,
  project.paths.decisions,
  project.paths.releases,
  deletionLogFile(project),
  ...(project.key_file === null ? [] : [project.key_file]),
];

/** Says below the text of a command which file was written. */
export const writtenLines = (target: ReportTarget | null, say: Say): readonly string[] =>
  target === null
    ? []
    : ["", `${say.text({ de: "Bericht geschrieben:", en: "Report written:" })} ${target.typed}`];

const isFolder = (path: string): boolean => entry(path)?.isDirectory() ?? false;

/** Whether two names mean one file, links and upper case included where the file system sees it so. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const a = entry(one);
  const b = entry(other);
  return a !== null && b !== null && a.ino === b.ino && a.dev === b.dev && a.ino !== 0;
}

/** What lies at a path; null also where this cannot be seen: reading or writing it then says why. */
function entry(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
