import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { characterOf, isCodePage, type CodePage } from "./code-pages.js";
import { once } from "./once.js";

/** The UTF-8 bytes of the upper 128 bytes of a code page, four entries each: how many bytes, and the bytes. */
function tableOf(page: CodePage): Uint8Array {
  const table = new Uint8Array(4 * 128);
  for (let byte = 128; byte < 256; byte++) {
    const utf8 = Buffer.from(characterOf(page, byte), "utf8");
    table.set([utf8.length, ...utf8], 4 * (byte - 128));
  }
  return table;
}

const tables: Readonly<Record<CodePage, () => Uint8Array>> = {
  "windows-1252": once(() => tableOf("windows-1252")),
  "iso-8859-15": once(() => tableOf("iso-8859-15")),
  cp850: once(() => tableOf("cp850")),
};

/** For each byte from 128 on four entries: how many bytes of UTF-8 it becomes (1 to 3), and these. */
export const pageTable = (page: CodePage): Uint8Array => tables[page]();

/** A code page → UTF-8. */
export function fromPage(page: CodePage, bytes: Uint8Array): Buffer {
  const table = pageTable(page);
  const out = Buffer.allocUnsafe(bytes.length * 3);
  let at = 0;
  for (const byte of bytes) {
    if (byte < 128) out[at++] = byte;
    else {
      const entry = (byte - 128) << 2;
      const count = table[entry] ?? 0;
      for (let part = 1; part <= count; part++) out[at++] = table[entry + part] ?? 0;
    }
  }
  return out.subarray(0, at);
}

/**
 * Text of a few bytes: UTF-8 where they are valid UTF-8 or are said to be, the code page otherwise.
 * A byte order mark is left out.
 */
export function textOf(bytes: Uint8Array, encoding?: Encoding, page: CodePage = "windows-1252"): string {
  if (encoding === "utf-16le" || encoding === "utf-16be") return new TextDecoder(encoding).decode(bytes);
  const utf8 = encoding === "utf-8" || (encoding === undefined && isUtf8(bytes));
  const text = utf8 ? Buffer.from(bytes) : fromPage(isCodePage(encoding) ? encoding : page, bytes);
  return text.toString("utf8").replace(/^\uFEFF/, "");
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
export const countLineFeeds = (bytes: Buffer): number => countLineEnds(bytes, 10);

/** How often a byte that ends lines stands in some bytes. */
export function countLineEnds(bytes: Buffer, lineEnd: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count++;
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
      const text = isAscii(sure) ? sure.toString("latin1") : sure.toString("utf8"); // a copy, several times as fast
      if (!first) return text;
      first = text === "";
      return text.replace(/^\uFEFF/, "");
    },
  };
}

/** Bytes at the end that begin a character whose other bytes are still to come: 0 to 3. */
export function openSequence(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80 || byte >= 0xf8) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Line ends before the first line that is not UTF-8, of bytes that are not. */
export function badLineIn(bytes: Buffer, lineEnd = 10): number {
  let from = 0;
  for (let lines = 0; ; lines++) {
    const to = bytes.indexOf(lineEnd, from);
    if (to < 0 || !isUtf8(bytes.subarray(from, to))) return lines;
    from = to + 1;
  }
}
