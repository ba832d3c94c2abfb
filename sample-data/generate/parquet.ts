import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, timestampValue, type DuckDBAppender } from "@duckdb/node-api";
import type { WallTime } from "./calendar.js";

/** A column of a Parquet file. `timestamp` has no zone, as most exports of a reporting database. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: "varchar" | "timestamp" | "integer";
}

/** The bytes of a Parquet file, written by DuckDB in one thread, so that the same rows give the same bytes. */
export async function parquet(
  columns: readonly ParquetColumn[],
  rows: readonly (readonly (string | WallTime)[])[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "prozessradar-sample-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const file = join(folder, "rows.parquet");
    await connection.run(
      `create table t (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`,
    );
    const appender = await connection.createAppender("t");
    for (const row of rows) {
      columns.forEach((column, index) => {
        append(appender, column, row[index]);
      });
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`copy t to '${file.replaceAll("'", "''")}' (format parquet, compression zstd)`);
    return await readFile(file);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

function append(appender: DuckDBAppender, column: ParquetColumn, cell: string | WallTime | undefined): void {
  if (cell === undefined) throw new TypeError(`no value for column ${column.name}`);
  if (column.type === "timestamp")
    appender.appendTimestamp(timestampValue(BigInt(Number(cell)) * 1_000_000n));
  else if (column.type === "integer") appender.appendInteger(Number(cell));
  else appender.appendVarchar(String(cell));
}
