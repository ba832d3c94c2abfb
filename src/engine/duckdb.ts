import { chmod } from "node:fs/promises";
import {
  DuckDBDataChunkWriter,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  type DuckDBConnection,
  type DuckDBValue,
} from "@duckdb/node-api";
import { AppError } from "../errors/app-error.js";
import { duckdb } from "../sql/dialect.js";
import type { Fragment, Value } from "../sql/tag.js";
import type { Cell, ColumnType, DbRow, Engine, Target } from "./engine.js";
import { isoTimeIn } from "./iso-time.js";

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
  readonly memory?: string;
  readonly threads?: number;
  /** Zone in which instants are written; absent = UTC. The instants are the same. */
  readonly zone?: string;
}

/**
 * Opens DuckDB offline and locked: after this no extension, no path outside of `files` and `folders`
 * and no setting can be reached (`governance.md` S-02). Throws `store-busy` where another process holds the file.
 */
export async function openDatabase(o: DatabaseOptions = {}): Promise<Engine> {
  const instance = await open(o);
  const connection = await instance.connect();
  if (o.path !== undefined && o.readOnly !== true) await chmod(o.path, 0o600);
  const names = (paths: readonly string[]) => paths.map((path) => duckdb.literal(path)).join(", ");
  const settings = [
    "set TimeZone = 'UTC'",
    "set enable_progress_bar = true",
    "set enable_progress_bar_print = false",
    `set allowed_directories = [${names((o.folders ?? []).map((folder) => `${folder}/`))}]`,
    `set allowed_paths = [${names(o.files ?? [])}]`,
    "set enable_external_access = false",
    "set lock_configuration = true",
  ];
  for (const setting of settings) await connection.run(setting);
  return new DuckDb(instance, connection, isoTimeIn(o.zone ?? "UTC"));
}

async function open(o: DatabaseOptions): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(o.path ?? ":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      temp_directory: o.temp ?? "",
      max_temp_directory_size: "20GB",
      ...(o.memory === undefined ? {} : { memory_limit: o.memory }),
      ...(o.threads === undefined ? {} : { threads: String(o.threads) }),
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
  readonly #isoTime: IsoTime;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, isoTime: IsoTime) {
    this.#instance = instance;
    this.#connection = connection;
    this.#isoTime = isoTime;
  }

  async rows(query: Fragment): Promise<readonly DbRow[]> {
    const values: Value[] = [];
    const text = query.render(this.dialect, values);
    const result = await this.#run(text, values);
    const names = result.columnNames();
    return (await result.getRows()).map((row) =>
      Object.fromEntries(names.map((name, i) => [name, plain(row[i] ?? null, name, this.#isoTime)])),
    );
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
    try {
      const result = await work();
      await this.#run("commit", []);
      return result;
    } catch (error) {
      await this.#connection.run("rollback").catch(() => undefined); // a failed statement may have ended it already
      throw error;
    }
  }

  async #run(text: string, values: readonly Value[]) {
    try {
      return await this.#connection.run(text, values.length > 0 ? [...values] : undefined);
    } catch (cause) {
      throw new AppError("query-failed", { sql: text }, { cause });
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }
}

function stored(cell: Cell, type: ColumnType | undefined): DuckDBValue {
  if (cell === null) return null;
  if (type === "timestamptz") return new DuckDBTimestampTZValue(BigInt(cell));
  if (type === "bigint" && typeof cell === "number") return BigInt(cell);
  return cell;
}

/** A database value as JavaScript: whole numbers exact or refused, instants as ISO 8601 text, lists as arrays. */
function plain(value: DuckDBValue, column: string, isoTime: IsoTime): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new AppError("number-too-large", { column });
    return number;
  }
  if (value instanceof DuckDBTimestampTZValue) return isoTime(value.micros);
  if (value instanceof DuckDBListValue) return value.items.map((item) => plain(item, column, isoTime));
  return value;
}
