import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { analyse, processInfos, shown, type Analysis, type Job } from "./analyse.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import { openDatabase } from "./engine/duckdb.js";
import type { Engine } from "./engine/engine.js";
import { AppError } from "./errors/app-error.js";
import type { Accounting } from "./ingest/accounting.js";
import { oneTimeKey } from "./ingest/pseudonym.js";
import { measures } from "./measures/index.js";
import type { Computed } from "./measures/measure.js";
import { catalogueVersion, legalAsOf } from "./ranking/pre-screen-rules.js";
import { rank } from "./ranking/rank.js";
import { rankingTables } from "./ranking/tables.js";
import { readReleased, storeReleased } from "./release/store.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import { manifestOf, type RunFacts } from "./reports/manifest.js";
import { writeReports } from "./reports/write.js";
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
}

/** A finished build: the released results and the files that were written, `portfolio.html` first. */
export interface Built extends Analysis {
  readonly files: readonly string[];
}

/**
 * Builds a project: ingest → analyse → rank → release → reports. The log lives in `analysis.duckdb` and changes in one
 * transaction, so a build that is stopped leaves the store as it was; the reports read `release.duckdb` alone, which
 * only holds what passed the gate. Throws what configuration, ingest and the gate throw; no report is written then.
 */
export async function buildProject(project: Project, o: BuildOptions, effects: Effects): Promise<Built> {
  const jobs = jobsOf(project, o.only);
  const profile = profileOf(project, jobs, o.profile);
  const { computed, accounting, population } = await analyseInStore(project, jobs, effects);
  const ranking = rank({
    measures: computed,
    processes: jobs.flatMap((job) => (job.process === null ? [] : [job.process])),
    model: project.ranking,
  });
  const tables = releaseAll(
    [...shown(computed), ...Object.values<Computed>({ ...ranking })],
    profile,
    population,
  );
  await storeRelease(project, tables, accounting);
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

/** The profile by name. Throws where the policy or the secrecy of a process does not allow it (`governance.md` P-03). */
function profileOf(project: Project, jobs: readonly Job[], name: ProfileName = project.profile): Profile {
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

function jobsOf(project: Project, only: readonly string[] | undefined): readonly Job[] {
  const known = project.processes.map((process) => process.id);
  const unknown = only?.filter((id) => !known.includes(id)) ?? [];
  if (unknown[0] !== undefined) throw new AppError("process-unknown", { process: unknown[0], known });
  return project.processes
    .filter((process) => only === undefined || only.includes(process.id))
    .map((process) => ({ id: process.id, name: process.name, source: process.source, process }));
}

/** Where a build keeps files that live as long as it runs. */
export const temporaryFolder = (project: Project): string => join(project.store, "temp");

async function analyseInStore(project: Project, jobs: readonly Job[], effects: Effects) {
  const temp = temporaryFolder(project);
  await mkdir(project.store, { recursive: true, mode: 0o700 });
  await using engine = await openDatabase({
    path: join(project.store, "analysis.duckdb"),
    files: jobs.flatMap((job) => job.source.files),
    folders: [temp],
    temp,
    zone: project.timezone,
  });
  // Only now: whoever holds the store may clear what a killed build has left.
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { mode: 0o700 });
  try {
    const caseKey = await caseKeyOf(project);
    return await engine.transaction(async () => {
      await clear(engine);
      return analyse(
        engine,
        jobs,
        { maxRejectShare: project.limits.max_reject_share, caseKey, detectResource: false, temp },
        effects,
      );
    });
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** The log of the last build goes in the same transaction in which the new one comes. */
async function clear(engine: Engine): Promise<void> {
  const tables = await engine.rows(
    sql`select table_name from information_schema.tables where table_schema = 'main'`,
  );
  for (const { table_name } of tables) {
    await engine.rows({ render: (d) => `drop table ${d.quote(String(table_name))}` });
  }
}

/** The department's key, or one that nobody keeps: then no token can ever be led back to a case. */
async function caseKeyOf(project: Project): Promise<Buffer> {
  if (project.key_file === null) return oneTimeKey();
  const bytes = 32;
  const key = await readFile(project.key_file).catch((cause: unknown) => {
    throw new AppError("key-unreadable", { file: project.key_file ?? "" }, { cause });
  });
  if (key.length !== bytes) throw new AppError("key-length", { file: project.key_file, bytes });
  return key;
}

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
    await storeReleased(engine, tables);
    await engine.append(
      { table: "accounting", columns: { account: "varchar" } },
      accounting.map((account) => [JSON.stringify(account)]),
    );
  }
  await rename(fresh, releaseFile(project));
}

async function readRelease(project: Project) {
  const path = releaseFile(project);
  if (!(await exists(path))) throw new AppError("nothing-built", { folder: project.dir });
  await using engine = await openDatabase({ path, readOnly: true });
  const tables = await readReleased(engine, [...measures, ...rankingTables]);
  const rows = await engine.rows(sql`select account from accounting order by rowid`);
  const accounting = rows.map((row) => JSON.parse(String(row["account"])) as Accounting);
  return { tables, accounting };
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** SHA-256 over the configuration files, each with its name inside the project. */
async function configHash(project: Project): Promise<string> {
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
