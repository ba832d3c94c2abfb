import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../errors/app-error.js";
import { writeReason } from "../errors/file-reasons.js";
import type { Lang } from "../text.js";
import type { Context, Io, Outside } from "./io.js";
import { launch, programs } from "./programs.js";
import type { ProgressDisplay } from "./progress.js";
import { printable } from "./table.js";

/** The real clock and the real files. */
export interface RealWorld extends Outside {
  /** Removes what was left half done and what must not outlive the run; for the moment before the process ends. */
  abandon(): void;
}

/**
 * The clock honours `SOURCE_DATE_EPOCH` (seconds since 1970), which makes reports reproducible to the byte.
 * A file is written beside its place and then renamed: a reader sees the old file or the new one. Files 0600, new
 * folders 0700. Throws `not-writable` where the place refuses.
 */
export function realWorld(env: Io["env"]): RealWorld {
  const unfinished = new Set<string>();
  const passing = new Set<string>();
  const { start, endAll } = programs();
  const epoch = env["SOURCE_DATE_EPOCH"];
  const fixed = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : null;
  return {
    now: () => (fixed === null ? new Date() : new Date(fixed)),
    write: async (path, content, mode) => {
      const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
      unfinished.add(temporary);
      try {
        await makeFolder(dirname(path));
        const file = await open(temporary, "wx", 0o600);
        try {
          await file.writeFile(content);
          if (mode !== undefined) await file.chmod(mode); // open heeds the umask, this does not
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
      } catch (cause) {
        // The cause matters to the person, not whether the remains could be removed.
        await rm(temporary, { force: true }).catch(() => undefined);
        throw new AppError("not-writable", { path, reason: writeReason(cause) }, { cause });
      } finally {
        unfinished.delete(temporary);
      }
    },
    removeFrom: async (folder, isPicked) => {
      const names = existsSync(folder) ? await readdir(folder) : [];
      for (const path of names.filter(isPicked).map((name) => join(folder, name))) {
        await rm(path).catch((cause: unknown) => {
          throw new AppError("not-writable", { path, reason: writeReason(cause) }, { cause });
        });
      }
    },
    forget: (folder) => passing.add(folder),
    random: (bytes) => randomBytes(bytes),
    start,
    launch,
    abandon: () => {
      endAll();
      for (const path of unfinished) rmSync(path, { force: true });
      for (const folder of passing) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a folder and those on the way to it. Not `mkdir` with `recursive`: that tries for ever where a file system
 * says that a folder it shows is not there (as /proc does).
 */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!existsSync(path)) throw error; // else another program was faster
  });
}

/** The effects that the library gets: the outside world, with words and progress on the error stream. */
export function commandEffects(
  io: Pick<Io, "effects" | "stderr" | "interrupted">,
  display: ProgressDisplay,
  lang: Lang,
  memory: string | null,
): Context["effects"] {
  return {
    forget: (folder) => {
      io.effects.forget(folder);
    },
    random: (bytes) => io.effects.random(bytes),
    ...(io.effects.start !== undefined && { start: io.effects.start }),
    ...(io.effects.launch !== undefined && { launch: io.effects.launch }),
    now: () => io.effects.now(),
    write: (path, content, mode) => io.effects.write(path, content, mode),
    ...(io.effects.removeFrom !== undefined && { removeFrom: io.effects.removeFrom }),
    log: (words) => {
      display.clear();
      io.stderr.write(`${printable(words[lang])}\n`);
    },
    progress: (step) => {
      display.step(step);
    },
    ...(io.interrupted !== undefined && { interrupted: io.interrupted }),
    ...(memory !== null && { memory }),
  };
}
