import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import { whatIfInProject } from "../../what-if.js";
import type { WhatIfFlags } from "../call.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";
import { whatIfLines } from "../what-if-lines.js";

/** `prozessradar what-if`: the log of a process as if some of its steps had run by themselves. */
export async function whatIf(process: string, flags: WhatIfFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang, env, width } = context;
  const automate = flags.automate ?? [];
  if (automate.length === 0) throw new AppError("what-if-nothing", { process });
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const asked = await whatIfInProject(
    project,
    {
      process,
      automate,
      waiting: flags.waiting ?? "keep",
      profile: flags.profile ?? fromEnvironment(env, "PROFILE", profileValue) ?? "verwaltung",
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const lang = chosenLang ?? project.lang;
  return {
    exit: 0,
    data: {
      process,
      name: asked.name[lang],
      automate,
      waiting: asked.waiting,
      keptWaits: asked.keptWaits,
      measures: measuresJson(asked.tables, process, lang),
    },
    issues: [],
    profile: asked.profile.name,
    inputs: asked.accounts.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => whatIfLines(asked, process, sayIn(lang), width),
  };
}
