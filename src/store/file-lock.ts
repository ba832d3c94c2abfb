import { open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "../errors/app-error.js";
import { systemCode, writeReason } from "../errors/file-reasons.js";

export interface LockOptions {
  /** How long to wait for another run; absent = ten seconds. */
  readonly patience_ms?: number;
  /** A file that must not outlive the run, also where the run is cut off. */
  readonly forget?: (file: string) => void;
}

const step_ms = 20;

/**
 * Runs work while nobody else works on `file`: a hidden file beside it is made by one run only and is gone
 * afterwards. Throws `file-locked` where another run does not end in time, `not-writable` where the folder refuses. A lock
 * that a killed run has left is named and never broken: nobody can tell it from a slow run on another machine.
 */
export async function whileLocked<T>(
  file: string,
  work: () => Promise<T>,
  { patience_ms = 10_000, forget }: LockOptions = {},
): Promise<T> {
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  for (let waited = 0; !(await made(lock)); waited += step_ms) {
    if (waited >= patience_ms) throw new AppError("file-locked", { file, lock });
    await pause(step_ms);
  }
  forget?.(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Whether the lock was made; false where it is there already. */
async function made(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") return false;
    throw new AppError("not-writable", { path: lock, reason: writeReason(cause) }, { cause });
  }
}
