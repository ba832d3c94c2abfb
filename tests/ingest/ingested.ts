import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../../src/config/source.js";
import type { Effects } from "../../src/effects.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { DbRow, Engine } from "../../src/engine/engine.js";
import { AppError } from "../../src/errors/app-error.js";
import type { Accounting } from "../../src/ingest/accounting.js";
import { filesToRead } from "../../src/ingest/readers/hive-files.js";
import { ingest, type IngestOptions } from "../../src/ingest/ingest.js";
import { sql } from "../../src/sql/tag.js";

/** Effects that do nothing. */
export const quiet: Effects = {
  now: () => new Date("2025-01-01T00:00:00Z"),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.resolve(),
};

/** What the ingest of some files gave. `rows` are ordered by source row. */
export interface Ingested {
  readonly accounts: readonly Accounting[];
  readonly rows: readonly DbRow[];
  readonly rejects: readonly DbRow[];
}

/** A source without any statement: everything is detected. */
export const detected: Omit<Source, "files"> = {
  timezone: "Europe/Berlin",
  shape: "long",
  columns: {},
  aliases: {},
  duplicates: "keep",
};

/** Data that concern no person: everything is kept as it is. */
export const publicData: Omit<IngestOptions, "temp"> = {
  maxRejectShare: 0.01,
  caseKey: null,
  oneTimeKey: false,
  detectResource: false,
  timePrecision: "source",
  today: "2026-01-01",
  lint: false,
};

/** Reads files and lets somebody look at the engine before it closes. */
export async function withIngested<T>(
  files: readonly string[],
  source: Partial<Source>,
  options: Partial<IngestOptions>,
  look: (engine: Engine, accounts: readonly Accounting[]) => Promise<T>,
): Promise<T> {
  const temp = mkdtempSync(join(tmpdir(), "prozessradar-temp-"));
  await using engine = await openDatabase({ files: await filesToRead({ files }), folders: [temp], temp });
  try {
    const { accounts } = await engine.transaction(() =>
      ingest(engine, "p", { ...detected, files, ...source }, { ...publicData, temp, ...options }, quiet),
    );
    return await look(engine, accounts);
  } finally {
    const left = readdirSync(temp, { recursive: true });
    rmSync(temp, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temp folder: ${left.join(", ")}`);
  }
}

/** Reads files that lie somewhere. */
export const ingested = (
  files: readonly string[],
  source: Partial<Source> = {},
  options: Partial<IngestOptions> = {},
): Promise<Ingested> =>
  withIngested(files, source, options, async (engine, accounts) => ({
    accounts,
    rows: await engine.rows(sql`
      select case_id, activity, time, start_time, org_unit, system, channel, outcome, other_person
      from instances
      order by source_row`),
    rejects: await engine.rows(sql`select line, column_name, rule from rejects order by line, rule`),
  }));

/** Reads files of this content, `name` → content, in this order. */
export async function ingestedText(
  contents: Readonly<Record<string, string | Uint8Array>>,
  source: Partial<Source> = {},
  options: Partial<IngestOptions> = {},
): Promise<Ingested> {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-in-"));
  try {
    const files = Object.entries(contents).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    return await ingested(files, source, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some columns of a row as one text; null is empty. */
export const told = (row: DbRow, ...names: readonly string[]): string =>
  names
    .map((name) => row[name] ?? "")
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join("|");

/** The error that reading gives, as a person sees it; fails where there is none. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly exit: number; readonly de: string; readonly hint: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, hint, exit } = error.explain("de");
    return { code: error.code, exit, de: message, hint };
  }
  throw new Error("was not refused");
}
