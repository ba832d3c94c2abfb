import { createHash } from "node:crypto";
import { cp, mkdtemp, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { AppError } from "../../errors/app-error.js";
import { list, literal, sql } from "../../sql/tag.js";
import { openBytes } from "../bytes.js";
import { hiveFiles } from "./hive-files.js";
import { asPattern, isPattern } from "./pattern.js";
import { readingsFrom, type FileRead, type Reading } from "./reader.js";
import { asText, readable, readRelation, typedColumns } from "./relation.js";

/**
 * Reads a folder of Parquet files as one table: columns are matched by name, and folders that are called `key=value`
 * are columns of text. Rows come in the order of the files' names; the line of a row is its number over all of them.
 * Throws `folder-empty`, `folder-link`, `hive-unreadable`.
 */
export async function readHive(reading: Reading): Promise<FileRead> {
  const { input, temp } = reading;
  const files = await hiveFiles(input.path);
  if (files.length === 0) throw new AppError("folder-empty", { file: basename(input.path) });
  if (!files.some(isPattern)) return read(reading, input.path, files, files);
  const folder = await mkdtemp(join(temp, "hive-")); // 0700
  try {
    const copies = files.map((path) => join(folder, relative(input.path, path)));
    for (const [i, path] of files.entries()) await cp(path, copies[i] ?? "");
    return await read(reading, folder, files, copies.map(asPattern));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(
  reading: Reading,
  root: string,
  files: readonly string[],
  patterns: readonly string[],
): Promise<FileRead> {
  const { engine, input, salt } = reading;
  const lies = sql`[${list(patterns.map(literal))}]`;
  const all = sql`read_parquet(
    ${lies},
    union_by_name = true,
    hive_partitioning = true,
    hive_types_autocast = false
  )`;
  const unreadable = (cause: unknown) =>
    new AppError("hive-unreadable", { file: basename(input.path) }, { cause });
  const { columns, counted } = await readable({ unreadable }, async () => ({
    columns: typedColumns(await engine.rows(sql`describe from ${all}`)),
    counted: await engine.rows(sql`select sum(num_rows)::bigint as n from parquet_file_metadata(${lies})`),
  }));
  const above = keysOf(root);
  const own = new Set(files.flatMap((path) => keysOf(relative(input.path, dirname(path)))));
  return readRelation(reading, {
    format: "hive",
    // folders above the one that was named divide nothing
    columns: columns.filter(({ name }) => !above.includes(name) || own.has(name)),
    records: Number(counted[0]?.["n"] ?? 0),
    raw: (map) => sql`(select ${readingsFrom(map, salt, asText)} from ${all})`,
    sha256: () => hashOf(reading, files),
    unreadable,
  });
}

const keysOf = (path: string): readonly string[] =>
  path.split(sep).flatMap((part) => /^([^=]+)=/.exec(part)?.[1] ?? []);

/** One hash for all files: of their names inside the folder and of their own hashes. */
async function hashOf({ input, effects }: Reading, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of files) {
    const bytes = openBytes({ path, size: (await stat(path)).size, packed: null }, effects);
    for await (const _ of bytes.chunks); // the hash is all that is wanted
    const name = relative(input.path, path).split(sep).join("/");
    hash.update(`${name}\0${bytes.sha256()}\n`);
  }
  return hash.digest("hex");
}
