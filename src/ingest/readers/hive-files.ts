import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";

/** Folders below which nothing is looked for, and files that one folder may hold (`governance.md` 5.4). */
const deepest = 16;
const mostFiles = 2_000;

/**
 * The Parquet files below a folder, absolute, sorted by code unit. Names that begin with a dot or an underscore are
 * left out, as what writes such folders keeps its notes there. Throws `folder-link` for a link, `folder-too-many`.
 */
export async function hiveFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (place: string, depth: number): Promise<void> => {
    if (depth > deepest)
      throw new AppError("folder-too-many", { file: basename(folder), allowed: mostFiles });
    for (const entry of await readdir(place, { withFileTypes: true })) {
      if (/^[._]/.test(entry.name)) continue;
      const path = join(place, entry.name);
      if (entry.isSymbolicLink())
        throw new AppError("folder-link", { file: basename(folder), link: entry.name });
      if (entry.isDirectory()) await look(path, depth + 1);
      else if (entry.isFile() && /\.(parquet|parq|pq)$/i.test(entry.name)) found.push(path);
      if (found.length > mostFiles)
        throw new AppError("folder-too-many", { file: basename(folder), allowed: mostFiles });
    }
  };
  await look(folder, 0);
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** Whether a folder is divided by folders that are called `key=value`. */
export async function isHiveFolder(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.some((entry) => entry.isDirectory() && /^[^=]+=/.test(entry.name));
}

/** The files that the engine must be allowed to read for a source: its files, and those in its folders. */
export async function filesToRead({ files }: Pick<Source, "files">): Promise<readonly string[]> {
  const all = await Promise.all(
    files.map(async (path) => {
      const found = await stat(path).catch(() => null); // what is not there is reported when it is read
      return found?.isDirectory() === true ? hiveFiles(path) : [path];
    }),
  );
  return all.flat();
}
