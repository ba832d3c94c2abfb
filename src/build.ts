import { join } from "node:path";
import { configHash } from "./config/config-hash.js";
import { unseenActivities, unseenWords } from "./config/unseen-activities.js";
import { shown, type Analysis } from "./analyse.js";
import { analyseInStore } from "./analyse-in-store.js";
import { decisionsOf } from "./decision-log.js";
import { processInfos, type Job } from "./job.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { RankingModel } from "./config/ranking.js";
import type { Effects } from "./effects.js";
import { AppError } from "./errors/app-error.js";
import { filtersInWords, refuseSmallUnits } from "./filters/asked.js";
import { activityFrequency } from "./measures/activity-frequency.js";
import { dataTables } from "./measures/data/rows.js";
import type { Computed } from "./measures/measure.js";
import { catalogueVersion, legalAsOf } from "./ranking/pre-screen-rules.js";
import { rank } from "./ranking/rank.js";
import { rankingOf } from "./release/ranking-changes.js";
import { releaseAll } from "./release/tables.js";
import { manifestOf, type RunFacts } from "./reports/manifest.js";
import { sentNames, type ReportFile } from "./reports/files.js";
import type { PaperTexts } from "./reports/paper/texts.js";
import type { ReportInput } from "./reports/report-input.js";
import { writeReports } from "./reports/write.js";
import { jobsOf } from "./store/load-project.js";
import { inStore } from "./store/open.js";
import { readEarlierRelease, readRelease, storeRelease, type Release } from "./store/release-file.js";
import type { Lang } from "./text.js";

export interface BuildOptions {
  /** Absent = the project's. */
  readonly profile?: ProfileName;
  readonly lang?: Lang;
  /** Folder for the reports; absent = the project's. */
  readonly out?: string;
  /** Ids; absent = every process. */
  readonly only?: readonly string[];
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** Which of the files of a build are written; absent = all of them. */
  readonly chosen?: (file: ReportFile) => boolean;
  /** Code of the portfolio's weights panel; absent = every report is static. */
  readonly script?: string;
  /** The one attribute of the cases by which the reports of a process are broken down; absent = as each kind does. */
  readonly by?: string;
  /** What people wrote for the committee paper; absent = nobody wrote anything. `final`: the paper that is sent. */
  readonly paper?: { readonly texts: PaperTexts; readonly sha256: string | null; readonly final: boolean };
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** A finished build: the released results and the files that were written, `portfolio.html` first. */
export interface Built extends Omit<Analysis, "emptied"> {
  readonly files: readonly string[];
  /** Names without ending under which pages are sent, by their paths among `files`. */
  readonly sent: ReadonlyMap<string, string>;
}

/**
 * Builds a project: ingest → analyse → rank → release → reports. The log lives in `analysis.duckdb` and changes in one
 * transaction, so a build that is stopped leaves the store as it was; what is stored already is not read again. The
 * reports read `release.duckdb` alone, which only holds what passed the gate. Throws what configuration, ingest and the gate throw; no report is written then.
 */
export async function buildProject(project: Project, o: BuildOptions, effects: Effects): Promise<Built> {
  const { tables, accounting } = await rankProject(project, o, effects);
  const config_sha256 = await configHash(project);
  await inStore(project, () =>
    storeRelease(project, {
      tables,
      accounting,
      config_sha256,
      model: project.ranking.model,
      built_on: effects.now().toISOString().slice(0, "YYYY-MM-DD".length),
      whole: o.only === undefined,
    }),
  );
  return writeFromRelease(project, o, effects);
}

export interface RankOptions extends BuildOptions {
  /** Other random streams than those of model and process, for an experiment. */
  readonly seed?: string;
  /** Another model than the project's, for an experiment. */
  readonly model?: RankingModel;
}

/** The released tables of a project with its ranking; nothing but the log is stored. */
export type Ranked = Pick<Analysis, "profile" | "tables" | "processes" | "accounting">;

/** Analyses a project and ranks its processes: ingest → analyse → rank → release. Throws as `buildProject` does. */
export async function rankProject(project: Project, o: RankOptions, effects: Effects): Promise<Ranked> {
  const jobs = jobsOf(project, o.only);
  const profile = profileOf(project, jobs, o.profile);
  refuseSmallUnits(jobs, profile);
  const { computed, loaded, population } = await analyseInStore(project, jobs, o, effects);
  tellUnseen(jobs, computed, effects);
  const accounting = loaded.flatMap(({ accounts }) => accounts);
  const ranking = rank({
    measures: computed,
    processes: jobs.flatMap((job) => (job.process === null ? [] : [job.process])),
    model: o.model ?? project.ranking,
    costs: project.costs,
    ...(o.seed === undefined ? {} : { seed: o.seed }),
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
  return { profile, tables, processes: processInfos(jobs, accounting), accounting };
}

/** Says which steps of a process file the data do not have; not where a filter may have taken them away. */
function tellUnseen(jobs: readonly Job[], computed: readonly Computed[], effects: Effects): void {
  const rows = computed.find(({ of }) => of.id === activityFrequency.id)?.rows ?? [];
  for (const { id, process, filters } of jobs) {
    if (process === null || (filters ?? process.filters ?? []).length > 0) continue;
    const known = rows.filter((row) => row["process"] === id).map((row) => String(row["activity"]));
    const unseen = unseenActivities(process, known);
    if (unseen.length === 0) continue;
    const { de, en } = unseenWords(unseen);
    effects.log({ de: `${id}: ${de}`, en: `${id}: ${en}` });
  }
}

/**
 * Writes reports of a project from its release store, which is opened read-only; the log is not touched. Throws
 * `nothing-built`, `release-of-other-profile` where another profile is asked for than the results were released under, and
 * `release-of-other-configuration` where a configuration file has changed since, and `paper-not-final`.
 */
export async function writeFromRelease(project: Project, o: BuildOptions, effects: Effects): Promise<Built> {
  const release = await readRelease(project);
  const { tables, accounting, config_sha256 } = release;
  if (o.profile !== undefined && o.profile !== tables.profile) {
    throw new AppError("release-of-other-profile", { asked: o.profile, stored: tables.profile });
  }
  if (config_sha256 !== (await configHash(project))) {
    throw new AppError("release-of-other-configuration", { folder: project.dir });
  }
  const built = new Set(accounting.map(({ process }) => process));
  const jobs = jobsOf(project, o.only).filter(({ id }) => built.has(id));
  const profile = profileOf(project, jobs, tables.profile);
  const processes = processInfos(jobs, accounting);
  const facts: RunFacts = {
    ...o.facts,
    config_sha256,
    model_version: project.ranking.model,
    rule_catalogue_version: catalogueVersion,
    legal_as_of: legalAsOf,
    filters: filtersInWords(jobs),
    ...(typeof o.paper?.sha256 === "string" ? { paper_text_sha256: o.paper.sha256 } : {}),
  };
  const manifest = manifestOf(facts, tables, accounting, effects.now());
  const input: ReportInput = {
    lang: o.lang ?? project.lang,
    profile,
    tables,
    processes,
    model: project.ranking,
    project: {
      name: project.name,
      accessibility_contact: project.accessibility_contact ?? null,
      costs: project.costs,
    },
    manifest,
    before: earlierState(release, await readEarlierRelease(project)),
    ...(o.script === undefined ? {} : { script: o.script }),
    ...(o.paper === undefined ? {} : { paper: o.paper }),
    ...(o.by === undefined ? {} : { by: o.by }),
  };
  const folder = o.out ?? project.paths.reports;
  const files = await writeReports(input, folder, effects, o.chosen);
  const sent = new Map([...sentNames(input)].map(([path, name]) => [join(folder, path), name]));
  return { profile, tables, processes, accounting, manifest, files, sent };
}

/** The released ranking that a report may be held against: one of the whole project, under the same profile. */
const earlierState = (now: Release, then: Release | null): NonNullable<ReportInput["before"]> | null =>
  then !== null && now.whole && then.tables.profile === now.tables.profile
    ? { ranking: rankingOf(then.tables, then.model), built_on: then.built_on }
    : null;

/** The processes whose log covers a whole department. */
export const wholeDepartments = (jobs: readonly Job[]): ReadonlySet<string> =>
  new Set(jobs.flatMap(({ id, process }) => (process?.whole_department === true ? [id] : [])));

/**
 * The profile by name. Throws where the policy or the secrecy of one of the jobs does not allow it (`governance.md` P-03);
 * processes of the project that nobody asked for leave nothing, so theirs does not count.
 */
export function profileOf(
  project: Project,
  jobs: readonly Job[],
  name: ProfileName = project.profile,
): Profile {
  const allowed = project.policy.profiles_allowed;
  if (!allowed.includes(name)) throw new AppError("profile-not-allowed", { profile: name, allowed });
  const blocked = jobs
    .map(({ process }) => process)
    .find((process) => process !== null && name === "oeffentlich" && process.secrecy !== "general");
  if (blocked !== undefined && blocked !== null) {
    throw new AppError("profile-blocked-by-secrecy", {
      process: blocked.id,
      secrecy: blocked.secrecy,
      profile: name,
    });
  }
  return project.policy.profiles[name];
}
