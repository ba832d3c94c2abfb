/** How the records of a CSV file are written. */
export interface Layout {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** Fields of the heading, and so of every record. */
  readonly width: number;
  /** Physical lines before the heading. */
  readonly preamble: number;
  /** Physical line before which a footer begins that is no record; null = there is none. */
  readonly footer: number | null;
  /** `cr` = lines end with a carriage return alone, as on old Macs. */
  readonly lineEnd: "lf" | "cr";
}

/** Bytes of a record beyond which DuckDB's reader gives up on it. */
export const longestRecord = 1_900_000;

/** Takes the cells that are to be kept. Cells come in the order of the file; a record that proves bad is taken back. */
export interface CellSink {
  /** 1 for the columns that are kept, by their place in the record. */
  readonly keep: Uint8Array;
  /**
   * A whole plain record at once: cell `i` is the bytes `bounds[2 * i]` … `bounds[2 * i + 1]` of the chunk.
   * Returns whether it is kept; if not, it comes again cell by cell.
   */
  record(line: number, chunk: Uint8Array, bounds: Int32Array): boolean;
  beginRecord(line: number): void;
  beginCell(): void;
  byte(value: number): void;
  /** Bytes `from` … `to` of a chunk, none of them a quotation mark. */
  bytes(chunk: Uint8Array, from: number, to: number): void;
  endCell(): void;
  /** `good` = well-formed. Returns whether the record is kept. */
  endRecord(good: boolean): boolean;
}

/** What is known about the records of a file. */
export interface Records {
  /** Records after the heading that hold anything; blank lines and records of empty cells are none. */
  readonly count: number;
  /** Line on which each malformed record begins: another number of fields, text after a closing quote, NUL, over 1.9 MB. */
  readonly malformed: readonly number[];
  /** Every line of the file is one well-formed record, written as DuckDB's own reader expects it. */
  readonly regular: boolean;
  /** Line on which a quotation mark is opened that is never closed; null = none. */
  readonly openQuote: number | null;
  /** Physical lines of the file; what follows the last line end counts if it holds anything. */
  readonly lines: number;
}

/** Reads records from bytes. */
export interface RecordReader {
  /** Returns the line feeds of the chunk; null = not counted. */
  write(chunk: Buffer): number | null;
  end(): Records;
}
