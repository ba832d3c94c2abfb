import { isUtf8 } from "node:buffer";
import type { Encoding } from "../../config/source.js";
import { openSequence, utf16Of } from "../decode.js";
import { isPattern } from "../readers/pattern.js";
import type { Reading } from "../readers/reader.js";
import type { Layout } from "./csv-layout.js";
import { recordReader } from "./csv-records.js";
import { pageOf } from "./text-evidence.js";

/** Encodings that the engine reads by itself. Windows-1252 without a byte from 80 to 9F is Latin-1; it refuses these. */
export type EngineEncoding = "utf-8" | "latin-1";

/** A load that began before it was known whether its rows are right. */
export interface LoadAhead {
  readonly encoding: EngineEncoding;
  /** The rows that it has taken. Throws what `load` throws. */
  loaded(): Promise<number>;
  /** The rows that it has taken; null = it failed. */
  rows(): Promise<number | null>;
  /** Forgets what it has taken, also where it failed. */
  undo(): Promise<void>;
  /** Waits until nothing of it runs any more. Never throws. */
  settled(): Promise<void>;
}

/** Begins a load and goes on at once; `undo` is what takes back the rows. */
export function loadAhead(
  encoding: EngineEncoding,
  load: () => Promise<number>,
  undo: () => Promise<void>,
): LoadAhead {
  const ended = load().then(
    (rows) => ({ rows }) as const,
    (error: unknown) => ({ error }) as const,
  );
  return {
    encoding,
    async loaded() {
      const end = await ended;
      if ("error" in end) throw end.error;
      return end.rows;
    },
    async rows() {
      const end = await ended;
      return "rows" in end ? end.rows : null;
    },
    async undo() {
      await ended;
      await undo();
    },
    async settled() {
      await ended;
    },
  };
}

/**
 * As what the engine can take a file as it lies there, by its first bytes: every line is a well-formed record in an
 * encoding that it knows; null = it cannot. What the rest of the file says is seen by the pass over all of it.
 */
export function looksRegular({ input, source }: Reading, layout: Layout): EngineEncoding | null {
  const { head } = input;
  if (utf16Of(head) !== null || isPattern(input.path)) return null;
  const encoding = encodingOf(head, source.encoding);
  if (encoding === null) return null;
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const reader = recordReader(layout, null);
  reader.write(head.subarray(marked ? 3 : 0, head.lastIndexOf(10) + 1));
  return reader.end().regular ? encoding : null;
}

function encodingOf(head: Buffer, stated: Encoding | undefined): EngineEncoding | null {
  const utf8 = isUtf8(head.subarray(0, head.length - openSequence(head)));
  const encoding = stated ?? (utf8 ? "utf-8" : pageOf(head));
  if (encoding === "utf-8") return utf8 ? "utf-8" : null;
  return encoding === "windows-1252" && !head.some((byte) => byte >= 0x80 && byte < 0xa0) ? "latin-1" : null;
}
