import { dirname, join } from "node:path";
import { profileOf } from "../build.js";
import type { Project } from "../config/project.js";
import type { Effects } from "../effects.js";
import { AppError } from "../errors/app-error.js";
import { refusePerson } from "../personal-data/refuse-person.js";
import { linked, lineOf } from "../linked-lines/linked-lines.js";
import { dayOf } from "../reports/manifest.js";
import { releasedPage, saysReleased } from "../reports/released-page.js";
import { sentName } from "../reports/sent-name.js";
import { appendLine, makeFolderOf } from "../store/append-line.js";
import { whileLocked } from "../store/file-lock.js";
import { jobsOf } from "../store/load-project.js";
import { readPage, sha256Of, type PageFile } from "./page-file.js";
import { recordFile } from "./record-file.js";
import { releaseId, type ReleaseRecord } from "./record.js";
import { readReleases } from "./release-log.js";

/** Who releases which file. */
export interface ReleaseRequest {
  /** The page as it was written by a build or another command, absolute. */
  readonly file: string;
  /** The same as a person named it, for messages. */
  readonly named: string;
  /** Function that answers for it, no personal name. */
  readonly function: string;
  /** ISO date from which it may leave; absent = today. */
  readonly date?: string;
  /** A file that must not outlive the run, also where the run is cut off. */
  readonly forget?: (file: string) => void;
}

export interface ReleasedReport {
  readonly record: ReleaseRecord;
  /** The file that may leave, beside the page that it was made of. */
  readonly path: string;
  /** The same release was recorded before: nothing was added, the file was written again. */
  readonly again: boolean;
}

/**
 * Records that a report may leave, and writes the file that does: the page with the release in place of its draft mark,
 * under the name of a file that is sent, with the id of the release at its end. The page itself stays as it is. The record is
 * on the disk before the file: no file ever names a release that the log does not know. The same request again writes the same
 * file. Throws `person-named`, `release-file-missing`, `not-a-report`, `report-edited`, `report-is-released`,
 * `report-unfinished`, `report-without-project`, `process-unknown`, `release-intern`, `profile-not-allowed`,
 * `profile-blocked-by-secrecy`, `release-date-impossible`, `release-not-repeatable`, `file-locked`, `not-writable`, and `releases-broken` for a log
 * that does not hold: nothing is added to it.
 */
export async function releaseReport(
  project: Project,
  request: ReleaseRequest,
  effects: Pick<Effects, "now" | "write">,
): Promise<ReleasedReport> {
  const { file, named, forget } = request;
  refusePerson("--function", request.function);
  const { sha256: draft_sha256, page } = releasable(await readPage(file), project, named);
  const today = dayOf(effects.now());
  const date = request.date ?? today;
  const made = page.made_at.slice(0, date.length);
  if (request.date !== undefined && (date < made || date > today)) {
    throw new AppError("release-date-impossible", { date, from: made, to: today });
  }
  const log = project.paths.releases;
  await makeFolderOf(log);
  return whileLocked(
    log,
    async () => {
      const { records, broken } = await readReleases(project);
      if (broken !== null) throw new AppError("releases-broken", { file: log, ...broken });
      const before = records.find(
        (record) =>
          record.draft_sha256 === draft_sha256 &&
          record.function === request.function &&
          (request.date === undefined || record.date === date),
      );
      const id = before?.id ?? releaseId(records.length + 1);
      const content = releasedPage(page.text, {
        id,
        date: before?.date ?? date,
        function: request.function,
      });
      const report_sha256 = sha256Of(content);
      if (before !== undefined && before.report_sha256 !== report_sha256) {
        throw new AppError("release-not-repeatable", { file: named, id, released: before.file });
      }
      const record =
        before ??
        linked(
          {
            time: effects.now().toISOString(),
            date,
            function: request.function,
            kind: page.kind,
            process: page.id,
            profile: page.profile,
            file: `${sentName({ ...page, manifest: page })}-${id}.html`,
            report_sha256,
            draft_sha256,
            run: page.run,
            config_sha256: page.config_sha256,
          },
          releaseId,
          records,
        );
      // what the log could not read again must not get into it
      if (!recordFile.safeParse(record).success) throw new TypeError("no record of the log of releases");
      if (before === undefined) await appendLine(log, lineOf(record));
      const path = join(dirname(file), record.file);
      await effects.write(path, content);
      return { record, path, again: before !== undefined };
    },
    forget === undefined ? {} : { forget },
  );
}

/** A page that may be released: one of the project, under a profile for readers outside of the department. */
interface Releasable {
  readonly sha256: string;
  readonly page: NonNullable<PageFile["page"]> & { readonly config_sha256: string };
}

/** Throws where the page is not as it was written, is no finished report of the project, or may not leave. */
function releasable(read: PageFile | null, project: Project, file: string): Releasable {
  if (read === null) throw new AppError("release-file-missing", { file });
  const { sha256, page } = read;
  if (page === null) throw new AppError("not-a-report", { file });
  const { kind, id, profile, config_sha256 } = page;
  if (!page.holds) throw new AppError("report-edited", { file, kind, process: id });
  if (saysReleased(page.text)) throw new AppError("report-is-released", { file });
  if (config_sha256 === null) throw new AppError("report-without-project", { file });
  if (page.unfinished) throw new AppError("report-unfinished", { file, kind, process: id });
  if (profile === "intern" || profile === "public-data")
    throw new AppError("release-intern", { file, profile });
  profileOf(project, jobsOf(project, page.processes), profile);
  return { sha256, page: { ...page, config_sha256 } };
}
