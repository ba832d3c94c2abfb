import { stat, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Engine } from "../../engine/engine.js";
import { openDatabase } from "../../engine/duckdb.js";
import { AppError } from "../../errors/app-error.js";
import { id, literal, sql, type Fragment } from "../../sql/tag.js";
import { openBytes } from "../bytes.js";
import { asPattern } from "./pattern.js";
import { readingsFrom, type FileRead, type Reading } from "./reader.js";
import { asText, readable, readRelation, typedColumns } from "./relation.js";

/** A table or view of the database. */
interface Table {
  readonly schema: string;
  readonly name: string;
}

/**
 * Reads a table or view of a DuckDB file; the line of a row is its number. The file is opened read-only by an engine of
 * its own, which reaches nothing but this file, and hands the mapped columns over as a Parquet file that lives as long
 * as the load. Throws `database-unreadable`, `database-unfinished`, `table-none`, `table-unknown`, `table-ambiguous`,
 * `table-unreadable`.
 */
export async function readDuckDb(reading: Reading): Promise<FileRead> {
  const { input, source, temp } = reading;
  const file = basename(input.path);
  if ((await stat(`${input.path}.wal`).catch(() => null)) !== null)
    throw new AppError("database-unfinished", { file });
  const folder = await mkdtemp(join(temp, "duckdb-")); // 0700
  try {
    await using database = await opened(input.path, folder);
    const table = chosen(file, await tablesOf(database), source.table);
    return await read(reading, database, table, join(folder, "rows.parquet"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function opened(path: string, folder: string): Promise<Engine> {
  try {
    return await openDatabase({ path, readOnly: true, folders: [folder], temp: folder, memory: "1GB" });
  } catch (cause) {
    throw new AppError("database-unreadable", { file: basename(path) }, { cause });
  }
}

async function tablesOf(database: Engine): Promise<readonly Table[]> {
  const rows = await database.rows(sql`
    select schema_name, table_name
    from (
      select schema_name, table_name from duckdb_tables() where not internal
      union all
      select schema_name, view_name from duckdb_views() where not internal
    )
    order by schema_name <> 'main', schema_name, table_name`);
  return rows.map((row) => ({ schema: String(row["schema_name"]), name: String(row["table_name"]) }));
}

const called = ({ schema, name }: Table): string => (schema === "main" ? name : `${schema}.${name}`);

function chosen(file: string, tables: readonly Table[], named: string | undefined): Table {
  const [only] = tables;
  if (only === undefined) throw new AppError("table-none", { file });
  if (named === undefined) {
    if (tables.length > 1) throw new AppError("table-ambiguous", { file, tables: tables.map(called) });
    return only;
  }
  const found = tables.find((table) => called(table) === named || `${table.schema}.${table.name}` === named);
  if (found !== undefined) return found;
  throw new AppError("table-unknown", { file, table: named, tables: tables.map(called) });
}

async function read(reading: Reading, database: Engine, table: Table, path: string): Promise<FileRead> {
  const { input, salt, effects } = reading;
  const lies: Fragment = sql`${id(table.schema)}.${id(table.name)}`;
  const unreadable = (cause: unknown) =>
    new AppError("table-unreadable", { file: basename(input.path), table: called(table) }, { cause });
  const { columns, counted } = await readable({ unreadable }, async () => ({
    columns: typedColumns(await database.rows(sql`describe from ${lies}`)),
    counted: await database.rows(sql`select count(*) as n from ${lies}`),
  }));
  return readRelation(reading, {
    format: "duckdb",
    columns,
    records: Number(counted[0]?.["n"] ?? 0),
    async raw(map) {
      await database.rows(
        sql`copy (select ${readingsFrom(map, salt, asText)} from ${lies}) to ${literal(path)} (format parquet)`,
      );
      return sql`read_parquet(${literal(asPattern(path))})`;
    },
    async sha256() {
      const bytes = openBytes(input, effects);
      for await (const _ of bytes.chunks); // the hash is all that is wanted
      return bytes.sha256();
    },
    unreadable,
  });
}
