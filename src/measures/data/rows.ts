import type { Finding } from "../../quality/finding.js";
import type { Computed, Row } from "../measure.js";
import { dataColumns, dataShapes } from "./data-columns.js";
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

/** What is known of one mapped column; a `ColumnFacts` is one. */
export interface ColumnAccount {
  readonly columns: readonly string[];
  readonly as: string;
  readonly files: readonly string[];
  readonly kind: string | null;
  readonly rows: number;
  readonly empty_rows: number | null;
  readonly distinct: number | null;
  readonly shapes: readonly { readonly shape: string; readonly cases: number }[];
}

/** The findings of one process, and what its columns are like. */
export interface ProcessFindings {
  readonly process: string;
  readonly findings: readonly Finding[];
  /** Absent = not looked at. */
  readonly columns?: readonly ColumnAccount[];
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
    ...columnTables(found, casesOf),
  ] as readonly Computed[];
}

function columnTables(
  found: readonly ProcessFindings[],
  casesOf: (process: string) => number,
): readonly unknown[] {
  const facts = found.flatMap(({ process, columns = [] }) => columns.map((one) => ({ process, one })));
  const named = (process: string, { columns, as, files }: ColumnAccount) => ({
    process,
    column_name: columns.join(" + "),
    read_as: as,
    files: files.join(", "),
  });
  const rows = facts.map(({ process, one }): Row<typeof dataColumns.columns> => ({
    ...named(process, one),
    cases: casesOf(process),
    kind: one.kind ?? "-",
    empty_rows: one.empty_rows,
    empty_share: one.empty_rows === null || one.rows === 0 ? null : one.empty_rows / one.rows,
    different: one.distinct,
  }));
  const shapes = facts.flatMap(({ process, one }) =>
    one.shapes.map(({ shape, cases }, i): Row<typeof dataShapes.columns> => ({
      ...named(process, one),
      place: i + 1,
      shape,
      cases,
    })),
  );
  return [
    { of: dataColumns, rows },
    { of: dataShapes, rows: shapes },
  ];
}
