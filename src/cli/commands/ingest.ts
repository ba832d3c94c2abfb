import { basename, resolve } from "node:path";
import { loadProject, type Project } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { say as sayIn } from "../../reports/locale.js";
import { loadProcesses, type LoadResult } from "../../store/load-project.js";
import type { Text } from "../../text.js";
import type { IngestFlags } from "../call.js";
import { failure } from "../failure.js";
import { findingIssues } from "../inspect-findings.js";
import type { Context } from "../io.js";
import { loadLines } from "../load-lines.js";
import type { Issue, Outcome } from "../outcome.js";
import { version } from "../version.js";

/** `prozessradar ingest`: loads processes of a project into its store, each row accounted for. */
export async function ingest(
  processes: readonly string[],
  flags: IngestFlags,
  context: Context,
): Promise<Outcome> {
  checkFlags(flags, context);
  const { cwd, effects, chosenLang } = context;
  const project = loadProject(resolve(cwd, flags.directory ?? "."));
  const results = await loadProcesses(
    project,
    processes.length === 0 ? undefined : processes,
    {
      mode: flags.replace === true ? "replace" : flags.append === true ? "append" : "update",
      dryRun: flags.dryRun === true,
      strict: flags.strict === true,
      showCells: flags.showValues === true,
      ...(flags.maxReject !== undefined && { maxRejectShare: flags.maxReject }),
      facts: { version: version() },
      forget: (folder) => {
        effects.forget(folder);
      },
    },
    effects,
  );
  return outcome(project, results, flags, { ...context, lang: chosenLang ?? project.lang });
}

/** Throws `flags-conflict`, `values-need-terminal`. */
function checkFlags(flags: IngestFlags, { terminal }: Context): void {
  if (flags.replace === true && flags.append === true) {
    const reason: Text = {
      de: "die eine ersetzt, was gespeichert ist, die andere behält es.",
      en: "the one replaces what is stored, the other keeps it.",
    };
    throw new AppError("flags-conflict", { flag: "--replace", other: "--append", reason });
  }
  if (flags.showValues === true && (flags.json === true || !terminal))
    throw new AppError("values-need-terminal", { json: flags.json === true });
}

function outcome(
  project: Project,
  results: readonly LoadResult[],
  flags: IngestFlags,
  context: Context,
): Outcome {
  const { lang, width } = context;
  const say = sayIn(lang);
  const dryRun = flags.dryRun === true;
  const refused = results.flatMap((result) => ("refused" in result ? [failure(result.refused, lang)] : []));
  const [worst] = refused;
  return {
    exit: worst === undefined ? 0 : exitOf(worst.exit),
    data: { dryRun, processes: results.map((result) => dataOf(result, lang)) },
    issues: issuesOf(results, lang),
    failures: refused.map(({ issue }) => issue),
    profile: null,
    inputs: results.flatMap((result) =>
      "loaded" in result
        ? result.loaded.accounts.map(({ file, sha256 }) => ({ path: file, sha256 }))
        : result.job.source.files.map((path) => ({ path: basename(path), sha256: "" })),
    ),
    told: true,
    lines: () => loadLines(project, results, { say, width, dryRun, directory: flags.directory ?? null }),
  };
}

/** What is refused is never a bug of ours: that is thrown. */
const exitOf = (exit: 1 | 2 | 3 | 4 | 5 | 130): 2 | 3 | 4 | 5 =>
  exit === 3 || exit === 4 || exit === 5 ? exit : 2;

function dataOf(result: LoadResult, lang: Context["lang"]): Readonly<Record<string, unknown>> {
  const { job } = result;
  const about = { id: job.id, name: job.name[lang], deleteOn: job.process?.processing.delete_on ?? null };
  if ("refused" in result) return { ...about, did: "refused", reason: result.refused.code };
  const { loaded, facts } = result;
  const { plan } = loaded;
  return {
    ...about,
    did: plan.does,
    ...(plan.does === "replace" && { because: plan.reason, gone: plan.gone }),
    ...facts,
    accounts: loaded.accounts,
    removed: loaded.removed,
  };
}

const issuesOf = (results: readonly LoadResult[], lang: Context["lang"]): readonly Issue[] =>
  results.flatMap((result) =>
    "loaded" in result ? findingIssues({ findings: result.loaded.findings }, sayIn(lang)) : [],
  );
