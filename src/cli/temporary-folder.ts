import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "./io.js";

/** Gives the work a folder (0700) that is gone afterwards, also where it fails or the run is interrupted. */
export async function inTemporaryFolder<T>(
  { forget }: Pick<Context["effects"], "forget">,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "prozessradar-"));
  try {
    forget(folder);
    return await work(folder);
  } finally {
    // helpers of a browser may still be closing files
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
