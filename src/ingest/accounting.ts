import type { Encoding, ResourceMode, Source, SourceFormat } from "../config/source.js";
import type { DbRow, Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { literal, sql, type Fragment } from "../sql/tag.js";
import { rowGroups } from "./rows/row-groups.js";
import type { Instances, LifecycleKind } from "./instances/lifecycle.js";
import { columnsRead } from "./mapping.js";
import type { FileRead } from "./readers/reader.js";
import { rejectedRows, type FileRejects, type RejectCount } from "./rows/rejects.js";

/** The coarsest step that all times of a file fit: dates only, whole minutes, or finer. */
export type TimePrecision = "day" | "minute" | "second";

/**
 * What became of the rows of one file. A row is a CSV record that holds anything, a row of a Parquet file, an event of an
 * XES file; of a wide table a date cell that holds anything, or a row whose case is missing.
 * Always: rows_read = rows_loaded + rows_rejected + rows_folded + rows_duplicate + rows_outside.
 */
export interface Accounting {
  readonly process: string;
  /** Base name. */
  readonly file: string;
  /** Of the file as it lies on the disk, in hex. */
  readonly sha256: string;
  readonly format: SourceFormat;
  /** null = the format has none. */
  readonly encoding: Encoding | null;
  /** null = the format has none. */
  readonly delimiter: string | null;
  readonly rows_read: number;
  /** Rows that became an activity instance. */
  readonly rows_loaded: number;
  /** Rows that could not be used; `rejects` says why. */
  readonly rows_rejected: number;
  /** Rows of the lifecycle that became part of another row, or of none (`schedule`, a start that is never completed). */
  readonly rows_folded: number;
  /** Rows equal to an earlier one in every mapped column, dropped because the source says so. */
  readonly rows_duplicate: number;
  /** Rows before or after the source's window. */
  readonly rows_outside: number;
  readonly columns_read: readonly string[];
  readonly columns_not_read: readonly string[];
  /** What became of the column with the person who did the work; `drop` also where there is none. */
  readonly resource_mode: ResourceMode;
  /**
   * Names the key under which case ids became tokens without giving it away; `one-time`: a key that nobody kept; `public`:
   * public data, whose ids stay. Absent = the rows are in no store.
   */
  readonly key_id?: string;
  /** SHA-256, in hex, over what the process file says about reading the rows. Absent = the rows are in no store. */
  readonly mapping_sha256?: string;
  /** The most frequent first. */
  readonly rejects: readonly RejectCount[];
  /** null = nothing was loaded from this file. */
  readonly time_precision: TimePrecision | null;
  /** How the lifecycle column of the process was read. */
  readonly lifecycle: LifecycleKind;
  /** Executions that were begun and never completed. */
  readonly orphan_starts: number;
  /** Executions that were completed and, in a log that has starts, never begun. */
  readonly orphan_completes: number;
}

/** A file whose rows are in `ingest_rows`. */
export interface StagedFile extends FileRead {
  /** Base name. */
  readonly file: string;
  readonly rows_read: number;
}

/** The accounts of all files of a process, in their order; `rowGroups` must be there. Throws `rows-unaccounted` if one does not balance. */
export async function accounting(
  engine: Engine,
  process: string,
  source: Source,
  files: readonly StagedFile[],
  rejects: readonly FileRejects[],
  made: Instances,
): Promise<readonly Accounting[]> {
  const left = await byFile(engine, leftQuery(source.timezone));
  const loaded = made.whole ? left : await byFile(engine, loadedQuery(made.relation, source.timezone));
  return files.map((file, number) => {
    const read = new Set(columnsRead(file.mapping, file.columns));
    const rows_loaded = Number(loaded.get(number)?.["usable"] ?? 0);
    const counts = rejects[number]?.counts ?? [];
    return balanced({
      process,
      file: file.file,
      sha256: file.sha256,
      format: file.format,
      encoding: file.encoding,
      delimiter: file.delimiter,
      rows_read: file.rows_read,
      rows_loaded,
      rows_rejected: rejectedRows(counts),
      rows_folded: Number(left.get(number)?.["usable"] ?? 0) - rows_loaded,
      rows_duplicate: Number(left.get(number)?.["duplicate"] ?? 0),
      rows_outside: Number(left.get(number)?.["outside"] ?? 0),
      columns_read: [...read],
      columns_not_read: file.columns.filter((column) => !read.has(column)),
      resource_mode: file.mapping.readings.some(({ as }) => as === "person" || as === "role")
        ? (source.columns.resource?.mode ?? "handover")
        : "drop",
      rejects: counts,
      time_precision: rows_loaded === 0 ? null : precision(loaded.get(number)),
      lifecycle: made.kind,
      orphan_starts: made.orphans.get(number)?.starts ?? 0,
      orphan_completes: made.orphans.get(number)?.completes ?? 0,
    });
  });
}

/** What became of the rows of each file, and how fine the times of the usable ones are. */
const leftQuery = (zone: string): Fragment => sql`
  select
    file,
    ${rowsWhere(sql`rule is null`)} as usable,
    ${rowsWhere(sql`rule = 'duplicate'`)} as duplicate,
    ${rowsWhere(sql`rule = 'outside'`)} as outside,
    bool_and(case
      when sharp < n then false
      else cast(timezone(${literal(zone)}, make_timestamptz(quarter * 900000000)) as time) = time '00:00:00'
    end) filter (where rule is null) as days,
    bool_and(minutes = n) filter (where rule is null) as minutes
  from ${rowGroups}
  group by file`;

const rowsWhere = (holds: Fragment): Fragment =>
  sql`coalesce(cast(sum(n) filter (where ${holds}) as bigint), 0)`;

/** Zones are off by quarters of an hour, so that only such times can be midnight in one. */
const loadedQuery = (relation: Fragment, zone: string): Fragment => sql`
  select
    file,
    count(*) as usable,
    bool_and(case
      when epoch_us(time) % 900000000 <> 0 then false
      else cast(timezone(${literal(zone)}, time) as time) = time '00:00:00'
    end) as days,
    bool_and(epoch_us(time) % 60000000 = 0) as minutes
  from ${relation}
  group by file`;

async function byFile(engine: Engine, query: Fragment): Promise<ReadonlyMap<number, DbRow>> {
  const rows = await engine.rows(query);
  return new Map(rows.map((row) => [Number(row["file"]), row]));
}

function precision(row: DbRow | undefined): TimePrecision {
  if (row?.["days"] === true) return "day";
  return row?.["minutes"] === true ? "minute" : "second";
}

/** Returns the account if nothing got lost or doubled; throws `rows-unaccounted` otherwise. */
export function balanced(account: Accounting): Accounting {
  const { file, rows_read, rows_loaded, rows_rejected, rows_folded, rows_duplicate, rows_outside } = account;
  const accounted = rows_loaded + rows_rejected + rows_folded + rows_duplicate + rows_outside;
  if (accounted !== rows_read || rows_folded < 0)
    throw new AppError("rows-unaccounted", { file, read: rows_read, accounted });
  return account;
}
