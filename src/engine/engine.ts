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

/** Columns of up to some thousand rows of a query as plain arrays, one per column. Null rows hold garbage. */
export type Chunk = readonly (Int32Array | BigInt64Array | BigUint64Array | Float64Array)[];

export type Cell = string | number | bigint | boolean | null;

/** What a typed query gives: names may repeat, and whole numbers beyond 2^53 come as text. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** All that the tool needs from a database. Implement this to run where the data is. */
export interface Engine extends AsyncDisposable {
  readonly dialect: Dialect;
  /** All rows of a query. Whole numbers beyond 2^53 are refused, never rounded; timestamps come as `Date`. */
  rows(query: Fragment): Promise<readonly DbRow[]>;
  /**
   * The columns of a query, chunk after chunk, in the order of its rows and without an object per row: for whole
   * numbers, doubles and timestamps (microseconds since 1970) that are never null.
   */
  chunks(query: Fragment): AsyncIterable<Chunk>;
  /**
   * The rows of several queries, in their order. None needs another, none reads what lies in memory for this connection
   * alone, and what one makes, no other names: two at a time on a log so small that each query runs on one core, otherwise one after the other.
   */
  rowsOfAll(queries: readonly Fragment[]): Promise<readonly (readonly DbRow[])[]>;
  /**
   * What two works give: at the same time where `rowsOfAll` asks two queries at a time, otherwise one after the other. One of
   * them asks `rowsOfAll` alone, and neither changes what the other reads.
   */
  together<A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<readonly [A, B]>;
  /** Creates the table and appends rows as they stream in; memory does not grow with the stream. Returns the number of rows. */
  append(target: Target, rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>): Promise<number>;
  /** A query somebody typed: its columns as they are called, its rows as plain values in their order. */
  table(query: Fragment): Promise<Answer>;
  /** Ends the running query and refuses every later one, so that the work fails and its transaction is undone. */
  interrupt(): void;
  /** Whether a transaction is open: a query that fails ends it, and everything after it fails, too. */
  readonly inTransaction: boolean;
  /** Runs the work in one transaction: all of it is kept, or nothing. What is kept is in the file when this returns. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}
