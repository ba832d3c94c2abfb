import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../errors/app-error.js";
import { id, literal, sql } from "../../sql/tag.js";
import { openBytes } from "../bytes.js";
import { mapping } from "../mapping.js";
import { asPattern, isPattern } from "./pattern.js";
import { readingsFrom, type FileRead, type Reading } from "./reader.js";

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
  const { engine, input, source, detectResource, effects } = reading;
  const file = basename(input.path);
  const lies = literal(path);
  const ask = async (query: Parameters<typeof engine.rows>[0]) => {
    try {
      return await engine.rows(query);
    } catch (cause) {
      throw new AppError("parquet-unreadable", { file }, { cause });
    }
  };
  const columns = (await ask(sql`describe from read_parquet(${lies})`)).map((row) =>
    String(row["column_name"]),
  );
  const [counted] = await ask(sql`select sum(num_rows)::bigint as n from parquet_file_metadata(${lies})`);
  const map = mapping(source, { file, columns, elsewhere: null }, detectResource);
  const bytes = openBytes(input, effects);
  for await (const _ of bytes.chunks); // the hash is all that is wanted
  const raw = sql`(
    select
      1 + file_row_number as line,
      ${readingsFrom(map, reading.salt, (name) => sql`cast(${id(name)} as varchar)`)}
    from read_parquet(${lies}, file_row_number = true)
  )`;
  let loaded: number;
  try {
    loaded = await reading.load(map, raw);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === "query-failed")
      throw new AppError("parquet-unreadable", { file }, { cause });
    throw cause;
  }
  return {
    format: "parquet",
    encoding: null,
    delimiter: null,
    sha256: bytes.sha256(),
    columns,
    mapping: map,
    records: Number(counted?.["n"] ?? 0),
    loaded,
    malformed: [],
  };
}
