import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Encoding } from "../config/source.js";
import { AppError } from "../errors/app-error.js";

/**
 * The UTF-8 bytes of every byte of Windows-1252, from iconv-lite: `TextDecoder` of Node 20 maps 80–9F to control
 * characters. Bytes without a character become U+FFFD.
 */
export const windows1252: readonly Uint8Array[] = Array.from({ length: 256 }, (_, byte) =>
  Uint8Array.from(Buffer.from(iconv.decode(Buffer.of(byte), "win1252"), "utf8")),
);

/** Windows-1252 → UTF-8. */
export function fromWindows1252(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(bytes.length * 3);
  let at = 0;
  for (const byte of bytes) {
    if (byte < 128) out[at++] = byte;
    else for (const part of windows1252[byte] ?? []) out[at++] = part;
  }
  return out.subarray(0, at);
}

/**
 * Text of a few bytes: UTF-8 where they are valid UTF-8 or are said to be, Windows-1252 otherwise.
 * A byte order mark is left out.
 */
export function textOf(bytes: Uint8Array, encoding?: Encoding): string {
  if (encoding === "utf-16le" || encoding === "utf-16be") return new TextDecoder(encoding).decode(bytes);
  const utf8 = encoding === "utf-8" || (encoding === undefined && isUtf8(bytes));
  return (utf8 ? Buffer.from(bytes) : fromWindows1252(bytes)).toString("utf8").replace(/^\uFEFF/, "");
}

/** Which UTF-16 a file is by its byte order mark, or, without one, by NULs in every second byte; null = none. */
export function utf16Of(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (pairs >= 4 && odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (pairs >= 4 && even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return null;
}

/** UTF-16 → UTF-8, streaming. Throws `encoding-invalid` with the line. */
export async function* fromUtf16(
  chunks: AsyncIterable<Buffer>,
  encoding: "utf-16le" | "utf-16be",
  file: string,
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of chunks) {
      const text = Buffer.from(decoder.decode(chunk, { stream: true }));
      line += countLineFeeds(text);
      yield text;
    }
    yield Buffer.from(decoder.decode());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new AppError("encoding-invalid", { file, encoding, line }, { cause });
  }
}

/** Line feeds in some bytes. */
export function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** UTF-8 → text, piece by piece. */
export interface Utf8Text {
  /** The text of the next bytes; `last` = there are no more. Throws `encoding-invalid` with the line. */
  text(chunk: Buffer, last: boolean): string;
}

/** Text of one file's bytes, characters across chunks included; a byte order mark is left out. */
export function utf8Text(file: string): Utf8Text {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let first = true;
  return {
    text(chunk, last) {
      const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = last ? all.length : all.length - openSequence(all);
      const sure = all.subarray(0, whole);
      if (!isUtf8(sure))
        throw new AppError("encoding-invalid", { file, encoding: "UTF-8", line: line + badLineIn(sure) });
      line += countLineFeeds(sure);
      rest = Buffer.from(all.subarray(whole));
      const text = sure.toString("utf8");
      if (!first) return text;
      first = text === "";
      return text.replace(/^\uFEFF/, "");
    },
  };
}

/** Watches whether a stream of bytes is valid UTF-8. */
export interface Utf8Watch {
  /** Takes the next bytes. */
  see(chunk: Buffer): void;
  /** 1-based line of the first byte that is not UTF-8; null = all bytes so far are. Ends the watch. */
  firstBadLine(): number | null;
}

/** A watch over one file's bytes, characters across chunks included. */
export function utf8Watch(): Utf8Watch {
  let line = 1;
  let bad: number | null = null;
  let rest: Buffer = Buffer.alloc(0);
  return {
    see(chunk) {
      if (bad !== null) return;
      const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = all.length - openSequence(all);
      const sure = all.subarray(0, whole);
      if (!isUtf8(sure)) bad = line + badLineIn(sure);
      else line += countLineFeeds(sure);
      rest = Buffer.from(all.subarray(whole));
    },
    firstBadLine: () => bad ?? (rest.length > 0 ? line : null),
  };
}

/** Bytes at the end that begin a character whose other bytes are still to come: 0 to 3. */
function openSequence(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80 || byte >= 0xf8) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Line feeds before the first line that is not UTF-8. */
function badLineIn(bytes: Buffer): number {
  let from = 0;
  for (let lines = 0; ; lines++) {
    const to = bytes.indexOf(10, from);
    if (to < 0 || !isUtf8(bytes.subarray(from, to))) return lines;
    from = to + 1;
  }
}
