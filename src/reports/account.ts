/** How the rows of one file were read; what ingest counted. Names of columns, never a cell. */
export interface Account {
  readonly process: string;
  /** Base name. */
  readonly file: string;
  readonly sha256: string;
  readonly rows_read: number;
  readonly rows_loaded: number;
  readonly rows_rejected: number;
  readonly rows_folded: number;
  readonly rows_duplicate: number;
  readonly rows_outside: number;
  readonly columns_read: readonly string[];
  readonly columns_not_read: readonly string[];
  /** Names the key under which case ids became tokens; `one-time`, `public`: there is none to name. Absent = not noted. */
  readonly key_id?: string;
  /** SHA-256 over what the process file says about reading the rows. Absent = not noted. */
  readonly mapping_sha256?: string;
  /** Null where nothing was loaded. */
  readonly time_precision: "day" | "minute" | "second" | null;
}
