import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../errors/app-error.js";
import { literal, sql } from "../../sql/tag.js";
import { openBytes } from "../bytes.js";
import { asPattern, isPattern } from "./pattern.js";
import { readingsFrom, type FileRead, type Reading } from "./reader.js";
import { asText, readable, readRelation, typedColumns } from "./relation.js";

/**
 * Reads a Parquet file with DuckDB's own reader, mapped columns only, as text; the line of a row is its number.
 * Typed times come through as ISO text: with an offset if the column has a zone. Throws `parquet-unreadable`.
 */
export async function readParquet(reading: Reading): Promise<FileRead> {
  const { input, temp } = reading;
  if (!isPattern(input.path)) return read(reading, input.path);
  const folder = await mkdtemp(join(temp, "parquet-")); // 0700
  try {
    const path = join(folder, "copy.parquet");
    await copyFile(input.path, path);
    return await read(reading, asPattern(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(reading: Reading, path: string): Promise<FileRead> {
  const { engine, input, salt, effects } = reading;
  const lies = literal(path);
  const unreadable = (cause: unknown) =>
    new AppError("parquet-unreadable", { file: basename(input.path) }, { cause });
  const { columns, counted } = await readable({ unreadable }, async () => ({
    columns: typedColumns(await engine.rows(sql`describe from read_parquet(${lies})`)),
    counted: await engine.rows(sql`select sum(num_rows)::bigint as n from parquet_file_metadata(${lies})`),
  }));
  return readRelation(reading, {
    format: "parquet",
    columns,
    records: Number(counted[0]?.["n"] ?? 0),
    raw: (map) => sql`(select ${readingsFrom(map, salt, asText)} from read_parquet(${lies}))`,
    async sha256() {
      const bytes = openBytes(input, effects);
      for await (const _ of bytes.chunks); // the hash is all that is wanted
      return bytes.sha256();
    },
    unreadable,
  });
}
