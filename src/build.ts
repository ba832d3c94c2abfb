import { createHash } from "node:crypto";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { computeMeasures, populationOf, processInfos, shown, type Analysis } from "./analyse.js";
import { decisionsOf } from "./decision-log.js";
import type { Job } from "./job.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import { openDatabase } from "./engine/duckdb.js";
import type { Engine } from "./engine/engine.js";
import { AppError } from "./errors/app-error.js";
import { filtersInWords, refuseSmallUnits } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import { calendarFindings, withFindings } from "./measures/data/calendar-findings.js";
import { computedTables } from "./measures/data/computed.js";
import { dataFindings } from "./measures/data/data-findings.js";
import { filterEffect } from "./measures/data/filter-effect.js";
import { dataTables } from "./measures/data/rows.js";
import { rowsByFile } from "./measures/data/rows-by-file.js";
import { measures } from "./measures/index.js";
import type { Computed, Described } from "./measures/measure.js";
import { catalogueVersion, legalAsOf } from "./ranking/pre-screen-rules.js";
import { rank } from "./ranking/rank.js";
import { rankingTables } from "./ranking/tables.js";
import { decisionTable } from "./ranking/tables/decisions.js";
import { readReleased, storeReleased } from "./release/store.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import { manifestOf, type RunFacts } from "./reports/manifest.js";
import { writeReports } from "./reports/write.js";
import { dropDerived, prepareLoad, storeLoad, type Loaded } from "./store/load-process.js";
import { jobsOf, loadOptions, openOptions, reading, tellGone } from "./store/load-project.js";
import { exists, inStore, openStore } from "./store/open.js";
import type { Lang } from "./text.js";
import { sql } from "./sql/tag.js";

export interface BuildOptions {
  /** Absent = the project's. */
  readonly profile?: ProfileName;
  readonly lang?: Lang;
  /** Folder for the reports; absent = the project's. */
  readonly out?: string;
  /** Ids; absent = every process. */
  readonly only?: readonly string[];
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** A finished build: the released results and the files that were written, `portfolio.html` first. */
export interface Built extends Omit<Analysis, "emptied"> {
  readonly files: readonly string[];
}

/**
 * Builds a project: ingest → analyse → rank → release → reports. The log lives in `analysis.duckdb` and changes in one
 * transaction, so a build that is stopped leaves the store as it was; what is stored already is not read again. The
 * reports read `release.duckdb` alone, which only holds what passed the gate. Throws what configuration, ingest and the gate throw; no report is written then.
 */
export async function buildProject(project: Project, o: BuildOptions, effects: Effects): Promise<Built> {
  const jobs = jobsOf(project, o.only);
  const profile = profileOf(project, jobs, o.profile);
  refuseSmallUnits(jobs, profile);
  const { computed, loaded, population } = await analyseInStore(project, jobs, o, effects);
  const accounting = loaded.flatMap(({ accounts }) => accounts);
  const ranking = rank({
    measures: computed,
    processes: jobs.flatMap((job) => (job.process === null ? [] : [job.process])),
    model: project.ranking,
  });
  const tables = releaseAll(
    [
      ...shown(computed),
      ...dataTables(accounting, loaded, population),
      ...Object.values<Computed>({ ...ranking }),
      await decisionsOf(project, population),
    ],
    profile,
    population,
    wholeDepartments(jobs),
  );
  await inStore(project, () => storeRelease(project, tables, accounting));
  return writeFromRelease(project, o, effects);
}

/** Writes every report of a project from its release store, which is opened read-only; the log is not touched. */
export async function writeFromRelease(project: Project, o: BuildOptions, effects: Effects): Promise<Built> {
  const jobs = jobsOf(project, o.only);
  const profile = profileOf(project, jobs, o.profile);
  const { tables, accounting } = await readRelease(project);
  const processes = processInfos(jobs, accounting);
  const facts: RunFacts = {
    ...o.facts,
    config_sha256: await configHash(project),
    model_version: project.ranking.model,
    rule_catalogue_version: catalogueVersion,
    legal_as_of: legalAsOf,
    filters: filtersInWords(jobs),
  };
  const manifest = manifestOf(facts, tables, accounting, effects.now());
  const files = await writeReports(
    {
      lang: o.lang ?? project.lang,
      profile,
      tables,
      processes,
      model: project.ranking,
      project: { name: project.name, accessibility_contact: project.accessibility_contact ?? null },
      manifest,
    },
    o.out ?? project.paths.reports,
    effects,
  );
  return { profile, tables, processes, accounting, manifest, files };
}

/** The processes whose log covers a whole department. */
export const wholeDepartments = (jobs: readonly Job[]): ReadonlySet<string> =>
  new Set(jobs.flatMap(({ id, process }) => (process?.whole_department === true ? [id] : [])));

/** The profile by name. Throws where the policy or the secrecy of a process does not allow it (`governance.md` P-03). */
export function profileOf(
  project: Project,
  jobs: readonly Job[],
  name: ProfileName = project.profile,
): Profile {
  const allowed = project.policy.profiles_allowed;
  if (!allowed.includes(name)) throw new AppError("profile-not-allowed", { profile: name, allowed });
  const blocked = project.processes.find(
    (process) => name === "oeffentlich" && process.secrecy !== "general",
  );
  if (blocked !== undefined) {
    throw new AppError("profile-blocked-by-secrecy", {
      process: blocked.id,
      secrecy: blocked.secrecy,
      profile: name,
    });
  }
  return project.policy.profiles[name];
}

/** Loads what has changed, sorts the log and computes every measure, all in one transaction. */
export const analyseInStore = (
  project: Project,
  jobs: readonly Job[],
  o: Pick<BuildOptions, "facts" | "forget">,
  effects: Effects,
) =>
  withLoaded(project, jobs, o, effects, async (engine, loaded) => {
    const computed = onlyOf(await computeMeasures(engine, jobs, effects), jobs);
    const found = withFindings(loaded, await calendarFindings(engine));
    return { computed, loaded: found, population: populationOf(computed) };
  });

/**
 * Loads what has changed and works on the log, all in one transaction. The first process is read before it begins:
 * reading is faster there.
 */
export async function withLoaded<T>(
  project: Project,
  jobs: readonly Job[],
  o: Pick<BuildOptions, "facts" | "forget">,
  effects: Effects,
  work: (engine: Engine, loaded: readonly Loaded[]) => Promise<T>,
): Promise<T> {
  await using store = await openStore(project, openOptions(jobs, o, effects));
  const { engine, temp } = store;
  const options = await loadOptions(project, temp, o, effects);
  const prepare = (job: Job) => {
    effects.progress(reading(job, jobs, jobs.length + 2));
    return prepareLoad(engine, job, options, effects);
  };
  return await inStore(project, async () => {
    const [first, ...others] = jobs;
    const prepared = first === undefined ? [] : [await prepare(first)];
    return engine.transaction(async () => {
      const loaded: Loaded[] = [];
      for (const one of prepared) loaded.push(await storeLoad(engine, one, effects));
      for (const job of others) loaded.push(await storeLoad(engine, await prepare(job), effects));
      for (const one of loaded) tellGone(one, effects);
      await dropDerived(engine);
      return work(engine, loaded);
    });
  });
}

/** The store may hold more processes than were asked for. */
const onlyOf = (computed: readonly Computed[], jobs: readonly Job[]): readonly Computed[] => {
  const ids = new Set<unknown>(jobs.map(({ id }) => id));
  return computed.map(({ of, rows }) => ({ of, rows: rows.filter((row) => ids.has(row["process"])) }));
};

const releaseFile = (project: Project) => join(project.store, "release.duckdb");

async function storeRelease(
  project: Project,
  tables: ReleasedTables,
  accounting: readonly Accounting[],
): Promise<void> {
  const fresh = `${releaseFile(project)}.new`;
  await rm(fresh, { force: true });
  {
    await using engine = await openDatabase({ path: fresh });
    // one transaction: a hundred tables would otherwise reach the disk one by one
    await engine.transaction(async () => {
      await storeReleased(engine, tables);
      await engine.append(
        { table: "accounting", columns: { account: "varchar" } },
        accounting.map((account) => [JSON.stringify(account)]),
      );
    });
  }
  await rename(fresh, releaseFile(project));
}

/**
 * Tables of the last build, as far as they were released then; null where nothing was built yet. Throws `release-outdated`
 * where another version of the program has built it.
 */
export async function lastRelease(
  project: Project,
  tables: readonly Described[],
): Promise<ReleasedTables | null> {
  const path = releaseFile(project);
  if (!(await exists(path))) return null;
  return inStore(project, async () => {
    await using engine = await openDatabase({ path, readOnly: true });
    return await readReleased(engine, tables).catch((cause: unknown) => {
      if (!(cause instanceof AppError) || cause.code !== "query-failed") throw cause;
      throw new AppError("release-outdated", { folder: project.store }, { cause });
    });
  });
}

async function readRelease(project: Project) {
  const path = releaseFile(project);
  if (!(await exists(path))) throw new AppError("nothing-built", { folder: project.dir });
  await using engine = await openDatabase({ path, readOnly: true });
  const tables = await readReleased(engine, [
    ...measures,
    ...computedTables,
    filterEffect,
    rowsByFile,
    dataFindings,
    ...rankingTables,
    decisionTable,
  ]);
  const rows = await engine.rows(sql`select account from accounting order by rowid`);
  const accounting = rows.map((row) => JSON.parse(String(row["account"])) as Accounting);
  return { tables, accounting };
}

/** SHA-256 over the configuration files, each with its name inside the project. */
export async function configHash(project: Project): Promise<string> {
  const hash = createHash("sha256");
  for (const file of project.files) {
    hash
      .update(file.slice(project.dir.length))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}
