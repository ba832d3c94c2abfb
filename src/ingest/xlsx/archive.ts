import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { Readable, pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { AppError } from "../../errors/app-error.js";

/** One file in an archive, as the archive's directory describes it. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflate. */
  readonly method: number;
  readonly packed: number;
  /** Bytes that it says it unpacks to. */
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** Limits of `governance.md` 5.4 and S-12. */
const most = {
  entries: 2_000,
  inflated: 8 * 2 ** 30,
  ratio: 200,
  judgedFrom: 64 * 2 ** 20,
  directory: 2 ** 26,
} as const;

/**
 * What a ZIP archive holds, by the directory at its end. Nothing is unpacked. Throws `archive-damaged`,
 * `archive-encrypted`, and `archive-bomb` where it holds too many files or says that they become too large.
 */
export async function archiveEntries(path: string): Promise<readonly ArchiveEntry[]> {
  const file = basename(path);
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const { at, length, count } = await directoryOf(handle, size, file);
    if (count > most.entries)
      throw new AppError("archive-bomb", { file, limit: "entries", allowed: most.entries });
    if (at + length > size || length > most.directory) throw new AppError("archive-damaged", { file });
    const entries = parsed(await bytesAt(handle, at, length), count, file);
    const allowed = Math.min(most.inflated, Math.max(most.judgedFrom, size * most.ratio));
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > allowed)
      throw new AppError("archive-bomb", { file, limit: "bytes", allowed: Math.round(allowed / 2 ** 20) });
    return entries;
  } finally {
    await handle.close();
  }
}

/**
 * An entry's content, unpacked as it streams in. No more comes out than the directory has said: what becomes larger is
 * `archive-bomb`, what cannot be unpacked `archive-damaged`.
 */
export async function* unpackedEntry(
  path: string,
  entry: ArchiveEntry,
): AsyncGenerator<Buffer, void, undefined> {
  const file = basename(path);
  const handle = await open(path, "r");
  try {
    const header = await bytesAt(handle, entry.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
      throw new AppError("archive-damaged", { file });
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const chunks =
      entry.packed === 0
        ? []
        : handle.createReadStream({ start, end: start + entry.packed - 1, autoClose: false });
    let out = 0;
    for await (const chunk of entry.method === 0 ? chunks : inflated(chunks)) {
      out += (chunk as Buffer).length;
      if (out > entry.size)
        throw new AppError("archive-bomb", {
          file,
          limit: "bytes",
          allowed: Math.ceil(entry.size / 2 ** 20),
        });
      yield chunk as Buffer;
    }
    if (out < entry.size) throw new AppError("archive-damaged", { file });
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError("archive-damaged", { file }, { cause });
  } finally {
    await handle.close();
  }
}

async function* inflated(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 2 ** 16 });
  // pipeline destroys both ends on every error; the error itself comes out of the loop
  for await (const chunk of pipeline(Readable.from(chunks), inflate, () => undefined)) yield chunk as Buffer;
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Where the directory stands, with its 64-bit form. */
async function directoryOf(handle: FileHandle, size: number, file: string) {
  const damaged = new AppError("archive-damaged", { file });
  const tailAt = Math.max(0, size - 65_557 - 20);
  const tail = await bytesAt(handle, tailAt, size - tailAt);
  const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > tail.length) throw damaged;
  const short = {
    at: tail.readUInt32LE(end + 16),
    length: tail.readUInt32LE(end + 12),
    count: tail.readUInt16LE(end + 10),
  };
  if (short.at !== 0xffffffff && short.length !== 0xffffffff && short.count !== 0xffff) return short;
  if (end < 20 || tail.readUInt32LE(end - 20) !== 0x07064b50) throw damaged;
  const wide = await bytesAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56);
  if (wide.length < 56 || wide.readUInt32LE(0) !== 0x06064b50) throw damaged;
  const [count, length, at] = [32, 40, 48].map((place) => Number(wide.readBigUInt64LE(place)));
  return { at: at ?? 0, length: length ?? 0, count: count ?? 0 };
}

function parsed(directory: Buffer, count: number, file: string): readonly ArchiveEntry[] {
  const damaged = new AppError("archive-damaged", { file });
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged;
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new AppError("archive-encrypted", { file });
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packed, offset] = wideFields(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    const method = directory.readUInt16LE(at + 10);
    // an entry that says nothing of its size could not be held to it
    if ((method !== 0 && method !== 8) || (size === 0 && packed > 2)) throw damaged;
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method,
      packed,
      size,
      offset,
    });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

type Three = readonly [size: number, packed: number, offset: number];

/** Fields that do not fit 32 bits stand in an extra block, in this order. */
function wideFields(extra: Buffer, fields: Three): Three {
  if (!fields.includes(0xffffffff)) return fields;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const wide = fields.map((field) => {
      if (field !== 0xffffffff || next + 8 > extra.length) return field;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
    return [wide[0] ?? 0, wide[1] ?? 0, wide[2] ?? 0];
  }
  return fields;
}
