import { analyseFiles, type Analysis } from "../../analyse.js";
import { profiles, type Profile } from "../../config/policy.js";
import { segmentOf } from "../../config/segment.js";
import { AppError } from "../../errors/app-error.js";
import { measuresJson } from "../../reports/export-json.js";
import { say as sayIn } from "../../reports/locale.js";
import type { Text } from "../../text.js";
import type { AnalyseFlags } from "../analyse-flags.js";
import { fromEnvironment } from "../environment.js";
import { failure } from "../failure.js";
import { fileRequests, type NamedRequest } from "../file-requests.js";
import { typedFilters } from "../filter-flags.js";
import { filterLines, nothingLeft } from "../filter-lines.js";
import type { Context } from "../io.js";
import { openReport, viewingLines } from "../open-report.js";
import type { Outcome } from "../outcome.js";
import { protectionLines, tooFew } from "../protection.js";
import { reportTargets, type ReportTarget } from "../report-target.js";
import { shellLine } from "../shell.js";
import { sourceIssues, sourceLines } from "../source-facts.js";
import { summary } from "../summary.js";
import { indent, indented } from "../table.js";
import { profileValue } from "../values.js";
import { inTemporaryFolder } from "../temporary-folder.js";
import { gitCommit, version } from "../version.js";
import { volume } from "../../measures/volume.js";

/** Rejected rows that are accepted where nothing else is typed. */
const usualRejectShare = 0.01;
/** Rows of each list in the text. */
const usualLimit = 5;

/** `prozessradar analyse`: every file a process of its own, its measures released under one profile. */
export async function analyse(
  files: readonly string[],
  flags: AnalyseFlags,
  context: Context,
): Promise<Outcome> {
  if (flags.open === true && flags.report === undefined) throw new AppError("open-without-report", {});
  const profile = profileOf(flags, context);
  const requests = fileRequests(files, flags, context.cwd);
  const targets = reportTargets(flags.report, requests, context.cwd);
  const filters = await typedFilters(flags, context.cwd);
  const analysis = await inTemporaryFolder(context.effects, (temp) =>
    analyseFiles(
      requests,
      {
        temp,
        profile,
        filters,
        segments: (flags.segment ?? []).map(segmentOf),
        maxRejectShare: flags.maxReject ?? usualRejectShare,
        facts: { version: version(), git_commit: gitCommit() },
      },
      context.effects,
    ),
  );
  const written = isAllWithheld(analysis) ? [] : targets;
  await writeReports(analysis, written, flags.reportKind ?? "process", context);
  const first = flags.open === true ? written[0] : undefined;
  const opened = first === undefined ? null : await openReport(first.path, context);
  return outcome(analysis, requests, { targets: written, opened }, flags, context);
}

/** Every page is made before the first is written: if one fails, nothing is. */
async function writeReports(
  analysis: Analysis,
  targets: readonly ReportTarget[],
  kind: "process" | "analysis",
  { lang, effects }: Context,
) {
  if (targets.length === 0) return;
  // what draws charts takes as long to load as a small log to analyse
  const reportOf =
    kind === "process"
      ? (await import("../../reports/pages/process.js")).processReport
      : (await import("../../reports/pages/analysis.js")).analysisReport;
  const pages: { readonly path: string; readonly html: string }[] = [];
  for (const { process, path } of targets) {
    effects.progress({
      label: { de: `Bericht: ${process}`, en: `report: ${process}` },
      done: pages.length,
      total: targets.length,
    });
    const { html } = await reportOf({ ...analysis, lang, model: null, project: null }, process);
    pages.push({ path, html });
  }
  for (const { path, html } of pages) await effects.write(path, html);
}

/** `--public-data` is a statement about the files, so it stands above a profile that the environment sets. */
function profileOf(flags: AnalyseFlags, { env }: Context): Profile {
  if (flags.publicData === true) {
    if (flags.profile !== undefined) {
      throw new AppError("flags-conflict", {
        flag: "--public-data",
        other: "--profile",
        reason: {
          de: "Daten ohne Personenbezug brauchen keine Schutzstufe.",
          en: "data that concern no person need no level of protection.",
        },
      });
    }
    return profiles["public-data"];
  }
  return profiles[flags.profile ?? fromEnvironment(env, "PROFILE", profileValue) ?? "verwaltung"];
}

const words = {
  written: { de: "Bericht geschrieben:", en: "Report written:" },
  next: { de: "Weiter mit:", en: "Next:" },
  report: { de: "bericht.html", en: "report.html" },
  reports: { de: "berichte/", en: "reports/" },
} as const satisfies Record<string, Text>;

/** The reports that were written, and whether the first was opened; null = nobody asked. */
interface Reports {
  readonly targets: readonly ReportTarget[];
  readonly opened: boolean | null;
}

function outcome(
  analysis: Analysis,
  requests: readonly NamedRequest[],
  reports: Reports,
  flags: AnalyseFlags,
  context: Context,
): Outcome {
  const { lang } = context;
  const { profile, tables, processes, accounting, manifest } = analysis;
  const withheld = withheldWhole(analysis);
  const allWithheld = isAllWithheld(analysis);
  const refusal = () =>
    failure(
      new AppError("all-withheld", {
        processes: withheld,
        profile: profile.name,
        min_cases: profile.min_cases,
      }),
      lang,
    ).issue;
  return {
    exit: allWithheld ? 5 : 0,
    data: {
      processes: processes.map(({ id, name }) => ({
        id,
        name: name[lang],
        files: accounting.filter((account) => account.process === id),
        measures: measuresJson(tables, id, lang, flags.limit ?? null),
      })),
      suppressedCells: manifest.suppressed_cells,
      reports: reports.targets.map(({ typed }) => typed),
      ...(reports.opened !== null && { opened: reports.opened }),
    },
    issues: [...sourceIssues(accounting, lang), ...(allWithheld ? [refusal()] : [])],
    profile: profile.name,
    inputs: requests.map(({ typed, id }) => ({
      path: typed,
      sha256: accounting.find((account) => account.process === id)?.sha256 ?? "",
    })),
    lines: () =>
      allWithheld
        ? sourceLines(accounting, sayIn(lang), context.width)
        : text(analysis, reports, flags, context),
  };
}

/** Processes that the profile does not report at all, because too few cases stand behind them. */
const withheldWhole = ({ tables, processes, emptied }: Analysis): readonly string[] =>
  processes
    .map(({ id }) => id)
    .filter((id) => !emptied.includes(id) && tables.get(volume).forProcess(id).rows.length === 0);

/** Whether the profile withholds every process; one that the filters have emptied is no matter of protection. */
function isAllWithheld(analysis: Analysis): boolean {
  const { processes, emptied } = analysis;
  return (
    emptied.length < processes.length && withheldWhole(analysis).length + emptied.length === processes.length
  );
}

function text(
  { tables, profile, processes, accounting, emptied }: Analysis,
  { targets, opened }: Reports,
  flags: AnalyseFlags,
  { lang, width, argv }: Context,
): readonly string[] {
  const say = sayIn(lang);
  const style = { say, profile, width, limit: flags.limit ?? usualLimit };
  const one = processes.length === 1;
  const reportName = words[one ? "report" : "reports"][lang];
  return [
    ...processes.flatMap((info) => {
      const { id } = info;
      const lines = summary(tables, id, style);
      const reason = emptied.includes(id) ? say.text(nothingLeft) : tooFew(profile, say);
      return [
        ...sourceLines(
          accounting.filter((account) => account.process === id),
          say,
          width,
        ),
        ...filterLines(tables, info, style),
        "",
        ...(lines.length === 0 ? indented(reason, width) : lines),
        "",
      ];
    }),
    ...protectionLines(tables, profile, say, width),
    "",
    ...(targets.length === 0
      ? [words.next[lang], `${indent}${withReport(argv, reportName)}`]
      : [
          ...targets.map(({ typed }) => `${words.written[lang]} ${typed}`),
          ...(opened === null ? [] : viewingLines(targets[0]?.typed ?? "", opened, say)),
        ]),
  ];
}

/** The same call with a report; options end at a `--`. */
function withReport(argv: readonly string[], name: string): string {
  const end = argv.indexOf("--");
  const options = (end === -1 ? argv : argv.slice(0, end)).filter((word) => word !== "--debug");
  return shellLine(["prozessradar", ...options, "--report", name, ...(end === -1 ? [] : argv.slice(end))]);
}
