import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceFormat } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { fileError, openBytes, type Input } from "./bytes.js";
import { utf16Of } from "./decode.js";

/** A file that can be read, and its first unpacked bytes (at most 256 KB). */
export interface Probed extends Input {
  readonly format: SourceFormat;
  readonly head: Buffer;
}

const headSize = 2 ** 18;

/** First bytes of formats that are not read, by their proper name. */
const foreign: readonly (readonly [prefix: string, kind: string])[] = [
  ["PK\x03\x04", "Excel/ZIP"],
  ["\xd0\xcf\x11\xe0", "Excel 97"],
  ["%PDF", "PDF"],
  ["SQLite format 3", "SQLite"],
  ["BZh", "bzip2"],
  ["\x28\xb5\x2f\xfd", "Zstandard"],
  ["\xfd7zXZ", "xz"],
  ["7z\xbc\xaf", "7-Zip"],
];

/**
 * What a file is, by its bytes and not by its name, unless the format is stated.
 * Throws for a missing, empty or unreadable file, a folder, rubbish and formats that are not read.
 */
export async function probe(path: string, stated?: SourceFormat): Promise<Probed> {
  const file = basename(path);
  const size = await sizeOf(path, file);
  const gzip = (await firstBytes(path, file, 2)).equals(Buffer.of(0x1f, 0x8b));
  const head = gzip
    ? await firstUnpacked({ path, size, gzip })
    : await firstBytes(path, file, Math.min(size, headSize));
  if (head.length === 0) throw new AppError("file-empty", { file });
  return { path, size, gzip, head, format: stated ?? formatOf(file, head, gzip) };
}

async function sizeOf(path: string, file: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError("file-is-folder", { file });
    if (found.size === 0) throw new AppError("file-empty", { file });
    return found.size;
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

function formatOf(file: string, head: Buffer, gzip: boolean): SourceFormat {
  const latin = head.toString("latin1", 0, 64);
  const found = foreign.find(([prefix]) => latin.startsWith(prefix));
  if (found !== undefined) throw new AppError("file-unsupported", { file, kind: found[1] });
  if (latin.startsWith("PAR1")) {
    if (gzip) throw new AppError("file-unsupported", { file, kind: "Parquet.gz" });
    return "parquet";
  }
  const utf16 = utf16Of(head);
  if (utf16 === null && isBinary(head)) throw new AppError("file-unsupported", { file, kind: null });
  const text = (
    utf16 === null ? latin.replace("\xef\xbb\xbf", "") : latin.replace(/[\0\xff\xfe]/g, "")
  ).trimStart();
  if (text.startsWith("<")) return "xes";
  if (/^[{[]\s*["{[\]}]/.test(text) && !/\.(csv|txt|tsv)/i.test(file))
    throw new AppError("file-unsupported", { file, kind: "JSON" });
  return "csv";
}

/** More than one control character in a hundred: no text. A few may be damage, which costs their records only. */
function isBinary(head: Buffer): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32)) control++;
  }
  return control > Math.max(3, head.length / 100);
}
