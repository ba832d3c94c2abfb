/** Formats that can be read. */
export type SourceFormat = "csv" | "xes" | "parquet";

/** Encodings that can be read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How much of the column with the person who did the work is used: nothing, or only whether it changed. */
export type ResourceMode = "drop" | "handover";

/** A column that holds a point in time. */
export interface TimeColumn {
  /** Absent = detected, so that patterns can be given without naming the column. */
  readonly from?: string;
  /** Patterns as in strptime, tried in this order; absent = detected. */
  readonly formats?: readonly string[];
  /** Cells that mean "still open", for example `31.12.9999`. */
  readonly null_values?: readonly string[];
}

/** A date column of a wide table: one per step. */
export interface WideColumn {
  readonly column: string;
  readonly activity: string;
  /** Patterns as in strptime, tried in this order; absent = detected. */
  readonly formats?: readonly string[];
}

/** Which columns are read, and as what. A column that is not named here is not read. */
export interface SourceColumns {
  /** Absent = detected, here and below. */
  readonly case?: string;
  /** Several columns are joined with a space; empty parts are left out. */
  readonly activity?: readonly string[];
  readonly time?: TimeColumn;
  readonly start?: TimeColumn;
  readonly lifecycle?: string;
  readonly instance?: string;
  readonly org_unit?: string;
  readonly system?: string;
  readonly channel?: string;
  readonly outcome?: string;
  readonly resource?: { readonly from: string; readonly mode: ResourceMode };
}

/** What one process's source is and how its columns are read. */
export interface Source {
  /** Absolute paths, patterns already resolved, sorted. */
  readonly files: readonly string[];
  /** Absent = by name and content. */
  readonly format?: SourceFormat;
  /** Absent = detected. */
  readonly encoding?: Encoding;
  /** Absent = detected. */
  readonly delimiter?: string;
  /** 1-based; absent = 1. */
  readonly header_row?: number;
  readonly decimal?: "," | ".";
  /** Zone of stamps that name none. */
  readonly timezone: string;
  /** `long` = a row per event; `wide` = a row per case with a date column per step. */
  readonly shape: "long" | "wide";
  readonly columns: SourceColumns;
  /** The date columns; present exactly if the shape is wide. */
  readonly wide?: readonly WideColumn[];
  /** Other spelling → name of the activity. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Cell → word to be stored, for columns whose codes are not words; a cell that is not named stays as it is. */
  readonly values?: {
    readonly channel?: Readonly<Record<string, string>>;
    readonly outcome?: Readonly<Record<string, string>>;
  };
  /** Columns that are known and deliberately not read. */
  readonly drop?: readonly string[];
  /** What happens to rows that are equal in every mapped column. */
  readonly duplicates: "drop" | "keep";
}
