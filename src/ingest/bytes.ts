import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Effects } from "../effects.js";
import { AppError } from "../errors/app-error.js";

/** A file's bytes, unpacked, as they stream in; the hash is of the file as it lies on the disk. */
export interface Bytes {
  readonly chunks: AsyncGenerator<Buffer, void, undefined>;
  /** SHA-256 in hex. Only after all chunks were read. */
  sha256(): string;
}

/** A file that was found and looked at. */
export interface Input {
  readonly path: string;
  readonly size: number;
  readonly gzip: boolean;
}

/** Unpacked bytes that a gzip file may become (`governance.md` 5.4). */
const largest = 8 * 2 ** 30;
/** Times its packed size that a gzip file may become; judged from `judgedFrom` on, as small logs repeat themselves a lot. */
const ratio = 200;
const judgedFrom = 64 * 2 ** 20;

const chunkSize = 2 ** 18;
const progressEvery = 2 ** 22;

/** Opens a file for one streaming pass. Throws `gzip-truncated`, `gzip-damaged`, `gzip-too-large`, `file-unreadable`. */
export function openBytes(input: Input, effects?: Effects): Bytes {
  const hash = createHash("sha256");
  const packed = onDisk(input, effects, (chunk) => hash.update(chunk));
  return {
    chunks: input.gzip ? unpacked(input, packed) : packed,
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

async function* unpacked(
  input: Input,
  packed: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  const name = basename(input.path);
  const allowed = Math.min(largest, Math.max(judgedFrom, input.size * ratio));
  let inflated = 0;
  // pipeline destroys both ends on every error; the error itself comes out of the loop
  const stream = pipeline(Readable.from(packed), createGunzip({ chunkSize }), () => undefined);
  try {
    for await (const chunk of stream) {
      inflated += (chunk as Buffer).length;
      if (inflated > allowed)
        throw new AppError("gzip-too-large", { file: name, megabytes: Math.round(allowed / 2 ** 20) });
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw fileError(name, cause);
  }
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
