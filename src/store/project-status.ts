import type { Process } from "../config/process.js";
import type { Project } from "../config/project.js";
import { openDatabase } from "../engine/duckdb.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { activityFrequency } from "../measures/activity-frequency.js";
import { questionnaire } from "../ranking/questionnaire/index.js";
import { stateOf } from "../ranking/questionnaire/state.js";
import { sql } from "../sql/tag.js";
import type { Text } from "../text.js";
import { readDeletions, unfinished } from "./deletion-log.js";
import { projectKey } from "./key.js";
import { planLoad, type Reason } from "./load-plan.js";
import { mappingOf } from "./mapping-hash.js";
import { analysisFile, exists, inStore } from "./open.js";
import { openToOthers, type TooOpen } from "./permissions.js";
import { hasTable, storedLoad, type StoredLoad } from "./records.js";
import { isExpired } from "./refuse-expired.js";
import { peekRelease, type Release } from "./release-file.js";
import { releaseStatus, type ReleaseStatus } from "./release-status.js";

/** What the store holds of a process. */
export interface LoadedProcess {
  /** ISO 8601. */
  readonly loaded_at: string;
  readonly files: number;
  readonly cases: number;
  /** Events. */
  readonly rows: number;
  /** Cases that were removed on request since its files were read as a whole. */
  readonly removed_cases: number;
  /** Why the next load reads it again; null = it would not, or nothing is read any more. */
  readonly changed: Reason | null;
  readonly files_sha256: readonly string[];
}

/** Where a process stands. */
export interface ProcessStatus {
  readonly id: string;
  readonly name: Text;
  /** Null = nothing is stored. */
  readonly loaded: LoadedProcess | null;
  /** ISO date. */
  readonly delete_on: string;
  /** Until that day; negative = since. */
  readonly days: number;
  readonly expired: boolean;
  /** The data concern no person: no day has to be kept. */
  readonly public_data: boolean;
  /** Questions without an answer, and those that were answered with "unknown". */
  readonly questions: { readonly open: number; readonly unknown: number };
  /** ISO date on which the department confirmed the report; null = not yet. */
  readonly confirmed: string | null;
  /** Purpose or legal basis is still a draft. */
  readonly draft: boolean;
}

/** Where a project stands. Counts, names of files and processes, dates: nothing of the data. */
export interface ProjectStatus {
  readonly processes: readonly ProcessStatus[];
  /** Processes that are stored and have no process file any more. */
  readonly strays: readonly string[];
  /** `none`: no key file is configured. `missing`: destroyed or elsewhere. */
  readonly key: "none" | "present" | "missing" | "unusable";
  readonly too_open: readonly TooOpen[];
  readonly release: ReleaseStatus | "none" | "outdated";
  /** Deletions and removals that were cut off, by the ids of their records; null = the record of deletions does not hold. */
  readonly cut_off: readonly string[] | null;
}

export interface StatusOptions {
  /** ISO date. */
  readonly today: string;
  /** Of the program. */
  readonly version: string;
  /** Whether the system has permissions for the owner of a file alone. */
  readonly permissions: boolean;
}

/**
 * Looks where a project stands: what is stored, whether files, process files or key have changed since, what is unanswered, what
 * is to be deleted when, whether what was released is older. Reads files to compare them and changes nothing; computes no
 * measure. Throws `store-busy`, `store-damaged`, `file-unreadable`.
 */
export async function projectStatus(
  project: Project,
  { today, version, permissions }: StatusOptions,
): Promise<ProjectStatus> {
  const key = await keyState(project);
  const stored = await storedProcesses(project);
  const release = await peekRelease(project, [activityFrequency]);
  const processes: ProcessStatus[] = [];
  for (const process of project.processes) {
    const found = stored.get(process.id) ?? null;
    const expired = isExpired({ process }, today);
    const changed =
      found === null || expired ? null : await changeOf(project, process, found, { key, version });
    processes.push({
      id: process.id,
      name: process.name,
      loaded: found === null ? null : { ...found.counts, changed },
      ...dueOf(process, today),
      expired,
      public_data: process.public_data === true,
      questions: questionsOf(project, process, release),
      confirmed: process.owner.confirmed,
      draft: isDraft(process),
    });
  }
  const known = new Set(project.processes.map(({ id }) => id));
  return {
    processes,
    strays: [...stored.keys()].filter((id) => !known.has(id)),
    key: key.state,
    too_open: permissions ? await openToOthers(project) : [],
    release: typeof release === "string" ? release : await releaseStatus(project, release, processes),
    cut_off: await cutOff(project),
  };
}

interface StoredProcess {
  readonly load: StoredLoad;
  readonly counts: Omit<LoadedProcess, "changed">;
}

async function storedProcesses(project: Project): Promise<ReadonlyMap<string, StoredProcess>> {
  const path = analysisFile(project);
  if (!(await exists(path))) return new Map();
  return inStore(project, async () => {
    await using engine = await openDatabase({ path, readOnly: true });
    return await readStored(engine);
  });
}

async function readStored(engine: Engine): Promise<ReadonlyMap<string, StoredProcess>> {
  const found = new Map<string, StoredProcess>();
  if (!(await hasTable(engine, "loads"))) return found;
  const counts = await engine.rows(sql`
    select cases.process, count(*) as n_rows, count(distinct numbered.case_no) as n_cases
    from instance_rows as numbered
    join instance_cases as cases on cases.case_no = numbered.case_no
    group by cases.process`);
  for (const row of await engine.rows(sql`select process, loaded_at from loads order by process`)) {
    const process = String(row["process"]);
    const load = await storedLoad(engine, process);
    if (load === null) continue;
    const count = counts.find((one) => one["process"] === process);
    found.set(process, {
      load,
      counts: {
        loaded_at: String(row["loaded_at"]),
        files: load.files.length,
        cases: Number(count?.["n_cases"] ?? 0),
        rows: Number(count?.["n_rows"] ?? 0),
        removed_cases: new Set(load.removed.map(({ record }) => record)).size,
        files_sha256: load.files.map(({ sha256 }) => sha256),
      },
    });
  }
  return found;
}

interface KeyState {
  readonly state: ProjectStatus["key"];
  /** Null where the key cannot be read: then nobody knows whether it is another one. */
  readonly id: string | null;
}

async function keyState(project: Project): Promise<KeyState> {
  const { key_file } = project;
  if (key_file === null) return { state: "none", id: "one-time" };
  if (!(await exists(key_file))) return { state: "missing", id: null };
  try {
    return { state: "present", id: (await projectKey(project, "name")).id };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: "unusable", id: null };
  }
}

/** What `planLoad` would do, and why. What it refuses is a change too. */
async function changeOf(
  project: Project,
  process: Process,
  { load }: StoredProcess,
  { key, version }: { readonly key: KeyState; readonly version: string },
): Promise<Reason | null> {
  const keyNow = process.public_data === true ? "public" : (key.id ?? load.key);
  try {
    const plan = await planLoad(load, {
      process: process.id,
      files: process.source.files,
      mode: "update",
      mapping: mappingOf(process, project),
      key: keyNow,
      version,
    });
    if (plan.does === "nothing") return null;
    return plan.does === "replace" ? plan.reason : "files";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "append-needs-key") return "key";
    if (error.code === "append-changed") return load.key === keyNow ? "mapping" : "key";
    throw error;
  }
}

const day_ms = 86_400_000;

const dueOf = ({ processing: { delete_on } }: Process, today: string) => ({
  delete_on,
  days: Math.round((Date.parse(delete_on) - Date.parse(today)) / day_ms),
});

/** As many as `assess` shows: steps come from the process file and from the last build. */
function questionsOf(
  project: Project,
  process: Process,
  release: Release | "none" | "outdated",
): ProcessStatus["questions"] {
  const rows =
    typeof release === "string" ? [] : release.tables.get(activityFrequency).forProcess(process.id).rows;
  const steps = [...Object.keys(process.activities), ...rows.map(({ activity }) => activity)];
  const states = questionnaire(process, project.ranking, [...new Set(steps)]).map((question) =>
    stateOf(question, process),
  );
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  return { open: count("open"), unknown: count("unknown") };
}

const isDraft = ({ processing: { purpose, legal_basis } }: Process): boolean =>
  [purpose, legal_basis].some((text) => /^\s*(ENTWURF|DRAFT)/i.test(text));

async function cutOff(project: Project): Promise<ProjectStatus["cut_off"]> {
  const { records, broken } = await readDeletions(project);
  return broken === null ? unfinished(records) : null;
}
