import { realpath, rm, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { Process } from "../config/process.js";
import type { Project } from "../config/project.js";
import { isInside } from "../config/paths.js";
import type { Effects } from "../effects.js";
import { AppError } from "../errors/app-error.js";
import { writeReason } from "../errors/file-reasons.js";
import { filesToRead } from "../ingest/readers/hive-files.js";
import { lineOf, linked } from "../linked-lines/linked-lines.js";
import { refusePerson } from "../personal-data/refuse-person.js";
import { appendLine, makeFolderOf } from "./append-line.js";
import {
  deletionId,
  readDeletions,
  unfinished,
  type DeletedProcess,
  type DeletionBegun,
  type DeletionDone,
  type DeletionRecord,
  type NamedExport,
} from "./deletion-log.js";
import { deletionLogFile } from "./deletion-log-file.js";
import { whileLocked } from "./file-lock.js";
import { holdings, type Holding } from "./holdings.js";
import { jobsOf } from "./load-project.js";
import { exists } from "./open.js";
import { isExpired } from "./refuse-expired.js";
import { removeStore, storeFiles } from "./remove-store.js";

export interface PurgeOptions {
  /** The exports go too. */
  readonly exports: boolean;
  /** Only say what would go. */
  readonly dryRun: boolean;
  /** Rows of other processes may go whose exports are gone. */
  readonly acceptLoss: boolean;
  /** Function that answers for it; null = nobody yet. */
  readonly by: string | null;
  readonly version: string;
  /** A file that must not outlive the run, also where the run is cut off. */
  readonly forget?: (file: string) => void;
}

/** What was deleted, or would be. */
export interface Purged extends Pick<DeletionBegun, "processes" | "read_anew" | "store_files"> {
  /** Id of the record; null where nothing was there to delete or nothing was deleted. */
  readonly record: string | null;
  /** Ids of records of earlier runs that were cut off, which this one has ended. */
  readonly ended: readonly string[];
}

/** The processes of a project whose day of deletion is over by `today`, an ISO date. */
export const expiredProcesses = (project: Project, today: string): readonly string[] =>
  jobsOf(project, undefined)
    .filter((job) => isExpired(job, today))
    .map(({ id }) => id);

/**
 * Deletes what is stored of processes: the whole store with what was released of it, as rows taken out of a database stay
 * readable in its file; the other processes are read anew by the next load. Exports go only where asked, and none that
 * another process reads. A record is on the disk before the first file goes, and a second one when the last is gone; a run
 * that was cut off is ended by the next. Configuration, decisions, key and reports stay. Throws `process-unknown`,
 * `deletion-unsigned`, `person-named`, `deletion-loses`, `deletions-broken`, `store-busy`, `file-locked`, `not-writable`.
 */
export async function purge(
  project: Project,
  only: readonly string[],
  o: PurgeOptions,
  effects: Pick<Effects, "now">,
): Promise<Purged> {
  jobsOf(project, only);
  if (o.dryRun) return { ...(await planned(project, only, o, effects)), record: null, ended: [] };
  const { by } = o;
  if (by === null) throw new AppError("deletion-unsigned", {});
  refusePerson("--by", by);
  const file = deletionLogFile(project);
  await makeFolderOf(file);
  const lock = o.forget === undefined ? {} : { forget: o.forget };
  return whileLocked(file, () => recordedPurge(project, only, { ...o, by }, effects), lock);
}

async function recordedPurge(
  project: Project,
  only: readonly string[],
  o: PurgeOptions & { readonly by: string },
  effects: Pick<Effects, "now">,
): Promise<Purged> {
  const file = deletionLogFile(project);
  const { records, broken } = await readDeletions(project);
  if (broken !== null) throw new AppError("deletions-broken", { file, ...broken });
  const plan = await planned(project, only, o, effects);
  const open = unfinished(records);
  const isThere = plan.store_files.length > 0 || plan.processes.some((one) => one.exports_deleted.length > 0);
  if (!isThere && open.length === 0) return { ...plan, record: null, ended: [] };
  const add = async (content: DeletionBegun | DeletionDone, above: readonly DeletionRecord[]) => {
    const record = linked(content, deletionId, above);
    await appendLine(file, lineOf(record));
    return record;
  };
  const about = () => ({ time: effects.now().toISOString(), version: o.version });
  const begun = isThere ? await add({ state: "begun", ...about(), function: o.by, ...plan }, records) : null;
  await removeStore(project);
  for (const { exports_deleted } of plan.processes)
    for (const one of exports_deleted) await removeExport(project, one.file);
  const ended = await reallyGone(project, records, open);
  const completes = [...ended, ...(begun === null ? [] : [begun.id])];
  if (completes.length > 0)
    await add({ state: "done", ...about(), completes }, begun === null ? records : [...records, begun]);
  return { ...plan, record: begun?.id ?? null, ended };
}

/** Of the runs that were cut off, those whose exports are gone as well: an export that is still there is told, not taken. */
async function reallyGone(
  { dir }: Project,
  records: readonly DeletionRecord[],
  open: readonly string[],
): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const record of records) {
    if (!open.includes(record.id)) continue;
    // with the store every case in it is gone
    if (record.state === "case_begun") ended.push(record.id);
    if (record.state !== "begun") continue;
    const files = record.processes.flatMap((one) => one.exports_deleted.map(({ file }) => join(dir, file)));
    if (!(await Promise.all(files.map(exists))).includes(true)) ended.push(record.id);
  }
  return ended;
}

type Plan = Pick<DeletionBegun, "processes" | "read_anew" | "store_files">;

async function planned(
  project: Project,
  only: readonly string[],
  o: PurgeOptions,
  effects: Pick<Effects, "now">,
): Promise<Plan> {
  const held = await holdings(project, { alone: !o.dryRun });
  const others = project.processes.filter(({ id }) => !only.includes(id));
  if (!o.acceptLoss) for (const other of others) refuseLoss(other, held ?? []);
  const read = (await Promise.all(others.map(({ source }) => filesToRead(source)))).flat();
  const used = new Set(await Promise.all(read.map(realPlace)));
  const today = effects.now().toISOString().slice(0, 10);
  const expired = expiredProcesses(project, today);
  const processes: DeletedProcess[] = [];
  for (const process of project.processes.filter(({ id }) => only.includes(id))) {
    const { id } = process;
    const holding = held?.find((one) => one.process === id);
    const found = await exportsOf(project, process, holding);
    const goes = ({ real }: FoundExport) => o.exports && !used.has(real);
    processes.push({
      process: id,
      delete_on: process.processing.delete_on,
      reason: expired.includes(id) ? "expired" : "by_hand",
      ...countsOf(held, holding),
      exports_deleted: found.filter(goes).map(({ named }) => named),
      exports_kept: found.filter((one) => !goes(one)).map(({ named }) => named),
    });
  }
  const known = new Set(project.processes.map(({ id }) => id));
  // their process files are gone: nobody can read them anew
  for (const { process, cases, rows } of (held ?? []).filter((one) => !known.has(one.process)))
    processes.push({
      process,
      delete_on: null,
      reason: "by_hand",
      cases,
      rows,
      exports_deleted: [],
      exports_kept: [],
    });
  return {
    processes,
    read_anew: (held ?? []).map((one) => one.process).filter((id) => others.some((one) => one.id === id)),
    store_files: await storeFiles(project),
  };
}

const countsOf = (held: readonly Holding[] | null, holding: Holding | undefined) =>
  held === null ? { cases: null, rows: null } : { cases: holding?.cases ?? 0, rows: holding?.rows ?? 0 };

/** Throws `deletion-loses`. */
function refuseLoss({ id, source }: Process, held: readonly Holding[]): void {
  const there = new Set(source.files.map((path) => basename(path)));
  const stored = held.find((one) => one.process === id)?.files ?? [];
  const files = stored.map(({ file }) => file).filter((file) => !there.has(file));
  if (files.length > 0) throw new AppError("deletion-loses", { process: id, files });
}

/** Where a path leads; itself where nothing is. */
const realPlace = (path: string): Promise<string> => realpath(path).catch(() => path);

interface FoundExport {
  /** Absolute, links followed. */
  readonly real: string;
  readonly named: NamedExport;
}

async function exportsOf(
  project: Project,
  { source }: Process,
  holding: Holding | undefined,
): Promise<readonly FoundExport[]> {
  const paths = await filesToRead(source);
  const there = await Promise.all(paths.map(exists));
  return Promise.all(
    paths
      .filter((_, i) => there[i])
      .map(async (path) => {
        const { size } = await stat(path);
        const known = holding?.files.find((one) => one.file === basename(path) && one.bytes === size);
        const file = relative(project.dir, path).split(sep).join("/");
        return { real: await realPlace(path), named: { file, bytes: size, sha256: known?.sha256 ?? null } };
      }),
  );
}

/** A link goes with what it leads to, which lies in the project as well. Throws `not-writable`. */
async function removeExport({ dir }: Project, file: string): Promise<void> {
  const path = join(dir, file);
  try {
    const real = await realpath(path);
    if (isInside(dir, real)) await rm(real);
    await rm(path, { force: true });
  } catch (cause) {
    throw new AppError("not-writable", { path, reason: writeReason(cause) }, { cause });
  }
}
