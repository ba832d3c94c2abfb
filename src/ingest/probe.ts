import type { Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceFormat } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { fileError, openBytes, packingOf, type Input } from "./bytes.js";
import { isHiveFolder } from "./readers/hive-files.js";
import { formatOf } from "./signatures.js";

/** A file that can be read, and its first unpacked bytes (at most 256 KB). */
export interface Probed extends Input {
  readonly format: SourceFormat;
  readonly head: Buffer;
}

const headSize = 2 ** 18;

/**
 * What a file is, by its bytes and not by its name, unless the format is stated. A folder is read only as `hive`.
 * Throws for a missing, empty or unreadable file, another folder, rubbish and formats that are not read.
 */
export async function probe(path: string, stated?: SourceFormat): Promise<Probed> {
  const file = basename(path);
  const found = await statOf(path, file);
  if (found.isDirectory()) {
    if (stated !== "hive" && (stated !== undefined || !(await isHiveFolder(path))))
      throw new AppError("file-is-folder", { file });
    return { path, size: 0, packed: null, head: Buffer.alloc(0), format: "hive" };
  }
  if (stated === "hive") throw new AppError("folder-expected", { file });
  const { size } = found;
  if (size === 0) throw new AppError("file-empty", { file });
  const packed = packingOf(await firstBytes(path, file, 4));
  const head =
    packed === null
      ? await firstBytes(path, file, Math.min(size, headSize))
      : await firstUnpacked({ path, size, packed });
  if (head.length === 0) throw new AppError("file-empty", { file });
  return { path, size, packed, head, format: stated ?? (await formatOf(path, head, packed)) };
}

async function statOf(path: string, file: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw fileError(file, cause);
  }
}

async function firstBytes(path: string, file: string, count: number): Promise<Buffer> {
  try {
    const handle = await open(path, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw fileError(file, cause);
  }
}

async function firstUnpacked(input: Input): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(input).chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= headSize) break;
  }
  return Buffer.concat(parts).subarray(0, headSize);
}
