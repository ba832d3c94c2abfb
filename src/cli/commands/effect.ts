import { resolve } from "node:path";
import { loadProject } from "../../config/project.js";
import { effectInProject } from "../../effect.js";
import { AppError } from "../../errors/app-error.js";
import { volume } from "../../reports/before-after/volume.js";
import { measuresJson } from "../../reports/export-json.js";
import { effectReport } from "../../reports/pages/effect.js";
import { say as sayIn } from "../../reports/locale.js";
import type { Text } from "../../text.js";
import type { EffectFlags } from "../call.js";
import { effectTable } from "../../measures/effect/table.js";
import { effectFailed } from "../effect-failed.js";
import { effectLines } from "../effect-lines.js";
import { fromEnvironment } from "../environment.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { inputsOf, reportTarget, writtenLines } from "../report-target.js";
import { profileValue } from "../values.js";
import { gitCommit, version } from "../version.js";

/** `prozessradar effect`: one process before and after a date, released under one profile. */
export async function effect(process: string, flags: EffectFlags, context: Context): Promise<Outcome> {
  const { cwd, effects, chosenLang, env, width } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const against = flags.against ?? [];
  if (flags.months !== undefined && flags.until !== undefined)
    throw new AppError("flags-conflict", { flag: "--months", other: "--until", reason: words.bothEnds });
  const target = reportTarget(
    flags.report,
    { process, name: `effect-${process}`, inputs: inputsOf(project, [process, ...against]) },
    cwd,
  );
  const measured = await effectInProject(
    project,
    {
      process,
      against,
      ...(flags.since === undefined ? {} : { since: flags.since }),
      ...(flags.until === undefined ? {} : { until: flags.until }),
      ...(flags.months === undefined ? {} : { months: flags.months }),
      profile: flags.profile ?? fromEnvironment(env, "PROFILE", profileValue) ?? "verwaltung",
      facts: { version: version(), git_commit: gitCommit() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  const lang = chosenLang ?? project.lang;
  if (target !== null) {
    const contact = project.accessibility_contact ?? null;
    await effects.write(target.path, effectReport({ ...measured, lang, contact }, process));
  }
  const say = sayIn(lang);
  const filters = measured.processes.find(({ id }) => id === process)?.filters ?? [];
  const failedOn = effectFailed(measured.tables.get(effectTable), flags.failOn ?? []);
  const moved = volume(measured.tables.get(effectTable), measured.months.length);
  return {
    exit: failedOn.length > 0 ? 6 : 0,
    data: {
      process,
      name: measured.name[lang],
      since: measured.windows.changed,
      from: measured.windows.since,
      until: measured.windows.until,
      yearsBefore: measured.windows.years,
      months: measured.months,
      volume: {
        beforePerMonth: moved.before,
        afterPerMonth: moved.after,
        change: moved.change,
        hasMoved: moved.hasMoved,
      },
      unmatchedMonths: measured.unmatched,
      against: measured.against,
      filters: filters.map((filter) => filter[lang]),
      measures: measuresJson(measured.tables, process, lang),
      failedOn,
      report: target?.typed ?? null,
    },
    issues: [],
    profile: measured.profile.name,
    inputs: measured.accounts.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lines: () => [...effectLines(measured, { process, failedOn }, say, width), ...writtenLines(target, say)],
  };
}

const words = {
  bothEnds: {
    de: "Beide nennen, bis wann gemessen wird.",
    en: "Both say until when it is measured.",
  },
} as const satisfies Record<string, Text>;
