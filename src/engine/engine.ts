import type { Dialect } from "../sql/dialect.js";
import type { Fragment } from "../sql/tag.js";

export type DbRow = Readonly<Record<string, unknown>>;

export type ColumnType = "varchar" | "integer" | "bigint" | "double" | "boolean" | "timestamptz";

/** A table to be filled from a stream. `timestamptz` cells are microseconds since 1970. */
export interface Target {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Lives as long as the connection and never reaches the store's file: for what is not pseudonymised yet. */
  readonly temporary?: true;
}

export type Cell = string | number | bigint | boolean | null;

/** All that the tool needs from a database. Implement this to run where the data is. */
export interface Engine extends AsyncDisposable {
  readonly dialect: Dialect;
  /** All rows of a query. Whole numbers beyond 2^53 are refused, never rounded; timestamps come as `Date`. */
  rows(query: Fragment): Promise<readonly DbRow[]>;
  /** Creates the table and appends rows as they stream in; memory does not grow with the stream. Returns the number of rows. */
  append(target: Target, rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>): Promise<number>;
  /** Runs the work in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}
