import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { administrationZone } from "./config/administration-zone.js";
import type { Filter } from "./config/filter.js";
import type { Segment } from "./config/segment.js";
import type { Profile } from "./config/policy.js";
import type { Source, TimePrecision } from "./config/source.js";
import type { Effects } from "./effects.js";
import { openDatabase } from "./engine/duckdb.js";
import type { Engine } from "./engine/engine.js";
import { passingDatabase } from "./engine/passing-database.js";
import { filtersInWords, refuseSmallUnits } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import { filesToRead } from "./ingest/readers/hive-files.js";
import { ingest } from "./ingest/ingest.js";
import { oneTimeKey } from "./ingest/instances/pseudonym.js";
import { optionsOf, processInfos, type Job, type LoadOptions } from "./job.js";
import { completedSteps } from "./measures/data/completed-steps.js";
import { dataTables, type ProcessFindings } from "./measures/data/rows.js";
import { calendarFindings, withFindings } from "./measures/data/calendar-findings.js";
import { computeTables } from "./measures/data/computed.js";
import { emptiedIn, filterTables } from "./measures/data/filter-rows.js";
import { measures } from "./measures/index.js";
import type { Computed } from "./measures/measure.js";
import { runAll } from "./measures/run.js";
import { volume } from "./measures/volume.js";
import { variantCohorts } from "./measures/variant-cohorts.js";
import { caseSums } from "./measures/case-sums.js";
import { throughputQuantiles } from "./measures/data/throughput-quantiles.js";
import type { Population } from "./release/released.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import { manifestOf, type Manifest, type RunFacts } from "./reports/manifest.js";
import type { ProcessInfo } from "./reports/report-input.js";
import { sortLog } from "./sort-log.js";

/** Rows of the measures, how the files were read, and how many cases each process has. Not for people's eyes. */
export interface Analysed {
  readonly computed: readonly Computed[];
  readonly accounting: readonly Accounting[];
  /** What was found while reading, by process. */
  readonly found: readonly ProcessFindings[];
  readonly population: Population;
}

/**
 * The whole way of the data inside one database: foreign files → `instances` → the log, sorted once → measures.
 * Everything after this is release and presentation. Leaves the log in the engine. `forRanking`: also the measures that feed the
 * ranking alone.
 * Throws what ingest throws; nothing is kept then if the caller runs it in a transaction.
 */
export async function analyse(
  engine: Engine,
  jobs: readonly Job[],
  o: LoadOptions,
  effects: Effects,
  forRanking = true,
): Promise<Analysed> {
  const accounting: Accounting[] = [];
  const found: ProcessFindings[] = [];
  for (const [i, job] of jobs.entries()) {
    effects.progress({
      label: { de: `${job.id}: einlesen`, en: `${job.id}: reading` },
      done: i,
      total: jobs.length + 2,
    });
    const { accounts, ...read } = await ingest(engine, job.id, job.source, optionsOf(job, o), effects);
    accounting.push(...accounts);
    found.push({ process: job.id, ...read });
  }
  const computed = await computeMeasures(engine, jobs, effects, forRanking);
  const all = withFindings(found, await calendarFindings(engine));
  return { computed, accounting, found: all, population: populationOf(computed) };
}

/** Sorts the log that is in the engine and computes every measure; `forRanking`: also those that feed the ranking alone. */
export async function computeMeasures(
  engine: Engine,
  jobs: readonly Job[],
  effects: Effects,
  forRanking = true,
): Promise<readonly Computed[]> {
  const filtered = await sortLog(engine, jobs, effects);
  effects.progress({
    label: { de: "Kennzahlen berechnen", en: "computing measures" },
    done: jobs.length + 1,
    total: jobs.length + 2,
  });
  const equity = Object.fromEntries(jobs.map(({ id, source }) => [id, source.equity ?? []]));
  const asked = forRanking ? measures : measures.filter(({ id }) => !rankingOnly.has(id));
  const [measured, tables] = await engine.together(
    () => runAll(engine, asked),
    () => computeTables(engine, equity),
  );
  return [...measured, ...tables, ...filterTables(filtered)];
}

/** How many cases each process has. */
export function populationOf(computed: readonly Computed[]): Population {
  const rows = computed.find((table) => table.of.id === volume.id)?.rows ?? [];
  return new Map(rows.map((row) => [String(row["process"]), Number(row["cases"])]));
}

/** The measures that may be shown; the others feed the ranking alone. */
export const shown = (computed: readonly Computed[]): readonly Computed[] =>
  computed.filter((table) => !rankingOnly.has(table.of.id));

const rankingOnly = new Set<string>([
  variantCohorts.id,
  caseSums.id,
  throughputQuantiles.id,
  ...[...completedSteps.values()].map(({ id }) => id),
]);

export interface AnalyseOptions {
  readonly profile: Profile;
  readonly maxRejectShare: number;
  /** To what times of data that concern people are cut; absent = to the minute. */
  readonly timePrecision?: TimePrecision;
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** Filters of every file; absent = none. */
  readonly filters?: readonly Filter[];
  /** Segments of every file; absent = none. */
  readonly segments?: readonly Segment[];
  /** Folder below which files may live as long as the run; absent = the system's. */
  readonly temp?: string;
}

/** Released results of one run, with what a report needs to know about its processes. */
export interface Analysis {
  readonly profile: Profile;
  readonly tables: ReleasedTables;
  readonly processes: readonly ProcessInfo[];
  readonly accounting: readonly Accounting[];
  readonly manifest: Manifest;
  /** Processes of which the filters have left no case. */
  readonly emptied: readonly string[];
}

/**
 * Analyses logs once: what does not fit into memory lies in a folder that is gone afterwards; nothing is stored. Case ids
 * become tokens under a key that is forgotten, unless the profile is `public-data`. Throws what ingest and filters throw.
 */
export async function analyseOnce(
  jobs: readonly Job[],
  o: AnalyseOptions,
  effects: Effects,
): Promise<Analysis> {
  refuseSmallUnits(jobs, o.profile);
  const temp = await mkdtemp(join(o.temp ?? tmpdir(), "prozessradar-"));
  try {
    const files = await filesToRead({ files: jobs.flatMap((job) => job.source.files) });
    await using engine = await openDatabase({
      ...(await passingDatabase(files, temp)),
      files,
      folders: [temp],
      temp,
      zone: administrationZone,
      ...(effects.memory !== undefined && { memory: effects.memory }),
      ...(effects.interrupted !== undefined && { interrupted: effects.interrupted }),
    });
    const isPublic = o.profile.name === "public-data";
    const { computed, accounting, found, population } = await analyse(
      engine,
      jobs,
      {
        maxRejectShare: o.maxRejectShare,
        caseKey: isPublic ? null : oneTimeKey(),
        oneTimeKey: true,
        detectResource: isPublic,
        timePrecision: isPublic ? "source" : (o.timePrecision ?? "minute"),
        today: effects.now().toISOString().slice(0, 10),
        lint: !isPublic,
        temp,
      },
      effects,
      false,
    );
    const tables = releaseAll(
      [...shown(computed), ...dataTables(accounting, found, population)],
      o.profile,
      population,
    );
    return {
      profile: o.profile,
      tables,
      processes: processInfos(jobs, accounting),
      accounting,
      manifest: manifestOf(
        { ...o.facts, ...noRanking, filters: filtersInWords(jobs) },
        tables,
        accounting,
        effects.now(),
      ),
      emptied: emptiedIn(computed),
    };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

export interface FileRequest {
  readonly path: string;
  readonly id: string;
  readonly source: Source;
}

/** Analyses files without a project; each file is a process of its own, named after the file. */
export function analyseFiles(
  files: readonly FileRequest[],
  o: AnalyseOptions,
  effects: Effects,
): Promise<Analysis> {
  const jobs = files.map(({ id, path, source }) => ({
    id,
    name: { de: basename(path), en: basename(path) },
    source,
    process: null,
    ...(o.filters !== undefined && { filters: o.filters }),
    ...(o.segments !== undefined && { segments: o.segments }),
  }));
  return analyseOnce(jobs, o, effects);
}

const noRanking = {
  config_sha256: null,
  model_version: null,
  rule_catalogue_version: null,
  legal_as_of: null,
} as const;
