import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import type { Source, SourceFormat } from "../config/source.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { accounting, type Accounting, type StagedFile } from "./accounting.js";
import { markDuplicates } from "./duplicates.js";
import { createStaging, dropStaging } from "./ingest-rows.js";
import { instances, writeInstances } from "./instances.js";
import { collapse, dropPairs } from "./lifecycle.js";
import { probe } from "./probe.js";
import { readCsv } from "./readers/csv.js";
import { readParquet } from "./readers/parquet.js";
import type { FileRead, Reading } from "./readers/reader.js";
import { readXes } from "./readers/xes.js";
import { refuseTooMany, rejects, writeRejects, type FileRejects } from "./rejects.js";
import { refuseSlashes } from "./slashes.js";
import { stage } from "./staging.js";
import { checkFormats } from "./time.js";

export interface IngestOptions {
  /** Share of the rows, 0 … 1, that may be rejected. */
  readonly maxRejectShare: number;
  /** 32 bytes under which case ids become tokens; null = ids stay as they are (public data). */
  readonly caseKey: Buffer | null;
  /** A column with a person may be taken by its name, as `handover` (public data only). */
  readonly detectResource: boolean;
  /** A folder that the engine may read; a file in it lives only while it is loaded. */
  readonly temp: string;
}

const readers: Readonly<Record<SourceFormat, (reading: Reading) => Promise<FileRead>>> = {
  csv: readCsv,
  parquet: readParquet,
  xes: readXes,
};

/**
 * Reads the files of one process and appends its activity instances to `instances` and its rejected rows to `rejects`;
 * returns one account per file. Runs inside the caller's transaction: whatever it throws, nothing is kept.
 *
 * files → probe → reader → `ingest_rows` (memory only), rejected rows marked → duplicates → lifecycle → case tokens →
 * `instances`
 *
 * `source_row` counts the rows over all files in their order. Only mapped columns are read. Throws `too-many-rejects`,
 * `no-events`, `dates-ambiguous`, `time-format-invalid`, `key-unusable` and what the readers throw.
 */
export async function ingest(
  engine: Engine,
  process: string,
  source: Source,
  options: IngestOptions,
  effects: Effects,
): Promise<readonly Accounting[]> {
  await checkFormats(engine, statedFormats(source));
  await engine.append(instances, []);
  await engine.append(rejects, []);
  await createStaging(engine);

  const files = await readFiles(engine, source, options, effects);
  await refuseSlashes(
    engine,
    source.files.map((path) => basename(path)),
  );
  const rejected: FileRejects[] = [];
  for (const [number, { file, malformed, rows_read }] of files.entries()) {
    const counts = await writeRejects(engine, process, { number, file }, malformed);
    rejected.push({ file, read: rows_read, counts });
  }
  refuseTooMany(rejected, options.maxRejectShare);
  if (source.duplicates === "drop") await markDuplicates(engine);
  const made = await collapse(
    engine,
    files.some(({ mapping }) => mapping.start !== null),
  );
  const persons = files.some(({ mapping }) => mapping.readings.some(({ as }) => as === "person"));
  const written = await writeInstances(engine, process, made.relation, persons, options.caseKey);
  const accounts = await accounting(engine, process, source.timezone, files, rejected, made);
  const sum = (of: "rows_read" | "rows_loaded" | "rows_rejected"): number =>
    accounts.reduce((all, one) => all + one[of], 0);
  const names = files.map(({ file }) => file);
  if (written !== made.expected || written !== sum("rows_loaded"))
    throw new AppError("rows-unaccounted", {
      file: names.join(", "),
      read: made.expected,
      accounted: written,
    });
  if (written === 0)
    throw new AppError("no-events", { files: names, read: sum("rows_read"), rejected: sum("rows_rejected") });
  await dropPairs(engine);
  await dropStaging(engine);
  return accounts;
}

async function readFiles(
  engine: Engine,
  source: Source,
  options: IngestOptions,
  effects: Effects,
): Promise<readonly StagedFile[]> {
  await mkdir(options.temp, { recursive: true, mode: 0o700 });
  const salt = randomBytes(32).toString("hex");
  const files: StagedFile[] = [];
  let firstRow = 0;
  for (const [number, path] of source.files.entries()) {
    const input = await probe(path, source.format);
    const read = await readers[input.format]({
      engine,
      input,
      source,
      salt,
      effects,
      detectResource: options.detectResource,
      temp: options.temp,
      load: (mapping, raw) => stage(engine, { number, firstRow }, source, mapping, raw),
    });
    const rows = read.loaded + read.malformed.length;
    const file = basename(path);
    if (source.shape === "long" && rows !== read.records)
      throw new AppError("rows-unaccounted", { file, read: read.records, accounted: rows });
    files.push({ ...read, file, rows_read: rows });
    firstRow += read.loaded;
  }
  return files;
}

/** Every strptime pattern that the source states. */
const statedFormats = ({ columns: { time, start }, wide = [] }: Source): readonly string[] => [
  ...(time?.formats ?? []),
  ...(start?.formats ?? []),
  ...wide.flatMap(({ formats = [] }) => formats),
];
