import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "../config/source.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import type { StagedFile } from "./accounting.js";
import { createStaging, type OptionalColumn, type StagedPart } from "./rows/ingest-rows.js";
import { lastDay } from "./times/placeholders.js";
import { probe } from "./probe.js";
import { readerOf } from "./readers/index.js";
import { stage, type Staged } from "./rows/staging.js";
import { checkFormats } from "./times/time-formats.js";

/** The files of a process, and what is to be known of their rows. */
export interface ReadFiles {
  readonly files: readonly StagedFile[];
  /** The optional columns that some file has. */
  readonly columns: ReadonlySet<OptionalColumn>;
  readonly parts: readonly StagedPart[];
}

/** What the readers are told, of `IngestOptions`. */
interface Options {
  readonly detectResource: boolean;
  readonly today: string;
  readonly temp: string;
}

/**
 * Reads the files of a source into `stagedTable`, one after the other. Throws `time-format-invalid`, `file-unsupported`
 * and what the readers throw.
 */
export async function readFiles(
  engine: Engine,
  source: Source,
  { detectResource, today, temp }: Options,
  effects: Effects,
): Promise<ReadFiles> {
  await checkFormats(engine, statedFormats(source));
  await mkdir(temp, { recursive: true, mode: 0o700 });
  const until = lastDay(source.exported_at, today);
  const salt = randomBytes(32).toString("hex");
  const files: StagedFile[] = [];
  const parts: StagedPart[] = [];
  const columns = new Set<OptionalColumn>();
  let firstRow = 0;
  for (const [number, path] of source.files.entries()) {
    const input = await probe(path, source.format);
    const reader = await readerOf(input.format);
    if (reader === null)
      throw new AppError("file-unsupported", { file: basename(path), kind: input.format.toUpperCase() });
    let staged: Staged = { rows: 0, firstLine: null, columns: [], columnNames: [] };
    const read = await reader({
      engine,
      input,
      source,
      salt,
      effects,
      detectResource,
      temp,
      load: async (mapping, raw, firstLine) => {
        staged = await stage(engine, number, source, mapping, raw, firstLine ?? null, until);
        return staged.rows;
      },
      // the place of a row in the table is its number: rows can only be taken back where none came before them, and a
      // load that may fail must not end the caller's transaction
      ...(number === 0 && !engine.inTransaction && { unload: () => createStaging(engine) }),
    });
    const rows = read.loaded + read.malformed.length;
    const file = basename(path);
    if (source.shape !== "wide" && rows !== read.records)
      throw new AppError("rows-unaccounted", { file, read: read.records, accounted: rows });
    files.push({ ...read, file, rows_read: rows });
    parts.push({ firstRow, firstLine: staged.firstLine, columnNames: staged.columnNames });
    for (const column of staged.columns) columns.add(column);
    firstRow += read.loaded;
  }
  return { files, columns, parts };
}

/** Every strptime pattern that the source states. */
const statedFormats = ({ columns: { time, start }, wide = [] }: Source): readonly string[] => [
  ...(time?.formats ?? []),
  ...(start?.formats ?? []),
  ...wide.flatMap(({ formats = [] }) => formats),
];
