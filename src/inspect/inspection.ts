import type { Encoding, Source, SourceFormat } from "../config/source.js";
import type { AppError } from "../errors/app-error.js";
import type { Accounting } from "../ingest/accounting.js";
import type { Finding } from "../quality/finding.js";
import type { Roles } from "./role.js";

/** A file as it lies there. */
export interface FileFacts {
  /** Base name. */
  readonly file: string;
  readonly bytes: number;
  readonly format: SourceFormat;
  /** null = the format has none. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Line of the heading, 1-based; null = the format has none. */
  readonly heading: number | null;
}

/** What reading the log with the proposed source has shown. */
export interface TrialRun {
  /** One per file, in their order. */
  readonly accounts: readonly Accounting[];
  readonly events: number;
  readonly cases: number;
  /** First and last day (ISO dates in the source's zone). */
  readonly period: { readonly from: string; readonly to: string };
  /** Names of the activities, the most frequent first, of equals by name; for the process file only, never shown. */
  readonly activities: readonly string[];
  /** Names that look like one another (DQ-401), in each group the most frequent first; shown only with `--show-values`. */
  readonly alike: readonly (readonly string[])[];
}

/** A time column in which nobody can see which part is the day (DQ-105). */
export interface DateQuestion {
  readonly column: string;
  /** Lists of patterns as in strptime, of which one is right. */
  readonly choices: readonly (readonly string[])[];
}

/** What a look at the files of one process has shown. Nothing of it was stored. */
export interface Inspection {
  readonly files: readonly FileFacts[];
  /** Rows that were looked at for the roles; the trial run reads them all. */
  readonly sampled_rows: number;
  /** Whether these were all rows. */
  readonly sampled_all: boolean;
  readonly roles: Roles;
  /** What `ingest` would be given; also where a question is open. */
  readonly source: Source;
  readonly dates: readonly DateQuestion[];
  /** null = a question is open or the log cannot be read, so that nothing could be counted. */
  readonly trial: TrialRun | null;
  /** Why `ingest` would refuse the files although no question is open; null = it would not. */
  readonly refusal: AppError | null;
  /** Every trap that was met, of the files, the columns and the rows. */
  readonly findings: readonly Finding[];
  /** The first filled cell of every column, for `--show-values` on a terminal and nothing else. */
  readonly examples: readonly (string | null)[];
}

/** Whether a person has to answer something before the files can be read. */
export const isOpen = ({ roles, dates }: Inspection): boolean =>
  roles.questions.length > 0 || dates.length > 0;
