import { readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../config/project.js";
import { systemCode } from "../errors/file-reasons.js";
import { exists, inStore } from "./open.js";

/** Everything that the program ever writes into the folder of the store; the log first, as nothing may read what is left. */
const ours = [/^analysis\.duckdb$/, /^(analysis|release|release-before)\.duckdb(\..+)?$/, /^temp(-.*)?$/];

export interface StoreFile {
  /** Its name in the folder of the store. */
  readonly file: string;
  /** 0 for a folder of temporary files. */
  readonly bytes: number;
}

/** What of the store lies on the disk, in the order in which it goes. Files of others in the same folder are not among it. */
export async function storeFiles({ store }: Pick<Project, "store">): Promise<readonly StoreFile[]> {
  if (!(await exists(store))) return [];
  const names = (await readdir(store)).sort();
  const place = (name: string) => ours.findIndex((pattern) => pattern.test(name));
  const found = names.filter((name) => place(name) >= 0).sort((a, b) => place(a) - place(b));
  return Promise.all(
    found.map(async (file) => {
      const about = await stat(join(store, file));
      return { file, bytes: about.isFile() ? about.size : 0 };
    }),
  );
}

/**
 * Removes the files of a store, whole: rows taken out of a database stay readable in its file (`governance.md` P-15). The
 * folder goes if nothing else is in it. Run again it ends what was cut off. Throws `not-writable`.
 */
export async function removeStore(project: Pick<Project, "store">): Promise<void> {
  const { store } = project;
  await inStore(project, async () => {
    for (const { file } of await storeFiles(project))
      await rm(join(store, file), { recursive: true, force: true });
    await rmdir(store).catch((error: unknown) => {
      if (!["ENOENT", "ENOTEMPTY", "EEXIST", "EBUSY"].includes(systemCode(error) ?? "")) throw error;
    });
  });
}

/** Removes what lies beside the log of a store, what was released and what killed runs have left, but for some of it. */
export async function removeBeside(
  { store }: Pick<Project, "store">,
  stays: readonly string[],
): Promise<void> {
  for (const { file } of await storeFiles({ store }))
    if (!stays.includes(file)) await rm(join(store, file), { recursive: true, force: true });
}
