import type { Engine } from "../engine/engine.js";
import type { Accounting } from "../ingest/accounting.js";
import type { ColumnFacts } from "../ingest/column-facts.js";
import type { Finding } from "../quality/finding.js";
import { param, sql } from "../sql/tag.js";
import { accounts, columnFacts, findings, loads, removals } from "./tables.js";

/** A file whose rows are stored. */
export interface StoredFile {
  readonly file: string;
  readonly sha256: string;
  /** Null for a folder. */
  readonly bytes: number | null;
  readonly account: Accounting;
}

/** Rows of a file that went with a case that was removed on request. */
export interface RemovedRows {
  /** Id of the line in the record of deletions. */
  readonly record: string;
  readonly file: string;
  readonly rows: number;
}

/** What the store knows of a process. */
export interface StoredLoad {
  readonly kind: "whole" | "appended";
  readonly mapping: string;
  readonly key: string;
  readonly version: string;
  /** In the order in which they were loaded. */
  readonly files: readonly StoredFile[];
  readonly findings: readonly Finding[];
  /** Of every load that is still stored; empty where an earlier version has loaded. */
  readonly columns: readonly ColumnFacts[];
  /** Since its files were read as a whole, in the order in which they went. */
  readonly removed: readonly RemovedRows[];
}

/** A load as it is noted. */
export interface LoadRecord extends StoredLoad {
  /** ISO 8601. */
  readonly loaded_at: string;
}

/** Whether the store has a table of this name. */
export async function hasTable(engine: Engine, name: string): Promise<boolean> {
  const found = await engine.rows(sql`
    select 1 from duckdb_tables() where schema_name = 'main' and not temporary and table_name = ${param(name)}`);
  return found.length > 0;
}

/** What is stored of a process; null = nothing. */
export async function storedLoad(engine: Engine, process: string): Promise<StoredLoad | null> {
  if (!(await hasTable(engine, loads.table))) return null;
  const of = sql`where process = ${param(process)}`;
  const [load] = await engine.rows(sql`select * from loads ${of}`);
  if (load === undefined) return null;
  const files = await engine.rows(sql`select * from accounts ${of} order by number`);
  const found = await engine.rows(sql`select finding from findings ${of} order by number`);
  const facts = (await hasTable(engine, columnFacts.table))
    ? await engine.rows(sql`select facts from column_facts ${of} order by number`)
    : [];
  const gone = (await hasTable(engine, removals.table))
    ? await engine.rows(sql`select record, file, rows from removals ${of} order by number`)
    : [];
  return {
    kind: load["kind"] as StoredLoad["kind"],
    mapping: String(load["mapping_sha256"]),
    key: String(load["key_id"]),
    version: String(load["version"]),
    files: files.map((row) => ({
      file: String(row["file"]),
      sha256: String(row["sha256"]),
      bytes: row["bytes"] === null ? null : Number(row["bytes"]),
      account: JSON.parse(String(row["account"])) as Accounting,
    })),
    findings: found.map((row) => JSON.parse(String(row["finding"])) as Finding),
    columns: facts.map((row) => JSON.parse(String(row["facts"])) as ColumnFacts),
    removed: gone.map((row) => ({
      record: String(row["record"]),
      file: String(row["file"]),
      rows: Number(row["rows"]),
    })),
  };
}

/** Notes a load in place of what was noted of the process before. Its rows are somebody else's business. */
export async function noteLoad(engine: Engine, process: string, load: LoadRecord): Promise<void> {
  await forgetRecords(engine, process);
  await engine.append(loads, [[process, load.kind, load.mapping, load.key, load.version, load.loaded_at]]);
  await engine.append(
    accounts,
    load.files.map(({ file, sha256, bytes, account }, i) => [
      process,
      i,
      file,
      sha256,
      bytes,
      JSON.stringify(account),
    ]),
  );
  await engine.append(
    findings,
    load.findings.map((finding, i) => [process, i, finding.code, JSON.stringify(finding)]),
  );
  await engine.append(
    columnFacts,
    load.columns.map((facts, i) => [process, i, JSON.stringify(facts)]),
  );
  await engine.append(
    removals,
    load.removed.map(({ record, file, rows }, i) => [process, i, record, file, rows]),
  );
}

async function forgetRecords(engine: Engine, process: string): Promise<void> {
  for (const target of [loads, accounts, findings, columnFacts, removals]) {
    await engine.append(target, []);
    await engine.rows(sql`delete from ${{ render: () => target.table }} where process = ${param(process)}`);
  }
}
