import { join } from "node:path";
import { bytesOf } from "./bytes-of.js";

/** Bytes from which on a log is large: three million events as CSV. Up to there memory is a tenth faster. */
const large = 2 ** 28;

/**
 * Where the database of a run that stores nothing lies, for `openDatabase`: in memory or, where the files are large, in a
 * file in this folder. There the log is compressed; rows in memory crowd out what is computed from them, and are written
 * out and read again for one measure after the other.
 */
export const passingDatabase = async (
  files: readonly string[],
  folder: string,
): Promise<{ readonly path?: string }> =>
  (await bytesOf(files)) > large ? { path: join(folder, "log.duckdb") } : {};
