import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { activitySettingsOf } from "./config/activity-settings.js";
import type { Profile } from "./config/policy.js";
import type { Process } from "./config/process.js";
import type { Source } from "./config/source.js";
import type { Effects } from "./effects.js";
import { openDatabase } from "./engine/duckdb.js";
import type { Engine } from "./engine/engine.js";
import type { Accounting } from "./ingest/accounting.js";
import { filesToRead } from "./ingest/readers/hive-files.js";
import { ingest, type IngestOptions } from "./ingest/ingest.js";
import { oneTimeKey } from "./ingest/instances/pseudonym.js";
import { writeActivitySettings } from "./log/activity-settings.js";
import { relations } from "./log/index.js";
import { build } from "./log/relation.js";
import { checkVariantKeys } from "./log/variant-key-check.js";
import { dataTables, type ProcessFindings } from "./measures/data/rows.js";
import { measures } from "./measures/index.js";
import type { Computed } from "./measures/measure.js";
import { runAll } from "./measures/run.js";
import { volume } from "./measures/volume.js";
import { variantCohorts } from "./measures/variant-cohorts.js";
import type { Population } from "./release/released.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import { manifestOf, type Manifest, type RunFacts } from "./reports/manifest.js";
import type { ProcessInfo } from "./reports/report-input.js";
import type { Text } from "./text.js";

/** A log to be analysed: its source, and what its process file says, if it has one. */
export interface Job {
  readonly id: string;
  readonly name: Text;
  readonly source: Source;
  readonly process: Process | null;
}

/** How all logs of a run are read; those that are declared public keep their ids and their times. */
export type LoadOptions = IngestOptions;

/** How the log of a job is read: data that concern no person need no protection. */
export const optionsOf = (job: Job, o: LoadOptions): IngestOptions =>
  job.process?.public_data === true ? { ...o, caseKey: null, timePrecision: "source", lint: false } : o;

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
 * Everything after this is release and presentation. Leaves the log in the engine.
 * Throws what ingest throws; nothing is kept then if the caller runs it in a transaction.
 */
export async function analyse(
  engine: Engine,
  jobs: readonly Job[],
  o: LoadOptions,
  effects: Effects,
): Promise<Analysed> {
  const accounting: Accounting[] = [];
  const found: ProcessFindings[] = [];
  for (const [i, job] of jobs.entries()) {
    effects.progress({
      label: { de: `${job.id}: einlesen`, en: `${job.id}: reading` },
      done: i,
      total: jobs.length + 2,
    });
    const { accounts, findings } = await ingest(engine, job.id, job.source, optionsOf(job, o), effects);
    accounting.push(...accounts);
    found.push({ process: job.id, findings });
  }
  const computed = await computeMeasures(engine, jobs, effects);
  return { computed, accounting, found, population: populationOf(computed) };
}

/** Sorts the log that is in the engine and computes every measure; `jobs` say what is known of activities. */
export async function computeMeasures(
  engine: Engine,
  jobs: readonly Job[],
  effects: Effects,
): Promise<readonly Computed[]> {
  effects.progress({
    label: { de: "Abläufe ordnen", en: "sorting the log" },
    done: jobs.length,
    total: jobs.length + 2,
  });
  await writeActivitySettings(
    engine,
    jobs.flatMap((job) => (job.process === null ? [] : activitySettingsOf(job.process))),
  );
  await build(engine, relations);
  await checkVariantKeys(engine);
  effects.progress({
    label: { de: "Kennzahlen berechnen", en: "computing measures" },
    done: jobs.length + 1,
    total: jobs.length + 2,
  });
  return runAll(engine, measures);
}

/** How many cases each process has. */
export function populationOf(computed: readonly Computed[]): Population {
  const rows = computed.find((table) => table.of.id === volume.id)?.rows ?? [];
  return new Map(rows.map((row) => [String(row["process"]), Number(row["cases"])]));
}

/** The measures that may be shown; the others feed the ranking alone. */
export const shown = (computed: readonly Computed[]): readonly Computed[] =>
  computed.filter((table) => table.of.id !== variantCohorts.id);

export interface AnalyseOptions {
  readonly profile: Profile;
  readonly maxRejectShare: number;
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
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
}

/**
 * Analyses logs in memory: spills into a folder that is gone afterwards, stores nothing. Case ids become tokens under a
 * key that is forgotten, unless the profile is `public-data`. Throws what ingest throws.
 */
export async function analyseInMemory(
  jobs: readonly Job[],
  o: AnalyseOptions,
  effects: Effects,
): Promise<Analysis> {
  const temp = await mkdtemp(join(o.temp ?? tmpdir(), "prozessradar-"));
  try {
    await using engine = await openDatabase({
      files: await filesToRead({ files: jobs.flatMap((job) => job.source.files) }),
      folders: [temp],
      temp,
      zone: zoneOf(jobs),
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
        timePrecision: isPublic ? "source" : "minute",
        today: effects.now().toISOString().slice(0, 10),
        lint: !isPublic,
        temp,
      },
      effects,
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
      manifest: manifestOf({ ...o.facts, ...noRanking }, tables, accounting, effects.now()),
    };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** The zone that all sources are read in; that of the administration where they differ. */
function zoneOf(jobs: readonly Job[]): string {
  const zones = new Set(jobs.map((job) => job.source.timezone));
  const [zone = "Europe/Berlin"] = zones;
  return zones.size === 1 ? zone : "Europe/Berlin";
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
  }));
  return analyseInMemory(jobs, o, effects);
}

const noRanking = {
  config_sha256: null,
  model_version: null,
  rule_catalogue_version: null,
  legal_as_of: null,
} as const;

/** The processes as the reports need them. */
export function processInfos(
  jobs: readonly Job[],
  accounting: readonly Accounting[],
): readonly ProcessInfo[] {
  return jobs.map((job) => {
    const accounts = accounting.filter((account) => account.process === job.id);
    return {
      id: job.id,
      name: job.name,
      config: job.process,
      accounts,
      resource: accounts.find(({ resource_mode }) => resource_mode !== "drop")?.resource_mode ?? "drop",
    };
  });
}
