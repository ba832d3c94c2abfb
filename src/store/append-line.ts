import { mkdir, open, truncate } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../errors/app-error.js";
import { systemCode, writeReason } from "../errors/file-reasons.js";

/** Makes the folder of a log, for its owner alone. Throws `not-writable`. */
export async function makeFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new AppError("not-writable", { path: folder, reason: writeReason(cause) }, { cause });
  });
}

/** Adds a line at the end of a file and waits until the disk has it; where that fails the file is as it was. */
export async function appendLine(file: string, line: string): Promise<void> {
  let before: number | null = null;
  try {
    await using log = await open(file, "a", 0o600);
    before = (await log.stat()).size;
    await log.appendFile(line);
    await log.sync();
    if (before === 0) await syncFolder(dirname(file));
  } catch (cause) {
    if (before !== null) await truncate(file, before);
    throw new AppError("not-writable", { path: file, reason: writeReason(cause) }, { cause });
  }
}

/** The name of a new file is on the disk only with its folder; systems that cannot do that say so. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, "r");
    await handle.sync();
  } catch (error) {
    if (!["EISDIR", "EINVAL", "EPERM", "EACCES"].includes(systemCode(error) ?? "")) throw error;
  }
}
