import { chmod } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { AppError } from "../errors/app-error.js";
import { duckdb } from "../sql/dialect.js";
import { DuckDbEngine } from "./duckdb-engine.js";
import type { Engine } from "./engine.js";
import { isoTimeIn } from "./iso-time.js";
import { defaultMemory } from "./memory.js";
import { threadsFor } from "./threads.js";

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
  /** Zone in which functions of a query reckon (`hour`, `date_trunc`, `::date`); absent = UTC, as our own queries expect. */
  readonly reckonedIn?: string;
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
    `set global TimeZone = ${duckdb.literal(o.reckonedIn ?? "UTC")}`,
    `set allowed_directories = [${names((o.folders ?? []).map((folder) => `${folder}/`))}]`,
    `set allowed_paths = [${names(o.files ?? [])}]`,
    "set enable_external_access = false",
    "set lock_configuration = true",
  ];
  await connection.run(settings.join("; "));
  const beside = threads === 1 ? [await instance.connect(), await instance.connect()] : [];
  const isoTime = isoTimeIn(o.zone ?? "UTC");
  return new DuckDbEngine(instance, connection, beside, isoTime, o.path !== undefined, o.interrupted);
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
