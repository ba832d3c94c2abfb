import { optionsOf, type Job, type LoadOptions } from "../job.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { balanced, type Accounting } from "../ingest/accounting.js";
import type { ColumnFacts } from "../ingest/column-facts.js";
import { doers } from "../ingest/instances/doers.js";
import { forget, keep, readSource, type Ingested, type ReadSource } from "../ingest/ingest.js";
import { deleteInstances, dropInstances } from "../ingest/instances/instance-tables.js";
import { suspensions } from "../ingest/instances/suspensions.js";
import { rejects } from "../ingest/rows/rejects.js";
import { activitySettings } from "../log/activity-settings.js";
import { calendarTables } from "../log/calendars.js";
import { processSettings } from "../log/process-settings.js";
import { relations } from "../log/index.js";
import type { Finding } from "../quality/finding.js";
import { traps } from "../quality/traps/index.js";
import { param, sql, type Fragment } from "../sql/tag.js";
import { incomingName, mergeIncoming } from "./append.js";
import type { StoreKey } from "./key.js";
import { planLoad, type LoadMode, type LoadPlan } from "./load-plan.js";
import { mappingHash } from "./mapping-hash.js";
import { refuseExpired } from "./refuse-expired.js";
import {
  hasTable,
  noteLoad,
  storedLoad,
  type RemovedRows,
  type StoredFile,
  type StoredLoad,
} from "./records.js";
import { sizeOf } from "./source-hash.js";
import { loads } from "./tables.js";

/** How a process is loaded. The case key comes from `key`, as does whether it stays. */
export interface LoadProcessOptions extends Omit<LoadOptions, "caseKey" | "oneTimeKey"> {
  readonly mode: LoadMode;
  /** No finding of severity `error` is accepted. */
  readonly strict: boolean;
  readonly key: StoreKey;
  /** Of the tool; another one may read the same file differently. */
  readonly version: string;
  /** The project's folder of stores. */
  readonly store: string;
}

/** A process of which it is known what will be stored; nothing has changed yet. */
export interface PreparedLoad {
  readonly process: string;
  readonly plan: LoadPlan;
  readonly stored: StoredLoad | null;
  /** Null = nothing had to be read. */
  readonly read: ReadSource | null;
  readonly mapping: string;
  readonly key: string;
  readonly version: string;
  /** Of the files that were read. */
  readonly bytes: readonly (number | null)[];
}

/** What became of a process. */
export interface Loaded {
  readonly process: string;
  readonly plan: LoadPlan;
  /** Of everything that is stored now, in the order in which it was loaded. */
  readonly accounts: readonly Accounting[];
  readonly findings: readonly Finding[];
  /** What the mapped columns are like, by load. */
  readonly columns: readonly ColumnFacts[];
  /** Accounts of the files that this run has read. */
  readonly fresh: readonly Accounting[];
  /** What is not in `accounts` any more, as its case was removed on request. */
  readonly removed: readonly RemovedRows[];
  /** Cases that were removed on request before this run has read files, in which they may stand; 0 where it has read none. */
  readonly maybeBack: number;
}

/**
 * Decides what has to be done for a process and reads what has to be read, into memory. The store does not change.
 * Outside of a transaction it is fastest; only one process can be prepared at a time. Throws `data-expired`,
 * `strict-findings`, what `planLoad` and `readSource` throw.
 */
export async function prepareLoad(
  engine: Engine,
  job: Job,
  { mode, strict, key, version, store, ...o }: LoadProcessOptions,
  effects: Effects,
): Promise<PreparedLoad> {
  refuseExpired(job, o.today, store);
  const options = optionsOf(job, { ...o, caseKey: key.secret, oneTimeKey: key.id === "one-time" });
  const process = job.id;
  const mapping = mappingHash(job.source, options.timePrecision);
  const keyId = options.caseKey === null ? "public" : key.id;
  const stored = await storedLoad(engine, process);
  const plan = await planLoad(stored, {
    process,
    files: job.source.files,
    mode,
    mapping,
    key: keyId,
    version,
  });
  const known = { process, plan, stored, mapping, key: keyId, version };
  if (plan.does === "nothing") return { ...known, read: null, bytes: [] };
  const bytes = await Promise.all(plan.files.map(sizeOf));
  const read = await readSource(engine, process, { ...job.source, files: plan.files }, options, effects);
  const errors = read.findings.filter(({ code }) => traps[code].severity === "error");
  if (strict && errors.length > 0) {
    await forget(engine);
    const codes = [...new Set(errors.map(({ code }) => code))].sort();
    throw new AppError("strict-findings", { process, errors: errors.length, codes });
  }
  return { ...known, read, bytes };
}

/**
 * Stores what was prepared, in the caller's transaction: a process is replaced as a whole, or merged with what is
 * stored; other processes stay as they are. What was derived from the log before is dropped.
 */
export async function storeLoad(engine: Engine, prepared: PreparedLoad, effects: Effects): Promise<Loaded> {
  const { process, plan, stored, read } = prepared;
  if (plan.does === "nothing" || read === null)
    return { process, plan, ...storedParts(stored), fresh: [], maybeBack: 0 };
  await dropDerived(engine);
  if (plan.does !== "append") await removeRows(engine, process);
  const { accounts, findings, columns } = await (plan.does === "append" ? append : keep)(engine, read);
  const before = plan.does === "append" ? stored : null;
  const all = {
    files: [...(before?.files ?? []), ...accounts.map((account, i) => fileOf(account, prepared.bytes[i]))],
    findings: [...(before?.findings ?? []), ...findings],
    columns: [...(before?.columns ?? []), ...columns],
    removed: before?.removed ?? [],
  };
  await noteLoad(engine, process, {
    kind: plan.does === "append" ? "appended" : plan.kind,
    mapping: prepared.mapping,
    key: prepared.key,
    version: prepared.version,
    loaded_at: effects.now().toISOString(),
    ...all,
  });
  return {
    process,
    plan,
    accounts: accountsOf(all.files, prepared),
    findings: all.findings,
    columns: all.columns,
    fresh: accounts,
    removed: all.removed,
    maybeBack: new Set(stored?.removed.map(({ record }) => record)).size,
  };
}

const storedParts = (stored: StoredLoad | null) => ({
  accounts: stored === null ? [] : accountsOf(stored.files, stored),
  findings: stored?.findings ?? [],
  columns: stored?.columns ?? [],
  removed: stored?.removed ?? [],
});

/** All files of a process were loaded under one key and one mapping: others mean that they are read again. */
const accountsOf = (
  files: readonly StoredFile[],
  { key, mapping }: Pick<StoredLoad, "key" | "mapping">,
): readonly Accounting[] =>
  files.map(({ account }) => ({ ...account, key_id: key, mapping_sha256: mapping }));

const fileOf = (account: Accounting, bytes: number | null | undefined): StoredFile => ({
  file: account.file,
  sha256: account.sha256,
  bytes: bytes ?? null,
  account,
});

/** Adds the rows of new files to those that are stored; a row that is stored already counts as a duplicate of its file. */
async function append(engine: Engine, read: ReadSource): Promise<Ingested> {
  const { process } = read;
  const { accounts, findings, columns } = await keep(engine, { ...read, process: incomingName(process) });
  let last = 0;
  const ranges = read.files.map(({ loaded }) => {
    const first = last + 1;
    last += loaded;
    return [first, last] as const;
  });
  const repeated = await mergeIncoming(engine, process, ranges);
  return {
    findings,
    columns,
    accounts: accounts.map((account, i) =>
      balanced({
        ...account,
        rows_loaded: account.rows_loaded - (repeated[i] ?? 0),
        rows_duplicate: account.rows_duplicate + (repeated[i] ?? 0),
      }),
    ),
  };
}

/** All rows of a process go. Where it is the only one its tables go, which is faster and gives their space back. */
async function removeRows(engine: Engine, process: string): Promise<void> {
  const only = !(await hasTable(engine, loads.table)) || (await isAlone(engine, process));
  if (only) await dropInstances(engine);
  else await deleteInstances(engine, [process]);
  for (const { table } of [rejects, doers, suspensions]) {
    const name: Fragment = { render: (d) => d.quote(table) };
    if (only) await engine.rows(sql`drop table if exists ${name}`);
    else if (await hasTable(engine, table))
      await engine.rows(sql`delete from ${name} where process = ${param(process)}`);
  }
}

async function isAlone(engine: Engine, process: string): Promise<boolean> {
  const others = await engine.rows(sql`select 1 from loads where process <> ${param(process)} limit 1`);
  return others.length === 0;
}

/** The tables that are derived from the log, or stand beside it while measures are computed. */
export const derivedTables: readonly string[] = [
  ...[activitySettings, processSettings, ...calendarTables].map(({ table }) => table),
  ...relations.map((relation) => relation.name),
];

/** Forgets what was derived from the log: it would say something else than the log now does. */
export async function dropDerived(engine: Engine): Promise<void> {
  for (const name of derivedTables)
    await engine.rows(sql`drop table if exists ${{ render: (d) => d.quote(name) }}`);
}
