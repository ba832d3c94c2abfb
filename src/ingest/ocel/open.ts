import { basename } from "node:path";
import { AppError } from "../../errors/app-error.js";
import type { Effects } from "../../effects.js";
import { openBytes } from "../bytes.js";
import { fromUtf16, textOf, utf16Of } from "../decode.js";
import type { Probed } from "../probe.js";
import { xmlEncoding, xmlText } from "../xes/xml-text.js";
import { ocelJson } from "./json.js";
import type { Ocel } from "./model.js";
import { ocelSqlite } from "./sqlite.js";
import { ocelXml } from "./xml.js";

/** Unpacked bytes that a file may have: an object-centric log is held in memory as a whole. */
const largest = 256 * 2 ** 20;

/** A log and the SHA-256 of its file, in hex. */
export interface OpenedOcel {
  readonly log: Ocel;
  readonly sha256: string;
}

/**
 * Reads an OCEL 2.0 file into memory: SQLite, JSON or XML, by its first bytes. Throws `ocel-too-large`, `ocel-damaged`,
 * `ocel-empty`, `ocel-version`, `xml-…`, `json-…`, `encoding-…`, and what `openBytes` throws.
 */
export async function openOcel(input: Probed, effects?: Effects): Promise<OpenedOcel> {
  const file = basename(input.path);
  const bytes = openBytes(input, effects);
  return { log: await read(file, input.head, capped(file, bytes.chunks)), sha256: bytes.sha256() };
}

async function read(file: string, head: Buffer, chunks: AsyncGenerator<Buffer>): Promise<Ocel> {
  if (head.toString("latin1", 0, 15) === "SQLite format 3") {
    const all: Buffer[] = [];
    for await (const chunk of chunks) all.push(chunk);
    return ocelSqlite(file, Buffer.concat(all));
  }
  const utf16 = utf16Of(head);
  const start = textOf(head, utf16 ?? "utf-8");
  if (start.trimStart().startsWith("<")) return ocelXml(file, xmlText(file, chunks, xmlEncoding(file, head)));
  return ocelJson(file, utf16 === null ? unmarked(chunks) : fromUtf16(chunks, utf16, file), start);
}

async function* capped(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) throw new AppError("ocel-too-large", { file, megabytes: largest / 2 ** 20 });
    yield chunk;
  }
}

/** Without the byte order mark, which JSON does not have. */
async function* unmarked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk.indexOf("\uFEFF") === 0 ? chunk.subarray(3) : chunk;
    first = false;
  }
}
