import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { administrationZone } from "../config/administration-zone.js";
import type { Project } from "../config/project.js";
import type { Source } from "../config/source.js";
import { openDatabase } from "../engine/duckdb.js";
import type { Engine } from "../engine/engine.js";
import { filesToRead } from "../ingest/readers/hive-files.js";
import { refusing } from "./refusal.js";

/** The analysis store of a project, opened for one run. */
export interface Store extends AsyncDisposable {
  readonly engine: Engine;
  /** Folder for files that live as long as the run. */
  readonly temp: string;
}

export interface OpenStoreOptions {
  /** What will be read; nothing else outside of the store can be. */
  readonly sources: readonly Source[];
  /** The work happens on a copy of the store that is gone afterwards. */
  readonly dryRun?: boolean;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
  /** Fires where the person wants the work to end: the running query is stopped. */
  readonly interrupted?: AbortSignal;
  /** As `Effects.memory`. */
  readonly memory?: string;
}

type Place = Pick<Project, "store">;

/** The file of the pseudonymised log. */
export const analysisFile = ({ store }: Place): string => join(store, "analysis.duckdb");

/**
 * Opens a project's analysis store, made where there is none: folder 0700, file 0600, temporary files in a folder of the
 * store that is gone when it is closed. What a killed run left is swept. A dry run changes nothing on the disk. Throws
 * `store-busy`, `store-damaged`, `disk-full`, `not-writable`.
 */
export async function openStore(project: Place, o: OpenStoreOptions): Promise<Store> {
  return refusing(project.store, () => (o.dryRun === true ? openCopy(project, o) : openReal(project, o)));
}

/** Work on an open store; where the drive refuses, throws as `openStore` does. */
export const inStore = <T>({ store }: Place, work: () => Promise<T>): Promise<T> => refusing(store, work);

async function openReal(project: Place, o: OpenStoreOptions): Promise<Store> {
  await mkdir(project.store, { recursive: true, mode: 0o700 });
  if (((await stat(project.store)).mode & 0o077) !== 0) await chmod(project.store, 0o700);
  const temp = join(project.store, "temp");
  o.forget?.(temp);
  const engine = await open(o, analysisFile(project), temp);
  // Only now: whoever holds the store may clear what a killed run has left.
  await sweep(project.store);
  await mkdir(temp, { mode: 0o700 });
  return store(engine, temp, () => rm(temp, { recursive: true, force: true }));
}

/** Folders of runs that never came to their end. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^temp(-.*)?$/.test(name)) await rm(join(folder, name), { recursive: true, force: true });
}

async function openCopy(project: Place, o: OpenStoreOptions): Promise<Store> {
  const made = await mkdir(project.store, { recursive: true, mode: 0o700 });
  const temp = await mkdtemp(join(project.store, "temp-"));
  o.forget?.(temp);
  const leave = async () => {
    await rm(temp, { recursive: true, force: true });
    // The folder was not there before; another run may have filled it since.
    if (made !== undefined) await rmdir(project.store).catch(() => undefined);
  };
  try {
    const copy = await copyOf(project, temp);
    return store(await open(o, copy, temp), temp, leave);
  } catch (error) {
    await leave();
    throw error;
  }
}

/** A copy of the store's file, made while no other program writes it; null where there is no store. */
async function copyOf(project: Place, temp: string): Promise<string | null> {
  const path = analysisFile(project);
  if (!(await exists(path))) return null;
  await using _held = await openDatabase({ path, readOnly: true });
  const copy = join(temp, "analysis.duckdb");
  await copyFile(path, copy);
  // What a killed run had committed may still stand beside the file.
  if (await exists(`${path}.wal`)) await copyFile(`${path}.wal`, `${copy}.wal`);
  return copy;
}

const open = async (o: OpenStoreOptions, path: string | null, temp: string) =>
  openDatabase({
    ...(path !== null && { path }),
    files: (await Promise.all(o.sources.map(filesToRead))).flat(),
    folders: [temp],
    temp,
    zone: administrationZone,
    ...(o.memory !== undefined && { memory: o.memory }),
    ...(o.interrupted !== undefined && { interrupted: o.interrupted }),
  });

function store(engine: Engine, temp: string, leave: () => Promise<void>): Store {
  return {
    engine,
    temp,
    [Symbol.asyncDispose]: async () => {
      await engine[Symbol.asyncDispose]();
      await leave();
    },
  };
}

/** Whether there is a file of that name. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
