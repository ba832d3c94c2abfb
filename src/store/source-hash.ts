import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { hiveFiles } from "../ingest/readers/hive-files.js";

/** Size of a source in bytes; null for a folder and for what is not there. */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null); // what is missing is told by whoever reads it
  return found?.isFile() === true ? found.size : null;
}

/**
 * SHA-256 of a source as its account names it, in hex: of the file as it lies on the disk; of a folder the names and
 * hashes of its files. Null where it cannot be read: then it is not the same as before, and reading it tells why.
 */
export async function sourceHash(path: string): Promise<string | null> {
  try {
    if (!(await stat(path)).isDirectory()) return await fileHash(path);
    const hash = createHash("sha256");
    for (const file of await hiveFiles(path))
      hash.update(`${relative(path, file).split(sep).join("/")}\0${await fileHash(file)}\n`);
    return hash.digest("hex");
  } catch {
    return null;
  }
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
