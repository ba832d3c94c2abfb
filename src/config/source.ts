/** Formats that can be read. `ocel`: OCEL 2.0 as SQLite, JSON or XML. `hive`: a folder of Parquet files. */
export const sourceFormats = [
  "csv",
  "xes",
  "parquet",
  "xlsx",
  "json",
  "arrow",
  "ocel",
  "duckdb",
  "hive",
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** Encodings that can be read. `cp850` is what DOS programs write. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "cp850"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * How much of the column with the person who did the work is used (`governance.md` P-04): nothing; only whether it
 * changed; the role that it is mapped to; or a token, which needs the policy's agreement.
 */
export const resourceModes = ["drop", "handover", "role", "pseudonym"] as const;
export type ResourceMode = (typeof resourceModes)[number];

/** How finely times are stored: as they come, or cut to the minute or the day after the order in the case is fixed. */
export type TimePrecision = "source" | "minute" | "day";

/** What is done to a case id before it is compared, in this order. */
export type Normalisation =
  | { readonly kind: "trim" | "upper" | "lower" }
  /** Each of these characters and every run of them becomes the first. */
  | { readonly kind: "collapse"; readonly characters: string };

/** A column that holds a point in time. */
export interface TimeColumn {
  /** Absent = detected, so that patterns can be given without naming the column. */
  readonly from?: string;
  /** The column with the time of day, where `from` holds the day; absent = none, or detected where `from` is. */
  readonly clock?: string;
  /** Patterns as in strptime, tried in this order; with `clock` of both, a blank between; absent = detected. */
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

/** A column with something else that is known about a case: district, kind of application, … */
export interface AttributeColumn {
  /** As filters, breakdowns and comparisons call it: lower-case letters, digits and `_`. */
  readonly name: string;
  readonly from: string;
  /** As `Source.values`. */
  readonly values?: Readonly<Record<string, string>>;
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
  /** A number: fee, rate, sum. Read with the source's `decimal` and `thousands`. */
  readonly amount?: string;
  /** Further attributes of the case, by name; never empty. */
  readonly attributes?: readonly AttributeColumn[];
  readonly resource?: {
    readonly from: string;
    readonly mode: ResourceMode;
    /** Mode `role`: person or code → role; a cell that is not named has no role. Absent = the cells are roles. */
    readonly roles?: Readonly<Record<string, string>>;
  };
}

/** What one process's source is and how its columns are read. */
export interface Source {
  /** Absolute paths, patterns already resolved, sorted. Format `hive`: folders. */
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
  /** Absent = none. */
  readonly thousands?: "." | "," | " " | "'";
  /** Physical lines at the end of a CSV file or sheet that hold no data, for example a sum; absent = detected. */
  readonly footer_rows?: number;
  /** XLSX: name of the sheet; absent = the only one with data. */
  readonly sheet?: string;
  /** OCEL: the type of object that is a case. */
  readonly object_type?: string;
  /** DuckDB: the table or view to be read, `schema.table` or `table`. */
  readonly table?: string;
  /** Turn doubly encoded text (`MÃ¼ller`) back. */
  readonly repair_mojibake?: boolean;
  /** Nothing before `from` or after `to` (ISO dates in the source's zone, both included) is kept; absent = no limit. */
  readonly window?: { readonly from: string; readonly to: string };
  /** ISO date of the export: what is later lies in the future. Absent = the day of the run. */
  readonly exported_at?: string;
  /** Zone of stamps that name none. */
  readonly timezone: string;
  /**
   * `long` = a row per event; `wide` = a row per case with a date column per step; `status` = a row per change of a
   * status: the column `activity` is the new status, reached at `time`.
   */
  readonly shape: "long" | "wide" | "status";
  readonly columns: SourceColumns;
  /** The date columns; present exactly if the shape is wide. */
  readonly wide?: readonly WideColumn[];
  /** Shape `status`: the column with the status before; each change must begin where the one before ended. */
  readonly old_status?: string;
  /** Rules by which case ids are made comparable. */
  readonly normalize_case?: readonly Normalisation[];
  /** Mapped columns in which a pattern of personal data is known and accepted, with the reason. */
  readonly not_personal?: readonly {
    readonly column: string;
    readonly pattern: string;
    readonly reason: string;
  }[];
  /** Other spelling → name of the activity. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Cell → word to be stored, for columns whose codes are not words; a cell that is not named stays as it is. */
  readonly values?: {
    readonly channel?: Readonly<Record<string, string>>;
    readonly outcome?: Readonly<Record<string, string>>;
  };
  /**
   * Attributes, `channel` and `outcome` among them, that only serve to see whether groups of people are treated
   * differently (`governance.md` G-10): never an input of a score or a prediction. Absent = none.
   */
  readonly equity?: readonly string[];
  /** Columns that are known and deliberately not read. */
  readonly drop?: readonly string[];
  /** What happens to rows that are equal in every mapped column. */
  readonly duplicates: "drop" | "keep";
}
