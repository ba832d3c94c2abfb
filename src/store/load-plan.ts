import { basename } from "node:path";
import { AppError } from "../errors/app-error.js";
import type { StoredFile, StoredLoad } from "./records.js";
import { sizeOf, sourceHash } from "./source-hash.js";

/** What was asked for. `update`: as the store needs it. */
export type LoadMode = "update" | "replace" | "append";

/** Why a process is read again. */
export type Reason = "files" | "mapping" | "key" | "version" | "asked";

/** What will happen to a process. `files`: the paths that will be read. `gone`: base names whose rows go. */
export type LoadPlan =
  | { readonly does: "nothing" }
  | { readonly does: "load"; readonly kind: "whole" | "appended"; readonly files: readonly string[] }
  | {
      readonly does: "replace";
      readonly kind: "whole" | "appended";
      readonly files: readonly string[];
      readonly reason: Reason;
      readonly gone: readonly string[];
    }
  | { readonly does: "append"; readonly files: readonly string[] };

/** How the rows would be read now. */
export interface Wanted {
  readonly process: string;
  readonly files: readonly string[];
  readonly mode: LoadMode;
  readonly mapping: string;
  /** Id of the key; `one-time` = none that stays. */
  readonly key: string;
  readonly version: string;
}

/**
 * Compares what is stored with what is there: files by name and content, and everything that decides how they are read.
 * A process to which files were appended once goes on that way until it is replaced: else its earlier files, which may be
 * gone, would be lost without a word. Throws `append-needs-key`, `append-changed`.
 */
export async function planLoad(stored: StoredLoad | null, wanted: Wanted): Promise<LoadPlan> {
  const { process, files, mode, key } = wanted;
  const appends = mode === "append" || (mode === "update" && stored?.kind === "appended");
  if (appends && key === "one-time") throw new AppError("append-needs-key", { process });
  if (stored === null) return { does: "load", kind: appends ? "appended" : "whole", files };
  const differs = difference(stored, wanted);
  if (!appends) return planWhole(stored, wanted, differs);
  const fresh = await notStored(files, stored.files);
  if (differs === "key" || differs === "mapping")
    throw new AppError("append-changed", { process, what: differs, gone: missing(stored.files, files) });
  return fresh.length === 0 ? { does: "nothing" } : { does: "append", files: fresh };
}

async function planWhole(
  stored: StoredLoad,
  { files, mode }: Wanted,
  differs: Reason | null,
): Promise<LoadPlan> {
  const reason =
    mode === "replace" ? "asked" : (differs ?? ((await same(files, stored.files)) ? null : "files"));
  if (reason === null) return { does: "nothing" };
  return { does: "replace", kind: "whole", files, reason, gone: missing(stored.files, files) };
}

function difference(stored: StoredLoad, wanted: Wanted): Reason | null {
  if (stored.key !== wanted.key) return "key";
  if (stored.mapping !== wanted.mapping) return "mapping";
  // a store in which nobody has noted what the columns are like was written by an earlier program
  return stored.version === wanted.version && stored.columns.length > 0 ? null : "version";
}

/** Whether these are the stored files, in their order. Sizes are compared first: they cost nothing. */
async function same(paths: readonly string[], stored: readonly StoredFile[]): Promise<boolean> {
  if (paths.length !== stored.length) return false;
  for (const [i, path] of paths.entries()) {
    const before = stored[i];
    if (before?.file !== basename(path) || before.bytes !== (await sizeOf(path))) return false;
  }
  for (const [i, path] of paths.entries()) if (stored[i]?.sha256 !== (await sourceHash(path))) return false;
  return true;
}

/** The paths whose content is not stored yet, whatever it was called. */
async function notStored(
  paths: readonly string[],
  stored: readonly StoredFile[],
): Promise<readonly string[]> {
  const fresh: string[] = [];
  for (const path of paths) {
    const bytes = await sizeOf(path);
    const alike = stored.filter((file) => file.bytes === bytes);
    const hash = alike.length === 0 ? null : await sourceHash(path);
    if (!alike.some(({ sha256 }) => sha256 === hash)) fresh.push(path);
  }
  return fresh;
}

/** Base names that are stored and not among the paths. */
function missing(stored: readonly StoredFile[], paths: readonly string[]): readonly string[] {
  const there = new Set(paths.map((path) => basename(path)));
  return [...new Set(stored.map(({ file }) => file))].filter((file) => !there.has(file));
}
