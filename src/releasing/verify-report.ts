import { releaseNamedIn, saysReleased } from "../reports/released-page.js";
import { readPage } from "./page-file.js";
import type { ReleaseRecord } from "./record.js";

/** Why a file is not one that was released. */
export type Unreleased =
  /** There is no such file. */
  | "missing"
  /** It is no page of ours. */
  | "no_report"
  /** It was changed since it was written. */
  | "edited"
  /** It still says that it is a draft. */
  | "draft"
  /** It names a release, but the log knows no file with this content. */
  | "not_in_log";

export interface Verified {
  /** The release that the file belongs to; null where it belongs to none. */
  readonly record: ReleaseRecord | null;
  /** Null where it was released. */
  readonly why: Unreleased | null;
  /** The release that the file names, or that was made of it; null where there is none. */
  readonly named: string | null;
}

/** Whether a file is, byte for byte, one that was released. Throws `file-unreadable`. */
export async function verifyReport(file: string, records: readonly ReleaseRecord[]): Promise<Verified> {
  const read = await readPage(file);
  if (read === null) return { record: null, why: "missing", named: null };
  const record = records.find(({ report_sha256 }) => report_sha256 === read.sha256) ?? null;
  if (record !== null) return { record, why: null, named: record.id };
  const { page } = read;
  if (page === null) return { record: null, why: "no_report", named: null };
  const named = releaseNamedIn(page.text);
  if (!page.holds) return { record: null, why: "edited", named };
  if (saysReleased(page.text)) return { record: null, why: "not_in_log", named };
  const made = records.findLast(({ draft_sha256 }) => draft_sha256 === read.sha256);
  return { record: null, why: "draft", named: made?.id ?? null };
}
