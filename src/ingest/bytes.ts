import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";
import type { Effects } from "../effects.js";
import { AppError } from "../errors/app-error.js";

/** A file's bytes, unpacked, as they stream in; the hash is of the file as it lies on the disk. */
export interface Bytes {
  readonly chunks: AsyncGenerator<Buffer, void, undefined>;
  /** SHA-256 in hex. Only after all chunks were read. */
  sha256(): string;
}

/** How a file is packed. */
export type Packing = "gzip" | "zstd";

/** A file that was found and looked at. */
export interface Input {
  readonly path: string;
  readonly size: number;
  /** null = it lies there as it is. */
  readonly packed: Packing | null;
}

/** How a file that begins with these bytes (at least four) is packed; null = it is not. */
export function packingOf(start: Uint8Array): Packing | null {
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  const zstd = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd;
  return zstd ? "zstd" : null;
}

/** Unpacked bytes that a packed file may become (`governance.md` 5.4). */
const largest = 8 * 2 ** 30;
/** Times its packed size that it may become; judged from `judgedFrom` on, as small logs repeat themselves a lot. */
const ratio = 200;
const judgedFrom = 64 * 2 ** 20;

const chunkSize = 2 ** 18;
const progressEvery = 2 ** 22;

/** Packed bytes given to Zstandard at once: what comes out of them is held together, 128 KB for every four at worst. */
const zstdPiece = 2 ** 13;
/** Bytes that Zstandard may look back: 128 MB, as the tool itself allows without being asked. */
const zstdWindow = 2 ** 27;

/**
 * Opens a file for one streaming pass; without `hashed` its hash is not to be asked for. Throws `gzip-truncated`,
 * `gzip-damaged`, `gzip-too-large`, the same of `zstd-`, `file-unreadable`.
 */
export function openBytes(input: Input, effects?: Effects, hashed = true): Bytes {
  const hash = createHash("sha256");
  const packed = onDisk(input, effects, (chunk) => (hashed ? hash.update(chunk) : undefined));
  return {
    chunks: unpacked(input, packed),
    sha256: () => hash.digest("hex"),
  };
}

async function* onDisk(
  input: Input,
  effects: Effects | undefined,
  seen: (chunk: Buffer) => unknown,
): AsyncGenerator<Buffer, void, undefined> {
  const name = basename(input.path);
  const label = { de: `${name} wird gelesen`, en: `Reading ${name}` };
  let done = 0;
  let told = 0;
  try {
    for await (const chunk of createReadStream(input.path, { highWaterMark: chunkSize })) {
      seen(chunk as Buffer);
      done += (chunk as Buffer).length;
      if (done - told >= progressEvery || done === input.size) {
        told = done;
        effects?.progress({ label, done, total: input.size, unit: "bytes" });
      }
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw fileError(name, cause);
  }
}

function unpacked(
  input: Input,
  packed: AsyncGenerator<Buffer, void, undefined>,
): AsyncGenerator<Buffer, void, undefined> {
  switch (input.packed) {
    case null:
      return packed;
    case "gzip":
      return gunzipped(input, packed);
    case "zstd":
      return unzstd(input, packed);
  }
}

/** Counts what comes out of a packed file and stops what becomes too much. */
function cap({ path, size }: Input, code: "gzip-too-large" | "zstd-too-large"): (bytes: number) => void {
  const allowed = Math.min(largest, Math.max(judgedFrom, size * ratio));
  let inflated = 0;
  return (bytes) => {
    inflated += bytes;
    if (inflated > allowed)
      throw new AppError(code, { file: basename(path), megabytes: Math.round(allowed / 2 ** 20) });
  };
}

async function* gunzipped(
  input: Input,
  packed: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  const count = cap(input, "gzip-too-large");
  // pipeline destroys both ends on every error; the error itself comes out of the loop
  const stream = pipeline(Readable.from(packed), createGunzip({ chunkSize }), () => undefined);
  try {
    for await (const chunk of stream) {
      count((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw fileError(basename(input.path), cause);
  }
}

async function* unzstd(input: Input, packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const file = basename(input.path);
  const count = cap(input, "zstd-too-large");
  let blocks: Buffer[] = [];
  const decoder = new Decompress((block) => {
    count(block.length);
    // the decoder may use its buffer again
    if (block.length > 0) blocks.push(Buffer.from(block));
  });
  const taken = (bytes: Uint8Array, last: boolean): Buffer => {
    blocks = [];
    try {
      decoder.push(bytes, last);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError(last ? "zstd-truncated" : "zstd-damaged", { file }, { cause });
    }
    return Buffer.concat(blocks);
  };
  let first = true;
  for await (const chunk of packed) {
    if (first && windowOf(chunk) > zstdWindow)
      throw new AppError("zstd-too-large", { file, megabytes: zstdWindow / 2 ** 20 });
    first = false;
    for (let at = 0; at < chunk.length; at += zstdPiece) {
      const part = taken(chunk.subarray(at, at + zstdPiece), false);
      if (part.length > 0) yield part;
    }
  }
  const rest = taken(new Uint8Array(0), true);
  if (rest.length > 0) yield rest;
}

/** Bytes that a frame of Zstandard looks back, by its header (RFC 8878, 3.1.1.1.2); a frame in one piece has its own size. */
function windowOf(frame: Buffer): number {
  const [, , , , descriptor = 0, window = 0] = frame;
  if ((descriptor & 0x20) === 0) return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  const width = 1 << (descriptor >> 6);
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  if (frame.length < at + width) return 0;
  return width === 8 ? Number(frame.readBigUInt64LE(at)) : frame.readUIntLE(at, width);
}

/** What a person can do about an error of the operating system or of zlib. */
export function fileError(file: string, cause: unknown): unknown {
  if (cause instanceof AppError || !(cause instanceof Error)) return cause;
  const { code = "" } = cause as NodeJS.ErrnoException;
  if (code === "Z_BUF_ERROR") return new AppError("gzip-truncated", { file }, { cause });
  if (code.startsWith("Z_")) return new AppError("gzip-damaged", { file }, { cause });
  if (code === "ENOENT") return new AppError("file-missing", { file }, { cause });
  if (code === "EISDIR") return new AppError("file-is-folder", { file }, { cause });
  return code === "" ? cause : new AppError("file-unreadable", { file, reason: code }, { cause });
}
