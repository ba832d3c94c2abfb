import { mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Project } from "../config/project.js";
import type { Effects } from "../effects.js";
import { openDatabase } from "../engine/duckdb.js";
import { AppError } from "../errors/app-error.js";
import { lineOf, linked } from "../linked-lines/linked-lines.js";
import { refusePerson } from "../personal-data/refuse-person.js";
import { id, literal, sql } from "../sql/tag.js";
import { appendLine, makeFolderOf } from "./append-line.js";
import {
  deletionId,
  readDeletions,
  unfinished,
  type CaseRemovalBegun,
  type CaseRemovalVoid,
  type DeletionDone,
  type DeletionRecord,
} from "./deletion-log.js";
import { deletionLogFile } from "./deletion-log-file.js";
import { whileLocked } from "./file-lock.js";
import { findCase, type CaseSearch, type FoundCase } from "./find-case.js";
import type { StoreKey } from "./key.js";
import { analysisFile, exists, inStore } from "./open.js";
import { hasTable } from "./records.js";
import { removeBeside } from "./remove-store.js";
import { removals } from "./tables.js";
import { copyWithoutCases, storeBefore } from "./without-case.js";

export interface RemoveCaseOptions {
  /** Processes; null = all that are stored. */
  readonly only: readonly string[] | null;
  /** The department's; null = nobody has one. */
  readonly key: StoreKey | null;
  /** Function that answers for it. */
  readonly by: string;
  readonly version: string;
  /** A file or folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (path: string) => void;
}

type StoreEffects = Pick<Effects, "now" | "interrupted" | "memory">;

/** What was removed. */
export interface CaseRemoved extends CaseSearch {
  /** Id of the record; null where the case was not found. */
  readonly record: string | null;
  /** Removals of earlier runs that were cut off, and that this one has ended. */
  readonly ended: readonly string[];
  /** Removals of earlier runs that were cut off before the store had changed: their case is still there. */
  readonly voided: readonly string[];
}

/** Says where a case is stored; changes nothing. Throws `nothing-loaded`, `store-busy`, and what `findCase` throws. */
export async function lookForCase(
  project: Project,
  caseId: string,
  o: Pick<RemoveCaseOptions, "only" | "key">,
  effects: Pick<StoreEffects, "interrupted" | "memory"> = {},
): Promise<CaseSearch> {
  const path = await storeOf(project);
  return inStore(project, async () => {
    await using engine = await openDatabase({ path, readOnly: true, ...limits(effects) });
    return await findCase(engine, project, caseId, o);
  });
}

/**
 * Removes one case by the id that its export gives it (`governance.md` P-28): the store is written anew without it and put in
 * the place of the old file, as rows taken out of a database stay readable in its file (P-15); what was released goes too,
 * because the case is in its figures. A record is on the disk before anything changes, another one at the end. A run
 * that was cut off has either not removed the case or has removed it wholly; the next one says which. Throws
 * `nothing-loaded`, `person-named`, `deletions-broken`, `store-busy`, `file-locked`, `not-writable`, and what `findCase`
 * throws.
 */
export async function removeCase(
  project: Project,
  caseId: string,
  o: RemoveCaseOptions,
  effects: StoreEffects,
): Promise<CaseRemoved> {
  refusePerson("--by", o.by);
  await storeOf(project);
  const file = deletionLogFile(project);
  await makeFolderOf(file);
  return whileLocked(
    file,
    () => recordedRemoval(project, caseId, o, effects),
    o.forget === undefined ? {} : { forget: o.forget },
  );
}

async function storeOf(project: Project): Promise<string> {
  const path = analysisFile(project);
  if (!(await exists(path))) throw new AppError("nothing-loaded", { folder: project.dir });
  return path;
}

async function recordedRemoval(
  project: Project,
  caseId: string,
  o: RemoveCaseOptions,
  effects: StoreEffects,
): Promise<CaseRemoved> {
  const file = deletionLogFile(project);
  const { records, broken } = await readDeletions(project);
  if (broken !== null) throw new AppError("deletions-broken", { file, ...broken });
  const chain: DeletionRecord[] = [...records];
  const add = async (content: CaseRemovalBegun | CaseRemovalVoid | DeletionDone) => {
    const record = linked(content, deletionId, chain);
    await appendLine(file, lineOf(record));
    chain.push(record);
    return record.id;
  };
  const about = () => ({ time: effects.now().toISOString(), version: o.version });
  const { ended, voided } = await cutOff(project, records);
  if (voided.length > 0) await add({ state: "case_not_removed", ...about(), voids: voided });
  const begin = (cases: readonly FoundCase[]) =>
    add({
      state: "case_begun",
      ...about(),
      function: o.by,
      processes: cases.map(({ process, rows, files }) => ({
        process,
        rows,
        files: files.map(({ file: name, sha256, rows: n }) => ({ file: name, sha256, rows: n })),
      })),
    });
  const { record, ...search } = await inStore(project, () =>
    replaceStore(project, caseId, o, { begin, record: deletionId(chain.length + 1), effects }),
  );
  const completes = [...ended, ...(record === null ? [] : [record])];
  if (completes.length > 0) await add({ state: "done", ...about(), completes });
  return { ...search, record, ended, voided };
}

/** What became of the removals of a case that were begun and never came to their end: the store knows those that it is without. */
async function cutOff(
  project: Project,
  records: readonly DeletionRecord[],
): Promise<{ readonly ended: readonly string[]; readonly voided: readonly string[] }> {
  const open = unfinished(records);
  const begun = records.filter((one) => one.state === "case_begun" && open.includes(one.id));
  if (begun.length === 0) return { ended: [], voided: [] };
  const known = await inStore(project, () => removalsIn(analysisFile(project)));
  const ids = begun.map((one) => one.id);
  return { ended: ids.filter((one) => known.has(one)), voided: ids.filter((one) => !known.has(one)) };
}

async function removalsIn(path: string): Promise<ReadonlySet<string>> {
  await using engine = await openDatabase({ path, readOnly: true });
  if (!(await hasTable(engine, removals.table))) return new Set();
  const rows = await engine.rows(sql`select distinct record from removals`);
  return new Set(rows.map((row) => String(row["record"])));
}

interface Recording {
  /** Writes the record; returns its id. */
  readonly begin: (cases: readonly FoundCase[]) => Promise<string>;
  /** The id that the record will have. */
  readonly record: string;
  readonly effects: StoreEffects;
}

/**
 * Nobody else has the store open until the new file is whole and the record is on the disk. What killed runs have left goes
 * with what was released: copies of the old store may be among it.
 */
async function replaceStore(
  project: Project,
  caseId: string,
  o: RemoveCaseOptions,
  { begin, record, effects }: Recording,
): Promise<CaseSearch & { readonly record: string | null }> {
  const path = analysisFile(project);
  const wal = `${path}.wal`;
  const temp = await mkdtemp(join(project.store, "temp-"));
  o.forget?.(temp);
  const fresh = join(temp, "analysis.duckdb");
  try {
    const search = await searchAlone(project, caseId, o, effects);
    const looked = await stateOf(path);
    if (search.found.length === 0) return { ...search, record: null };
    let written: string;
    {
      await using engine = await openDatabase({
        path: fresh,
        files: [path, wal],
        folders: [temp],
        temp,
        ...limits(effects),
      });
      await engine.rows(sql`attach ${literal(path)} as ${id(storeBefore)}`);
      // numbers of cases hold only for the store in which they were looked up
      if ((await stateOf(path)) !== looked) throw new AppError("store-busy", { folder: project.store });
      await engine.transaction(() => copyWithoutCases(engine, search.found, record));
      await engine.rows(sql`checkpoint`);
      written = await begin(search.found);
      await removeBeside(
        project,
        [path, wal, temp].map((one) => basename(one)),
      );
    }
    await synced(fresh);
    await rm(wal, { force: true }); // of the old file: it must not be read into the new one
    await rename(fresh, path);
    return { ...search, record: written };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Opened for writing, so that what a killed run has left beside the file is in it. */
async function searchAlone(
  project: Project,
  caseId: string,
  o: RemoveCaseOptions,
  effects: StoreEffects,
): Promise<CaseSearch> {
  await using engine = await openDatabase({ path: analysisFile(project), ...limits(effects) });
  return await findCase(engine, project, caseId, o);
}

const limits = ({ interrupted, memory }: Pick<StoreEffects, "interrupted" | "memory">) => ({
  ...(interrupted !== undefined && { interrupted }),
  ...(memory !== undefined && { memory }),
});

/** Differs where a file was written in between. */
async function stateOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return [ino, size, mtimeMs].join(" ");
}

async function synced(file: string): Promise<void> {
  await using handle = await open(file, "r+");
  await handle.sync();
}
