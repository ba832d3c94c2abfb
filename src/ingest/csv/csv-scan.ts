import { basename } from "node:path";
import type { Encoding } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import { openBytes } from "../bytes.js";
import type { CellEncoding } from "./csv-cleaner.js";
import type { Layout, RecordReader, Records } from "./csv-layout.js";
import { isCodePage } from "../code-pages.js";
import { fromUtf16, textOf, utf16Of } from "../decode.js";
import { textWatch, type TextEvidence } from "./text-evidence.js";
import type { Reading } from "../readers/reader.js";

/** What the first pass over a CSV file has shown. */
export interface Scan {
  readonly records: Records;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly cells: CellEncoding;
  readonly evidence: TextEvidence;
  /** The bytes are not those that lie there: UTF-16. */
  readonly recoded: boolean;
  /** The file begins with a byte order mark. */
  readonly marked: boolean;
  /** The last lines, as text. */
  readonly tail: readonly string[];
}

/** Bytes at the end of the file in which a footer is looked for. */
const tailSize = 2 ** 15;

/**
 * Reads a CSV file once: lets the reader count and judge its records, hashes the file, and looks at how its text is
 * written.
 * Throws `encoding-invalid` where it is not the stated UTF-8 or UTF-16, and what `openBytes` throws.
 */
export async function scanned(reading: Reading, layout: Layout, reader: RecordReader): Promise<Scan> {
  const { source, input } = reading;
  const { chunks, sha256, utf16 } = asciiText(reading, true);
  const watch = textWatch(layout.lineEnd === "cr" ? 13 : 10);
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    watch.see(chunk, reader.write(chunk));
    last = chunk.length >= tailSize ? chunk : Buffer.concat([last, chunk]);
    if (last.length > tailSize) last = last.subarray(-tailSize);
  }
  const evidence = watch.end();
  const { badLine, utf8, page } = evidence;
  if (badLine !== null && source.encoding === "utf-8")
    throw new AppError("encoding-invalid", { file: basename(input.path), encoding: "UTF-8", line: badLine });
  const stated = isCodePage(source.encoding) ? source.encoding : null;
  const ascii = badLine === null && !utf8;
  const kind =
    utf16 !== null || ascii || (stated === null && badLine === null)
      ? "utf-8"
      : stated !== null || !utf8
        ? "page"
        : "mixed";
  const chosen = stated ?? page.page;
  return {
    records: reader.end(),
    sha256: sha256(),
    encoding: utf16 ?? stated ?? (kind === "utf-8" ? "utf-8" : chosen),
    cells: { kind, page: chosen, repair: source.repair_mojibake === true },
    evidence,
    recoded: utf16 !== null,
    marked: isMarked(input.head),
    tail: tailLines(last, layout, kind === "page" ? chosen : "utf-8"),
  };
}

/** The bytes of the file as text that extends ASCII. `first` = the pass that hashes the file and tells how far it is. */
export function asciiText({ input, source, effects }: Reading, first: boolean) {
  const bytes = openBytes(input, first ? effects : undefined, first);
  const utf16 =
    source.encoding === "utf-16le" || source.encoding === "utf-16be"
      ? source.encoding
      : source.encoding === undefined
        ? utf16Of(input.head)
        : null;
  const chunks = utf16 === null ? bytes.chunks : fromUtf16(bytes.chunks, utf16, basename(input.path));
  return { chunks: withoutMark(chunks), sha256: () => bytes.sha256(), utf16 };
}

/** Without the byte order mark of UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    first = false;
  }
}

const isMarked = (head: Buffer): boolean =>
  (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) ||
  (head[0] === 0xff && head[1] === 0xfe) ||
  (head[0] === 0xfe && head[1] === 0xff);

/** The last whole lines as text. */
function tailLines(bytes: Buffer, { lineEnd }: Layout, encoding: Encoding): readonly string[] {
  const text = textOf(bytes, encoding);
  const lines = text.split(lineEnd === "cr" ? "\r" : "\n").map((line) => line.replaceAll("\r", ""));
  if (lines.at(-1) === "") lines.pop();
  if (bytes.length === tailSize) lines.shift();
  return lines;
}
