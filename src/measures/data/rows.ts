import type { Finding } from "../../quality/finding.js";
import type { Computed, Row } from "../measure.js";
import { dataFindings } from "./data-findings.js";
import { rowsByFile } from "./rows-by-file.js";

/** What is known of the reading of one file; an `Accounting` is one. */
export interface FileAccount {
  readonly process: string;
  readonly file: string;
  readonly rows_read: number;
  readonly rows_rejected: number;
  readonly rows_duplicate: number;
  readonly rows_outside: number;
  readonly rows_folded: number;
  readonly rows_loaded: number;
  readonly time_precision: string | null;
}

/** The findings of one process. */
export interface ProcessFindings {
  readonly process: string;
  readonly findings: readonly Finding[];
}

/** Accounts and findings as tables, ready for the release gate. `population`: cases by process. */
export function dataTables(
  accounts: readonly FileAccount[],
  found: readonly ProcessFindings[],
  population: ReadonlyMap<string, number>,
): readonly Computed[] {
  const casesOf = (process: string): number => population.get(process) ?? 0;
  const rows = accounts.map((account): Row<typeof rowsByFile.columns> => ({
    process: account.process,
    file: account.file,
    cases: casesOf(account.process),
    rows_read: account.rows_read,
    rows_rejected: account.rows_rejected,
    rows_duplicate: account.rows_duplicate,
    rows_outside: account.rows_outside,
    rows_folded: account.rows_folded,
    rows_loaded: account.rows_loaded,
    time_precision: account.time_precision ?? "-",
  }));
  const findings = found.flatMap(({ process, findings: ofProcess }) =>
    ofProcess.map((finding): Row<typeof dataFindings.columns> => ({
      process,
      code: finding.code,
      file: finding.file ?? "-",
      column_name: finding.column ?? "-",
      cases: casesOf(process),
      count: finding.count,
      of: finding.of,
      lines: finding.lines.join(", "),
      facts: JSON.stringify(finding.facts),
    })),
  );
  return [
    { of: rowsByFile, rows },
    { of: dataFindings, rows: findings },
  ] as readonly Computed[];
}
