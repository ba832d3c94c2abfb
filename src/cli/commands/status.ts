import { basename, resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { say as sayIn } from "../../reports/locale.js";
import { projectStatus } from "../../store/project-status.js";
import type { StatusFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { statusFailed, statusFindings } from "../status-findings.js";
import { statusLines } from "../status-lines.js";
import { nextCommand } from "../status-next.js";
import { version } from "../version.js";

/** `prozessradar status`: where a project stands, and the one command that comes next. Computes nothing. */
export async function status(flags: StatusFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const state = await projectStatus(project, {
    today: effects.now().toISOString().slice(0, 10),
    version: version(),
    permissions: process.platform !== "win32",
  });
  const findings = statusFindings(state);
  const failedOn = statusFailed(findings, flags.failOn ?? []);
  const typed = (path: string) => nameFrom(cwd, path);
  const next = nextCommand(state, findings, {
    directory: flags.directory ?? null,
    store: typed(project.store),
    keyFile: project.key_file === null ? null : typed(project.key_file),
  });
  const { processes, too_open, ...rest } = state;
  return {
    exit: failedOn.length > 0 ? 6 : 0,
    data: {
      name: project.name[lang],
      processes: processes.map(({ name, ...one }) => ({ ...one, name: name[lang] })),
      ...rest,
      too_open: too_open.map(({ path, ...one }) => ({ file: basename(path), ...one })),
      findings,
      failedOn,
      next,
    },
    issues: [],
    profile: null,
    inputs: [],
    lines: () =>
      statusLines(state, {
        say: sayIn(lang),
        width,
        name: project.name[lang],
        zone: project.timezone,
        findings,
        failedOn,
        next,
        typed,
      }),
  };
}
