import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { profiles } from "../../src/config/policy.js";
import type { Calendar } from "../../src/config/calendar.js";
import type { ResourceMode, Source, SourceColumns } from "../../src/config/source.js";
import { administrationZone } from "../../src/config/administration-zone.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import type { Accounting } from "../../src/ingest/accounting.js";
import { ingest } from "../../src/ingest/ingest.js";
import { filesToRead } from "../../src/ingest/readers/hive-files.js";
import { calendarTables } from "../../src/log/calendars.js";
import { writeDeclared } from "../../src/log/declared.js";
import { checkVariantKeys } from "../../src/log/variant-key-check.js";
import type { Columns, Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { release } from "../../src/release/released.js";
import type { ReleasedRow } from "../../src/release/released-row.js";
import { id, param, sql } from "../../src/sql/tag.js";
import { recorded } from "../effects.js";
import { derive } from "../given.js";

export interface LogOptions {
  readonly columns?: SourceColumns;
  readonly timezone?: string;
  /** How the column of persons is read, as far as a measure may know it; absent = as persons. */
  readonly mode?: ResourceMode;
  /** Cells of the column of persons for which nobody counts as known. */
  readonly unknown?: readonly string[];
  /** Cells of that column that are systems; absent = it is not known which are. */
  readonly systemRoles?: readonly string[];
  /** The calendar of the process; absent = the one that is built in. */
  readonly calendar?: Calendar;
}

/** A log as `analyse FILE --public-data` reads it; a measure is computed when it is asked for, and once. */
export interface OracleLog {
  readonly engine: Engine;
  readonly accounts: readonly Accounting[];
  readonly rows: <C extends Columns>(of: Measure<C>) => Promise<readonly ReleasedRow<C>[]>;
  /** The rows, computed now. */
  readonly fresh: <C extends Columns>(of: Measure<C>) => Promise<readonly ReleasedRow<C>[]>;
  readonly close: () => Promise<void>;
}

/** The id of the one process that the log is. */
const process = "log";

/** The source of a file, as `analyse` makes it of the flags. */
export const sourceOf = (path: string, o: LogOptions): Source => ({
  files: [path],
  timezone: o.timezone ?? "Europe/Berlin",
  shape: "long",
  columns: o.columns ?? {},
  aliases: {},
  duplicates: "keep",
});

/** Reads a log and derives everything that measures read. */
export async function openLog(path: string, o: LogOptions = {}): Promise<OracleLog> {
  const source = sourceOf(path, o);
  const temp = await mkdtemp(join(tmpdir(), "prozessradar-oracle-"));
  const engine = await openDatabase({
    files: await filesToRead(source),
    folders: [temp],
    temp,
    zone: administrationZone,
  });
  const { accounts } = await ingest(
    engine,
    process,
    source,
    {
      maxRejectShare: 0,
      caseKey: null,
      oneTimeKey: true,
      detectResource: true,
      timePrecision: "source",
      today: "2025-01-01", // later than any time in the logs
      lint: false,
      temp,
    },
    recorded("2025-01-01T00:00:00Z").effects,
  );
  for (const name of o.unknown ?? [])
    await engine.rows(sql`delete from doers where resource = ${param(name)}`);
  if (o.mode !== undefined)
    await writeDeclared(engine, {
      modes: { [process]: o.mode },
      staff: {},
      ...(o.systemRoles && { systemRoles: { [process]: o.systemRoles } }),
    });
  await derive(engine, [], [], o.calendar);
  await checkVariantKeys(engine);
  return {
    ...logIn(engine),
    accounts,
    close: async () => {
      await engine[Symbol.asyncDispose]();
      await rm(temp, { recursive: true, force: true });
    },
  };
}

/** The log that is in an engine; closing the engine is the caller's. */
export function logIn(engine: Engine): OracleLog {
  const computed = new Map<string, Promise<unknown>>();
  const fresh = async <C extends Columns>(of: Measure<C>) =>
    (await releasedRows(engine, of)) as readonly ReleasedRow<C>[];
  return {
    engine,
    accounts: [],
    fresh,
    rows: <C extends Columns>(of: Measure<C>) => {
      const known = computed.get(of.id) ?? fresh(of);
      computed.set(of.id, known);
      return known as Promise<readonly ReleasedRow<C>[]>;
    },
    close: () => Promise.resolve(),
  };
}

/** The same log under another calendar; the engine holds one at a time. */
export async function underCalendar(log: OracleLog, calendar: Calendar): Promise<OracleLog> {
  for (const { table } of calendarTables) await log.engine.rows(sql`drop table if exists ${id(table)}`);
  await derive(log.engine, [], [], calendar);
  return { ...log, ...logIn(log.engine), accounts: log.accounts, close: log.close };
}

const releasedRows = async (engine: Engine, of: Measure) =>
  release(await run(engine, of), profiles["public-data"], new Map([[process, Number.MAX_SAFE_INTEGER]])).rows;

/** The only row of a measure of grain process. */
export function only<C extends Columns>(rows: readonly ReleasedRow<C>[]): ReleasedRow<C> {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`one row expected, ${rows.length} found`);
  return row;
}
