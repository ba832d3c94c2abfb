import { dirname, resolve } from "node:path";
import { loadProject, type Project } from "../../config/project.js";
import { AppError } from "../../errors/app-error.js";
import { readReleases } from "../../releasing/release-log.js";
import { releaseReport } from "../../releasing/release-report.js";
import { say as sayIn } from "../../reports/locale.js";
import { verifyReport, type Verified } from "../../releasing/verify-report.js";
import { failure } from "../failure.js";
import type { ReleaseFlags } from "../call.js";
import type { Context } from "../io.js";
import { nameFrom } from "../name-from.js";
import type { Outcome } from "../outcome.js";
import { printedLines, printerOf, printPages } from "../pdf.js";
import { logLines, releasedLines, verifiedLines } from "../release-lines.js";
import { refuseUnwritable } from "../writable.js";

/** `prozessradar release`: records that a report may leave, or checks a file and the log of releases. */
export async function release(file: string | null, flags: ReleaseFlags, context: Context): Promise<Outcome> {
  refuseOther(flags);
  const project = loadProject(resolve(context.cwd, flags.directory ?? "."));
  return flags.verify === true
    ? await verify(project, file, context)
    : await record(project, file, flags, context);
}

/** Whoever checks releases nothing. Throws `flags-conflict`. */
function refuseOther({ verify, function: office, date, pdf }: ReleaseFlags): void {
  const typed = { "--function": office, "--date": date, "--pdf": pdf };
  const other = Object.entries(typed).find(([, value]) => value !== undefined)?.[0];
  if (verify !== true || other === undefined) return;
  const reason = { de: "Wer prüft, gibt nichts frei.", en: "whoever checks releases nothing." };
  throw new AppError("flags-conflict", { flag: "--verify", other, reason });
}

/** Throws `release-incomplete`. */
async function record(
  project: Project,
  named: string | null,
  { function: office, date, pdf }: ReleaseFlags,
  context: Context,
): Promise<Outcome> {
  const { cwd, effects, chosenLang, width } = context;
  if (named === null || office === undefined) {
    const missing = { file: named, function: office ?? null };
    const keys = (["file", "function"] as const).filter((key) => missing[key] === null);
    throw new AppError("release-incomplete", { missing: keys });
  }
  const printer = pdf === true ? printerOf(context) : null;
  const draft = resolve(cwd, named);
  refuseUnwritable(dirname(draft));
  const released = await releaseReport(
    project,
    {
      file: draft,
      named: nameFrom(cwd, draft),
      function: office,
      ...(date !== undefined && { date }),
      forget: (file) => {
        effects.forget(file);
      },
    },
    effects,
  );
  const printed = printer === null ? [] : await printPages([released.path], printer, context);
  const pdfs = printed.map((file) => nameFrom(cwd, file));
  const names = {
    log: nameFrom(cwd, project.paths.releases),
    draft: nameFrom(cwd, draft),
    report: nameFrom(cwd, released.path),
  };
  const lang = chosenLang ?? project.lang;
  return {
    exit: 0,
    data: { file: names.log, record: released.record, report: names.report, pdfs, again: released.again },
    issues: [],
    profile: released.record.profile,
    inputs: [{ path: names.draft, sha256: released.record.draft_sha256 }],
    lines: () => [...releasedLines(released, names, lang, width), ...printedLines(pdfs, sayIn(lang))],
  };
}

/** Exit code 3 where the log does not hold, or the file is none that was released. */
async function verify(
  project: Project,
  named: string | null,
  { cwd, chosenLang, width }: Context,
): Promise<Outcome> {
  const lang = chosenLang ?? project.lang;
  const log = await readReleases(project);
  const { records, broken } = log;
  const file = nameFrom(cwd, project.paths.releases);
  const path = named === null ? null : resolve(cwd, named);
  const report = path === null ? null : nameFrom(cwd, path);
  const verified = path === null ? null : await verifyReport(path, records);
  const fault =
    broken === null ? faultOf(report, verified, log) : new AppError("releases-broken", { file, ...broken });
  const told = fault === null ? null : failure(fault, lang);
  return {
    exit: told === null ? 0 : 3,
    data: {
      file,
      records,
      broken,
      head: records.at(-1)?.hash ?? null,
      ...(verified !== null && { report, released: verified.record, why: verified.why }),
    },
    issues: told === null ? [] : [told.issue],
    profile: null,
    inputs: [],
    lines: () => {
      if (told !== null) return [];
      const released = verified?.record ?? null;
      return report !== null && released !== null
        ? verifiedLines(released, report, lang, width)
        : logLines(records, lang, width);
    },
  };
}

/** What is wrong with a file; null where nothing is, or none was named. */
function faultOf(
  report: string | null,
  verified: Verified | null,
  { records }: Awaited<ReturnType<typeof readReleases>>,
): AppError<"report-not-released"> | null {
  if (report === null || verified === null) return null;
  const { why, named } = verified;
  if (why === null) return null;
  const released = records.find(({ id }) => id === named)?.file ?? null;
  return new AppError("report-not-released", { file: report, why, named, released });
}
