import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { effectInProject } from "../../effect.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import type { EffectFlags } from "../call.js";
import { effectLines } from "../effect-lines.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";

/** `prozessradar effect`: one process before and after a date, released under one profile. */
export async function effect(process: string, flags: EffectFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang, env, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const measured = await effectInProject(
    project,
    {
      process,
      against: flags.against ?? [],
      ...(flags.since === undefined ? {} : { since: flags.since }),
      ...(flags.until === undefined ? {} : { until: flags.until }),
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
      name: measured.name[lang],
      since: measured.windows.since,
      until: measured.windows.until,
      yearsBefore: measured.windows.years,
      months: measured.months,
      unmatchedMonths: measured.unmatched,
      against: measured.against,
      measures: measuresJson(measured.tables, process, lang),
    },
    issues: [],
    profile: measured.profile.name,
    inputs: measured.accounts.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => effectLines(measured, process, sayIn(lang), width),
  };
}
