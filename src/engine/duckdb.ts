import { chmod } from "node:fs/promises";
import {
  DuckDBDataChunkWriter,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBMaterializedResult,
  type DuckDBVector,
} from "@duckdb/node-api";
import { AppError } from "../errors/app-error.js";
import { duckdb } from "../sql/dialect.js";
import type { Fragment, Value } from "../sql/tag.js";
import type { Answer, Cell, Chunk, DbRow, Engine, Target } from "./engine.js";
import { isoTimeIn } from "./iso-time.js";
import { defaultMemory } from "./memory.js";
import { plainRows } from "./plain-rows.js";
import { threadsFor } from "./threads.js";
import { shown, stored } from "./values.js";

export interface DatabaseOptions {
  /** File of the store; absent = in memory. */
  readonly path?: string;
  readonly readOnly?: boolean;
  /** Files that may be read; nothing else outside of `folders` can be. */
  readonly files?: readonly string[];
  /** Folders in which everything may be read and written. */
  readonly folders?: readonly string[];
  /** Where a query may spill; absent = nowhere. */
  readonly temp?: string;
  /** What DuckDB may take before it spills, as `512MB`; absent = 60 % of the machine's memory, at most 1.5 GB. */
  readonly memory?: string;
  /** Cores; absent = one where `path` and `files` are small, otherwise all. */
  readonly threads?: number;
  /** Zone in which instants are written; absent = UTC. The instants are the same. */
  readonly zone?: string;
  /** Where it fires, a running query is stopped and every later one fails. */
  readonly interrupted?: AbortSignal;
}

/**
 * Opens DuckDB offline and locked: after this no extension, no path outside of `files` and `folders`
 * and no setting can be reached (`governance.md` S-02). Throws `store-busy` where another process holds the file.
 */
export async function openDatabase(o: DatabaseOptions = {}): Promise<Engine> {
  const threads =
    o.threads ?? (await threadsFor([...(o.path === undefined ? [] : [o.path]), ...(o.files ?? [])]));
  const instance = await open(o, threads);
  const connection = await instance.connect();
  if (o.path !== undefined && o.readOnly !== true) await chmod(o.path, 0o600);
  const names = (paths: readonly string[]) => paths.map((path) => duckdb.literal(path)).join(", ");
  const settings = [
    "set global TimeZone = 'UTC'",
    "set enable_progress_bar = true",
    "set enable_progress_bar_print = false",
    `set allowed_directories = [${names((o.folders ?? []).map((folder) => `${folder}/`))}]`,
    `set allowed_paths = [${names(o.files ?? [])}]`,
    "set enable_external_access = false",
    "set lock_configuration = true",
  ];
  await connection.run(settings.join("; "));
  const beside = threads === 1 ? [await instance.connect(), await instance.connect()] : [];
  const isoTime = isoTimeIn(o.zone ?? "UTC");
  return new DuckDb(instance, connection, beside, isoTime, o.path !== undefined, o.interrupted);
}

async function open(o: DatabaseOptions, threads: number | null): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(o.path ?? ":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      temp_directory: o.temp ?? "",
      max_temp_directory_size: "20GB",
      memory_limit: o.memory ?? defaultMemory(),
      ...(threads === null ? {} : { threads: String(threads) }),
      ...(o.readOnly === true ? { access_mode: "READ_ONLY" } : {}),
    });
  } catch (cause) {
    throw new AppError("store-unavailable", { file: o.path ?? ":memory:" }, { cause });
  }
}

type IsoTime = ReturnType<typeof isoTimeIn>;

class DuckDb implements Engine {
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
