import type { Inspection } from "../inspect/inspection.js";
import { oneLine } from "./table.js";

/** What was found out, for programs: names, shares and counts, no cell. Keys are English and stay. */
export function inspectionData(inspection: Inspection, written: readonly string[]) {
  const { files, roles, dates, trial, source } = inspection;
  return {
    files: files.map(({ file, bytes, format, encoding, delimiter, heading }, i) => ({
      file,
      bytes,
      format,
      encoding,
      delimiter,
      headerRow: heading,
      rows: trial?.accounts[i]?.rows_read ?? null,
    })),
    shape: roles.shape,
    decimal: source.decimal ?? null,
    thousands: source.thousands ?? null,
    columns: roles.columns.map(({ profile, role, confidence }) => ({
      name: oneLine(profile.name),
      role: role === "other" ? null : role,
      confidence,
      emptyShare: profile.empty_share,
      distinct: profile.distinct,
      times: profile.dates.map(({ format, share }) => ({ format: format ?? "iso-8601", share })),
    })),
    questions: [
      ...roles.questions.map(({ role, candidates }) => ({ role, candidates })),
      ...dates.map(({ column, choices }) => ({ role: "time-format", column, candidates: choices })),
    ],
    sampledRows: inspection.sampled_rows,
    sampledAll: inspection.sampled_all,
    rejectedRows: trial?.accounts.reduce((sum, account) => sum + account.rows_rejected, 0) ?? null,
    events: trial?.events ?? null,
    cases: trial?.cases ?? null,
    period: trial?.period ?? null,
    written,
  };
}
