import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { analyseOnce, type Analysis } from "./analyse.js";
import { profileOf } from "./build.js";
import type { Job } from "./job.js";
import { administrationZone } from "./config/administration-zone.js";
import { profiles, type ProfileName } from "./config/policy.js";
import { loadProject } from "./config/project.js";
import type { Source, SourceColumns } from "./config/source.js";
import type { Effects } from "./effects.js";
import type { Columns, Described } from "./measures/measure.js";
import type { Released } from "./release/released.js";
import type { ReleasedRow } from "./release/released-row.js";
import type { ProcessInfo } from "./reports/report-input.js";
import { packageHome } from "./package-home.js";
import { jobsOf } from "./store/load-project.js";
import { refuseExpired } from "./store/refuse-expired.js";

/** One process's log as a data scientist holds it: released rows, typed by the measure they are of. */
export interface Log {
  readonly info: ProcessInfo;
  readonly profile: ProfileName;
  /**
   * The rows of a measure, in its order; the column `process` is the same in all of them. Of a process with fewer cases
   * than the profile asks for there are none.
   */
  rows<C extends Columns>(measure: Described<C>): readonly ReleasedRow<C>[];
  /** The same with what was withheld; charts take this. */
  table<C extends Columns>(measure: Described<C>): Released<C>;
}

export interface OpenOptions {
  /** Absent = `intern` for `openLog`, the project's own for `openProject`. */
  readonly profile?: Exclude<ProfileName, "public-data">;
  /** Share of rows that may be rejected; absent = 1 %. */
  readonly maxRejectShare?: number;
  /** Where words and progress go; absent = nowhere. */
  readonly effects?: Effects;
}

export interface OpenLogOptions extends OpenOptions {
  /** Columns that cannot be found by their names. */
  readonly columns?: SourceColumns;
  /** Zone of stamps that name none; absent = that of the administration. */
  readonly timezone?: string;
  /** The log concerns no person: synthetic, or published for research. Then the gate withholds nothing. */
  readonly publicData?: boolean;
}

/** Opens one file of any format that is read and computes every measure. Stores nothing. Throws `AppError`. */
export async function openLog(path: string, o: OpenLogOptions = {}): Promise<Log> {
  const source: Source = {
    files: [resolve(path)],
    timezone: o.timezone ?? administrationZone,
    shape: "long",
    columns: o.columns ?? {},
    aliases: {},
    duplicates: o.publicData === true ? "keep" : "drop",
  };
  const name = basename(path);
  const job: Job = { id: "log", name: { de: name, en: name }, source, process: null };
  const profile = o.publicData === true ? profiles["public-data"] : profiles[o.profile ?? "intern"];
  const analysis = await analyseOnce(
    [job],
    { profile, maxRejectShare: o.maxRejectShare ?? 0.01, facts: facts() },
    o.effects ?? silent,
  );
  return logOf(analysis, "log");
}

/**
 * Opens the processes of a project in memory, without its stores and without reports. Ids in the order of the project.
 * Throws `AppError`: what loading and reading in throw, `data-expired`, and `profile-not-allowed` or `profile-blocked-by-secrecy` for a
 * profile that the policy or the secrecy of a process forbids.
 */
export async function openProject(folder: string, o: OpenOptions = {}): Promise<ReadonlyMap<string, Log>> {
  const project = loadProject(resolve(folder));
  const jobs = jobsOf(project, undefined);
  const effects = o.effects ?? silent;
  const today = effects.now().toISOString().slice(0, 10);
  for (const job of jobs) refuseExpired(job, today, null);
  const analysis = await analyseOnce(
    jobs,
    {
      profile: profileOf(project, jobs, o.profile),
      maxRejectShare: o.maxRejectShare ?? project.limits.max_reject_share,
      timePrecision: project.policy.time_precision,
      facts: facts(),
    },
    effects,
  );
  return new Map(jobs.map(({ id }) => [id, logOf(analysis, id)]));
}

function logOf({ tables, profile, processes }: Analysis, id: string): Log {
  const info = processes.find((process) => process.id === id);
  if (info === undefined) throw new RangeError(`no process ${id}`);
  return {
    info,
    profile: profile.name,
    rows: (measure) => tables.get(measure).forProcess(id).rows,
    table: (measure) => tables.get(measure).forProcess(id),
  };
}

/** Effects of an analysis that only hands back rows. */
const silent: Effects = {
  now: () => new Date(),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.reject(new Error("an opened log writes nothing")),
};

function facts() {
  const { version } = JSON.parse(readFileSync(new URL("package.json", packageHome()), "utf8")) as {
    readonly version: string;
  };
  return { version, git_commit: null };
}
