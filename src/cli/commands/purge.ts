import { resolve } from "node:path";
import { loadProject, type Project } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { deletionLogFile } from "../../store/deletion-log-file.js";
import { expiredProcesses, purge as purgeStore } from "../../store/purge.js";
import { storeFiles } from "../../store/remove-store.js";
import type { Text } from "../../text.js";
import type { PurgeFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { deletionDays, dueLines, purgedLines } from "../purge-lines.js";
import { version } from "../version.js";

/** `prozessradar purge`: deletes the data of processes with a record; without a process it says what is due when. */
export async function purge(
  processes: readonly string[],
  flags: PurgeFlags,
  context: Context,
): Promise<Outcome> {
  checkFlags(processes, flags);
  const { cwd, effects, chosenLang, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const lang = chosenLang ?? project.lang;
  const today = effects.now().toISOString().slice(0, 10);
  const only = askedFor(project, processes, flags, today);
  if (only.length === 0) return due(project, today, flags.expired === true, { ...context, lang });
  const dryRun = flags.dryRun === true;
  const purged = await purgeStore(
    project,
    only,
    {
      exports: flags.exports === true,
      dryRun,
      acceptLoss: flags.acceptLoss === true,
      by: flags.by ?? null,
      version: version(),
      forget: (file) => {
        effects.forget(file);
      },
    },
    effects,
  );
  const log = nameFrom(cwd, deletionLogFile(project));
  return {
    exit: 0,
    data: { dryRun, log, ...purged },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => purgedLines(purged, { dryRun, log, lang, width }),
  };
}

/** Throws `flags-conflict`. */
function checkFlags(processes: readonly string[], { expired, all }: PurgeFlags): void {
  const reason: Text = {
    de: "was zu löschen ist, wird auf eine Weise gesagt.",
    en: "what is to be deleted is said in one way.",
  };
  if (expired === true && all === true)
    throw new AppError("flags-conflict", { flag: "--expired", other: "--all", reason });
  if (processes.length > 0 && (expired === true || all === true)) {
    const flag = expired === true ? "--expired" : "--all";
    throw new AppError("flags-conflict", { flag, other: processes.join(" "), reason });
  }
}

function askedFor(
  project: Project,
  typed: readonly string[],
  { expired, all }: PurgeFlags,
  today: string,
): readonly string[] {
  if (all === true) return project.processes.map(({ id }) => id);
  return expired === true ? expiredProcesses(project, today) : typed;
}

/** Nothing is taken: what could be, and when it is due. `asked`: for what is over. A list that was asked for is no failure. */
async function due(project: Project, today: string, asked: boolean, context: Context): Promise<Outcome> {
  const stored = (await storeFiles(project)).length > 0;
  const days = deletionDays(project, today, context.lang);
  return {
    exit: 0,
    data: { dryRun: true, stored, processes: days },
    issues: [],
    profile: null,
    inputs: [],
    lines: () => dueLines(days, { asked, stored, lang: context.lang, width: context.width }),
  };
}
