import type { Source, TimePrecision } from "../config/source.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import type { Finding } from "../quality/finding.js";
import { accounting, type Accounting, type StagedFile } from "./accounting.js";
import { columnFacts, type ColumnFacts } from "./column-facts.js";
import { writeDoers } from "./instances/doers.js";
import { markDuplicates } from "./rows/duplicates.js";
import { fileOrder } from "./rows/file-order.js";
import { findTraps } from "./findings/index.js";
import { createStaging, dropStaging, showStaging } from "./rows/ingest-rows.js";
import { buildHandovers, dropHandovers } from "./instances/handover.js";
import { attributesRead, firstValues } from "./instances/instance-attributes.js";
import { writeInstances } from "./instances/instances.js";
import { dropNumbers, numberCases, type Looked } from "./instances/instance-rows.js";
import { settleClockChange } from "./times/clock-change.js";
import { collapse, dropPairs, type Instances } from "./instances/lifecycle.js";
import { writeSuspensions } from "./instances/suspensions.js";
import { refuseProtected } from "./protected-columns.js";
import { tidyNames } from "./rows/names.js";
import { buildTokens, dropTokens } from "./instances/pseudonym.js";
import { buildPositions, dropPositions } from "./instances/order-kept.js";
import { readFiles } from "./read-files.js";
import {
  countRejects,
  mostRejected,
  refuseTooMany,
  rejects,
  writeRejects,
  type FileRejects,
} from "./rows/rejects.js";
import { refuseSlashes } from "./times/slashes.js";
import { refuseSuspicious } from "./rows/suspicious-columns.js";
import { forgetCases, lookAtCases, lookedAtCases } from "./rows/case-look.js";
import { forgetGroups, groupRows } from "./rows/row-groups.js";
import { lookAtNames, usableNames } from "./rows/name-look.js";
import { markOutside } from "./rows/window.js";
import { rejectZeroCase } from "./rows/zero-case.js";

export interface IngestOptions {
  /** Share of the rows, 0 … 1, that may be rejected. */
  readonly maxRejectShare: number;
  /** 32 bytes under which case ids become tokens; null = ids stay as they are (public data). */
  readonly caseKey: Buffer | null;
  /** The key is forgotten after the run: nothing that has to mean the same next time can be made with it. */
  readonly oneTimeKey: boolean;
  /** A column with a person may be taken by its name, as `handover` (public data only). */
  readonly detectResource: boolean;
  /** How finely times are kept; `source` for public data. */
  readonly timePrecision: TimePrecision;
  /** ISO date: what is later lies in the future, unless the source says when it was exported. */
  readonly today: string;
  /** Whether patterns of personal data in mapped columns are refused (not for public data). */
  readonly lint: boolean;
  /** A folder that the engine may read; a file in it lives only while it is loaded. */
  readonly temp: string;
}

/** What became of the files of a process. */
export interface Ingested {
  /** One per file, in their order. */
  readonly accounts: readonly Accounting[];
  /** Every trap that was met, by code, file and column. */
  readonly findings: readonly Finding[];
  /** What the mapped columns are like over all these files. */
  readonly columns: readonly ColumnFacts[];
}

/** The rows of a process, read and judged, in memory: `keep` writes them, `forget` does not. */
export interface ReadSource extends Ingested {
  readonly process: string;
  readonly source: Source;
  readonly options: IngestOptions;
  readonly files: readonly StagedFile[];
  readonly made: Instances;
  readonly looked: Looked | null;
  readonly byTime: boolean;
}

/**
 * Reads the files of one process and appends its activity instances to `instances`, its rejected rows to `rejects` and,
 * in modes `role` and `pseudonym`, who did what to `doers`, how long executions stood still to `suspensions`; returns one account per file and what traps were met. In
 * the caller's transaction nothing is kept whatever it throws; it is faster to call `readSource` before one and `keep`
 * inside of it. Throws what these two throw.
 */
export async function ingest(
  engine: Engine,
  process: string,
  source: Source,
  options: IngestOptions,
  effects: Effects,
): Promise<Ingested> {
  return keep(engine, await readSource(engine, process, source, options, effects));
}

/**
 * Reads the files of one process into memory and judges every row; changes nothing in the store. One source at a time:
 * the next call forgets the rows of the one before. Outside of a transaction all cores scan what was read, inside one.
 *
 * files → probe → reader → `ingest_rows`, rejected rows marked → window → duplicates → lifecycle → accounts
 *
 * `source_row` counts the rows over all files in their order. Only mapped columns are read. Throws `too-many-rejects`,
 * `no-events`, `dates-ambiguous`, `personal-data-found`, `time-format-invalid`, `pseudonym-without-key`,
 * `protected-column` and what the readers throw.
 */
export async function readSource(
  engine: Engine,
  process: string,
  source: Source,
  options: IngestOptions,
  effects: Effects,
): Promise<ReadSource> {
  if (source.columns.resource?.mode === "pseudonym" && (options.caseKey === null || options.oneTimeKey))
    throw new AppError("pseudonym-without-key", { process });
  if (options.lint) refuseProtected(source);
  await createStaging(engine);
  const { files, columns, parts } = await readFiles(engine, source, options, effects);
  await showStaging(engine, columns, parts);
  await refuseSlashes(
    engine,
    files.map(({ file }) => file),
  );
  await rejectZeroCase(engine);
  await settleClockChange(engine, source.timezone, columns.has("start_time"));
  const seen = await lookAtNames(engine, columns);
  const tidied = await tidyNames(engine, seen, source.aliases);
  const outside = await markOutside(engine, source);
  const order = await fileOrder(engine, columns);
  const different = await markDuplicates(engine, source, columns, order.repeated);
  const rejected: FileRejects[] = [];
  for (const [number, { file, malformed, rows_read }] of files.entries())
    rejected.push({ file, read: rows_read, counts: await countRejects(engine, number, malformed) });
  refuseTooMany(rejected, options.maxRejectShare);
  const cases = await lookAtCases(engine);
  const asSeen = !tidied && outside + different === 0;
  const looksNow = asSeen ? seen : await lookAtNames(engine, columns);
  const names = usableNames(looksNow);
  if (options.lint) await refuseSuspicious(engine, source, files, names);
  await groupRows(engine, columns.has("start_time"));
  const made = await collapse(engine, {
    startColumn: files.some(({ mapping }) => mapping.start !== null),
    lifecycle: columns.has("lifecycle"),
  });
  const accounts = await accounting(engine, process, source, files, rejected, made);
  const loaded = sumOf(accounts, "rows_loaded");
  const fileNames = files.map(({ file }) => file);
  if (loaded !== made.expected)
    throw new AppError("rows-unaccounted", {
      file: fileNames.join(", "),
      read: made.expected,
      accounted: loaded,
    });
  if (loaded === 0) {
    const most = mostRejected(rejected);
    throw new AppError("no-events", {
      files: fileNames,
      read: sumOf(accounts, "rows_read"),
      rejected: sumOf(accounts, "rows_rejected"),
      ...(most !== null && { most }),
    });
  }
  const findings = [
    ...files.flatMap((file) => file.findings),
    ...(await findTraps(engine, source, files, rejected, made, { cases, names })),
  ];
  const looked = made.whole
    ? { names, cases: await numberCases(engine, lookedAtCases, options.caseKey) }
    : null;
  const facts = await columnFacts(engine, source, { files, rejected, names: looksNow, cases });
  return {
    process,
    source,
    options,
    files,
    made,
    looked,
    byTime: order.byTime,
    accounts,
    findings,
    columns: facts,
  };
}

/**
 * Writes what `readSource` has read, and forgets it. Throws `key-unusable`, and `rows-unaccounted` if a row got lost or
 * doubled on the way.
 */
export async function keep(engine: Engine, read: ReadSource): Promise<Ingested> {
  const { process, source, options, files, made, looked, byTime, accounts, findings, columns } = read;
  const { relation } = made;
  const key = options.caseKey;
  await engine.append(rejects, []);
  for (const [number, { file, malformed }] of files.entries())
    if (accounts[number]?.rows_rejected !== 0)
      await writeRejects(engine, process, { number, file }, malformed);

  const reads = (name: string): boolean =>
    files.some(({ mapping }) => mapping.readings.some(({ as }) => as === name));
  const pseudonym = source.columns.resource?.mode === "pseudonym" && reads("person");
  const attributes = attributesRead(source, reads);
  const written = await writeInstances(engine, {
    process,
    relation,
    has: {
      start: made.kind === "paired" || files.some(({ mapping }) => mapping.start !== null),
      amount: reads("amount"),
    },
    looked,
    key,
    handovers: reads("person") ? await buildHandovers(engine, relation) : null,
    attributes: attributes.length === 0 ? null : firstValues(attributes),
    positions: await buildPositions(engine, relation, options.timePrecision, source.timezone, byTime),
    precision: options.timePrecision,
    zone: source.timezone,
  });
  const loaded = sumOf(accounts, "rows_loaded");
  if (written !== loaded)
    throw new AppError("rows-unaccounted", {
      file: files.map(({ file }) => file).join(", "),
      read: loaded,
      accounted: written,
    });
  if (made.suspends) await writeSuspensions(engine, process, options.timePrecision, source.timezone);
  if (reads("role")) await writeDoers(engine, process, relation, null);
  if (pseudonym && key !== null)
    await writeDoers(engine, process, relation, await buildTokens(engine, "person", "person", relation, key));
  await forget(engine);
  return { accounts, findings, columns };
}

/** Forgets what `readSource` has read. */
export async function forget(engine: Engine): Promise<void> {
  await dropTokens(engine);
  await dropNumbers(engine);
  await forgetCases(engine);
  await forgetGroups(engine);
  await dropHandovers(engine);
  await dropPositions(engine);
  await dropPairs(engine);
  await dropStaging(engine);
}

const sumOf = (accounts: readonly Accounting[], of: "rows_read" | "rows_loaded" | "rows_rejected"): number =>
  accounts.reduce((sum, account) => sum + account[of], 0);
