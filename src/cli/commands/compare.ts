import { resolve } from "node:path";
import { compareInProject, type Comparison } from "../../compare.js";
import { loadProject } from "../../config/project.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import type { CompareFlags, CompareNames } from "../call.js";
import { comparisonLines } from "../comparison-lines.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { inputsOf, reportTarget, writtenLines } from "../report-target.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";

/** `prozessradar compare`: two groups of cases of one process, released under one profile. */
export async function compare(
  [process, a, b]: CompareNames,
  flags: CompareFlags,
  context: Context,
): Promise<Outcome> {
  const { cwd, effects, chosenLang, env } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const target = reportTarget(
    flags.report,
    { process, name: `compare-${process}`, inputs: inputsOf(project, [process]) },
    cwd,
  );
  const by = flags.by ?? "period";
  const profile = flags.profile ?? fromEnvironment(env, "PROFILE", profileValue) ?? "verwaltung";
  const comparison: Comparison = await compareInProject(
    project,
    {
      process,
      by,
      a,
      b,
      profile,
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const lang = chosenLang ?? project.lang;
  const say = sayIn(lang);
  if (target !== null) {
    // what draws charts takes as long to load as a small log to compare
    const { comparisonReport } = await import("../../reports/pages/compare.js");
    const contact = project.accessibility_contact ?? null;
    const { html } = await comparisonReport({ ...comparison, lang, by, contact }, process);
    await effects.write(target.path, html);
  }
  const failedOn = comparison.clear.filter((figure) => flags.failOn?.includes(figure) === true);
  return {
    exit: failedOn.length > 0 ? 6 : 0,
    data: {
      process,
      name: comparison.name[lang],
      by,
      a,
      b,
      filters: comparison.filters.map((filter) => filter[lang]),
      measures: measuresJson(comparison.tables, process, lang),
      clear: comparison.clear,
      failedOn,
      report: target?.typed ?? null,
    },
    issues: [],
    profile: comparison.profile.name,
    inputs: comparison.accounts.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => [
      ...comparisonLines(comparison, { process, a, b, failedOn }, say, context.width),
      ...writtenLines(target, say),
    ],
  };
}
