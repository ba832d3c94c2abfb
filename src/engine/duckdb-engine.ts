import {
  DuckDBDataChunkWriter,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBInstance,
  type DuckDBMaterializedResult,
  type DuckDBVector,
} from "@duckdb/node-api";
import { AppError } from "../errors/app-error.js";
import { duckdb } from "../sql/dialect.js";
import type { Fragment, Value } from "../sql/tag.js";
import type { Answer, Cell, Chunk, DbRow, Engine, Target } from "./engine.js";
import type { isoTimeIn } from "./iso-time.js";
import { plainRows } from "./plain-rows.js";
import { shown, stored } from "./values.js";

type IsoTime = ReturnType<typeof isoTimeIn>;

/** An open database as the rest of the program sees it; `openDatabase` makes it. */
export class DuckDbEngine implements Engine {
  readonly dialect = duckdb;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Others to the same database; none where a query takes all cores by itself. */
  readonly #beside: readonly DuckDBConnection[];
  readonly #isoTime: IsoTime;
  readonly #hasFile: boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #stop = (): void => {
    this.interrupt();
  };
  #interrupted = false;
  #inTransaction = false;

  constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    beside: readonly DuckDBConnection[],
    isoTime: IsoTime,
    hasFile: boolean,
    signal: AbortSignal | undefined,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#beside = beside;
    this.#isoTime = isoTime;
    this.#hasFile = hasFile;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#stop, { once: true });
    if (signal?.aborted === true) this.interrupt();
  }

  rows(query: Fragment): Promise<readonly DbRow[]> {
    return this.#rowsOn(this.#connection, query);
  }

  async rowsOfAll(queries: readonly Fragment[]): Promise<readonly (readonly DbRow[])[]> {
    const answers: (readonly DbRow[])[] = [];
    const waiting = queries.entries();
    const work = async (connection: DuckDBConnection): Promise<void> => {
      for (const [i, query] of waiting) answers[i] = await this.#rowsOn(connection, query);
    };
    await allDone((this.#hasOthers ? this.#beside : [this.#connection]).map(work));
    return answers;
  }

  async together<A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<readonly [A, B]> {
    if (!this.#hasOthers) return [await one(), await other()];
    const both = [one(), other()] as const;
    await allDone(both);
    return Promise.all(both);
  }

  /** What a transaction has changed, no other connection sees. */
  get #hasOthers(): boolean {
    return this.#beside.length > 0 && !this.#inTransaction;
  }

  async #rowsOn(connection: DuckDBConnection, query: Fragment): Promise<readonly DbRow[]> {
    const values: Value[] = [];
    const text = query.render(this.dialect, values);
    const result = await this.#run(text, values, connection);
    return plainRows(chunksOf(result), result.columnNames(), this.#isoTime);
  }

  async table(query: Fragment): Promise<Answer> {
    const values: Value[] = [];
    const text = query.render(this.dialect, values);
    const result = await this.#run(text, values);
    const rows = await result.getRows();
    return {
      columns: result.columnNames(),
      rows: rows.map((row) => row.map((cell) => shown(cell, this.#isoTime))),
    };
  }

  get inTransaction(): boolean {
    return this.#inTransaction;
  }

  interrupt(): void {
    this.#interrupted = true;
    this.#connection.interrupt();
    for (const other of this.#beside) other.interrupt();
  }

  async *chunks(query: Fragment): AsyncGenerator<Chunk> {
    const values: Value[] = [];
    const text = query.render(this.dialect, values);
    const result = await this.#asking(text, () =>
      this.#connection.stream(text, values.length > 0 ? [...values] : undefined),
    );
    for (;;) {
      const chunk = await this.#asking(text, () => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) return;
      yield Array.from({ length: chunk.columnCount }, (_, i) => itemsOf(chunk.getColumnVector(i)));
    }
  }

  async append(
    target: Target,
    rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  ): Promise<number> {
    const types = Object.values(target.columns);
    const columns = Object.entries(target.columns).map(([name, type]) => `${duckdb.quote(name)} ${type}`);
    const kind = target.temporary === true ? "temporary table" : "table";
    await this.#run(`create ${kind} if not exists ${duckdb.quote(target.table)} (${columns.join(", ")})`, []);
    const appender = await this.#connection.createAppender(
      target.table,
      "main",
      target.temporary === true ? "temp" : undefined,
    );
    const writer = DuckDBDataChunkWriter.forAppender(appender);
    let count = 0;
    try {
      for await (const row of rows) {
        writer.appendRow(row.map((cell, i) => stored(cell, types[i])));
        count++;
      }
      writer.flush();
    } finally {
      appender.closeSync();
    }
    return count;
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.#run("begin transaction", []);
    this.#inTransaction = true;
    let result: T;
    try {
      result = await work();
      await this.#run("commit", []);
    } catch (error) {
      await this.#connection.run("rollback").catch(() => undefined); // a failed statement may have ended it already
      throw error;
    } finally {
      this.#inTransaction = false;
    }
    // left to itself it comes when the last handle on the file goes, which may be long after it was closed
    if (this.#hasFile && !this.#interrupted) await this.#connection.run("checkpoint");
    return result;
  }

  #run(text: string, values: readonly Value[], connection = this.#connection) {
    return this.#asking(text, () => connection.run(text, values.length > 0 ? [...values] : undefined));
  }

  async #asking<T>(text: string, ask: () => Promise<T>): Promise<T> {
    if (this.#interrupted) throw new AppError("query-failed", { sql: text });
    try {
      return await ask();
    } catch (cause) {
      throw new AppError("query-failed", { sql: text }, { cause });
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#stop);
    for (const other of this.#beside) other.closeSync();
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }
}

/** Waits for all of them, also where one fails; throws what the first of those threw. */
async function allDone(works: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(works)) if (end.status === "rejected") throw end.reason;
}

/** The rows are there already: to wait for each chunk would take a small answer longer than its query. */
function* chunksOf(result: DuckDBMaterializedResult): Generator<DuckDBDataChunk> {
  const count = result.chunkCount;
  for (let i = 0; i < count; i++) yield result.getChunk(i);
}

/** What a numeric vector holds inside; private in the client's types, so the version is pinned and a test looks at it. */
const itemsOf = (vector: DuckDBVector): Chunk[number] =>
  (vector as unknown as { readonly items: Chunk[number] }).items;
